import { call } from '../../ipc/call'
import type { ColoursView, OwnColours } from '../../ipc/contract.gen'

const pause = 150

export type Side = keyof OwnColours

/** Two colours while they are typed: weighed at every stop, kept as soon as they may be used. */
export class ColoursState {
  typed = $state.raw<OwnColours>({ marketing: '', sales: '' })
  view = $state.raw<ColoursView | null>(null)
  #keep: (colours: OwnColours | null) => Promise<unknown>
  #timer: ReturnType<typeof setTimeout> | undefined
  #asked = 0

  constructor(keep: (colours: OwnColours | null) => Promise<unknown>) {
    this.#keep = keep
  }

  /** Shows the colours that are kept, unless somebody is typing others. */
  show(view: ColoursView): void {
    if (this.#timer !== undefined) return
    this.view = view
    this.typed = { marketing: view.marketing.hex ?? '', sales: view.sales.hex ?? '' }
  }

  type(side: Side, colour: string): void {
    if (colour === this.typed[side]) return
    this.typed = { ...this.typed, [side]: colour }
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.weigh(), pause)
  }

  async back(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    await this.#keep(null)
  }

  async weigh(): Promise<void> {
    this.#asked += 1
    const asked = this.#asked
    const typed = this.typed
    const view = await call('paper_colours', typed).catch(() => null)
    if (!view || asked !== this.#asked) return
    this.view = view
    this.#timer = undefined
    if (view.good) await this.#keep(typed)
  }
}
