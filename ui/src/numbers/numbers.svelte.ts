import { call } from '../ipc/call'
import type { AccountLine, AccountPart, AccountsView } from '../ipc/contract.gen'
import type { Session } from '../shared/session.svelte'

/** A place of the sum with its share, and its parts where it has several. */
export type Line = AccountLine & { share: string; parts: AccountPart[] }

/** Every lead accounted for. The sums are the core's; the window only writes them under each other. */
export class NumbersState {
  view = $state.raw<AccountsView | null>(null)
  #session: Session

  constructor(session: Session) {
    this.#session = session
  }

  lines = $derived.by((): Line[] => {
    const view = this.view
    if (!view) return []
    const { entries, places } = view.sum
    return places.map((place) => {
      const parts = view.parts.filter((part) => part.place === place.place)
      return {
        ...place,
        share: entries === 0 ? '' : `${((place.count / entries) * 100).toFixed(1)} %`,
        parts: parts.length > 1 ? parts : [],
      }
    })
  })

  async load(): Promise<void> {
    const view = await this.#session.attempt(() => call('numbers', {}))
    if (view) this.view = view
  }
}
