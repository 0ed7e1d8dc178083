import { call } from '../ipc/call'
import type { AccountLine, NumbersView } from '../ipc/contract.gen'
import type { Session } from '../shared/session.svelte'

export type Line = AccountLine & { share: string }

/** Every lead accounted for. The sums are the core's; the window only writes them under each other. */
export class NumbersState {
  view = $state.raw<NumbersView | null>(null)
  #session: Session

  constructor(session: Session) {
    this.#session = session
  }

  lines = $derived.by((): Line[] => {
    const entries = this.view?.entries ?? 0
    return (this.view?.places ?? []).map((place) => ({
      ...place,
      share: entries === 0 ? '' : `${((place.count / entries) * 100).toFixed(1)} %`,
    }))
  })

  async load(): Promise<void> {
    const view = await this.#session.attempt(() => call('numbers', {}))
    if (view) this.view = view
  }
}
