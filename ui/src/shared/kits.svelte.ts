import { call } from '../ipc/call'
import type { KitView } from '../ipc/contract.gen'
import { kitsText } from '../text/kits'
import type { Session } from './session.svelte'

/** The starter kits: which there are, which the search finds, and taking one. */
export class KitsState {
  kits = $state.raw<KitView[] | null>(null)
  search = $state('')
  busy = $state(false)
  /** Every word that was typed has to begin a word of the kit's name or description. */
  found = $derived((this.kits ?? []).filter((kit) => hasWords(`${kit.name} ${kit.about}`, this.search)))
  #session: Session

  constructor(session: Session) {
    this.#session = session
  }

  async load(): Promise<void> {
    const kits = await this.#session.attempt(() => call('kits', {}))
    if (kits) this.kits = kits
  }

  async use(kit: KitView): Promise<void> {
    if (this.busy) return
    this.busy = true
    await this.#session.useKit(kit, kitsText.taken(kit.name))
    this.busy = false
  }
}

export function hasWords(text: string, search: string): boolean {
  const words = plain(text).split(' ')
  return plain(search)
    .split(' ')
    .every((part) => words.some((word) => word.startsWith(part)))
}

/** Without case, accents and signs, so that "décor" and "Decor" are the same word. */
function plain(text: string): string {
  const letters = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return letters.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()
}
