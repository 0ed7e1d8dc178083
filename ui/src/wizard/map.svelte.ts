import { call } from '../ipc/call'
import type { MapRequest, MapView } from '../ipc/contract.gen'

/** How long after the last key the map is drawn again. */
const pause = 180

/** The map of what is being typed. The last map stays until the next one is there. */
export class DrawnMap {
  view = $state.raw<MapView | null>(null)
  #asked = ''
  #number = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  /** Asks for a map: at once for the first, after a short pause for what follows. Nothing new asks nothing. */
  ask(request: MapRequest): void {
    const asked = JSON.stringify(request)
    if (asked === this.#asked || request.width === 0) return
    this.#asked = asked
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#draw(request), this.view === null ? 0 : pause)
  }

  /** Nothing is asked any more. */
  stop(): void {
    clearTimeout(this.#timer)
    this.#number += 1
  }

  async #draw(request: MapRequest): Promise<void> {
    const number = (this.#number += 1)
    try {
      const view = await call('territory_map', request)
      // An answer that comes after a newer question is old.
      if (number === this.#number) this.view = view
    } catch {
      // The map only helps; what is wrong with the answer is said beside its fields.
      if (number === this.#number) this.#asked = ''
    }
  }
}
