import { call } from '../ipc/call'
import type { TryView, TypedRequest } from '../ipc/contract.gen'

/** How long after the last key the customers are judged again. */
const pause = 60

/** The chapters whose answers decide about leads, so that trying them says something. */
const tried = ['market', 'lead']
export function canTry(chapter: string | undefined): boolean {
  return chapter !== undefined && tried.includes(chapter)
}

/** The bench beside a question: what the answer that is being typed would do to customers and leads. */
export class TryState {
  view = $state.raw<TryView | null>(null)
  #asked = 0
  #last = ''
  #timer: ReturnType<typeof setTimeout> | undefined

  /** Judges with this answer, once the keys rest. Only the newest question is answered. */
  ask(typed: TypedRequest): void {
    const last = JSON.stringify(typed)
    if (last === this.#last) return
    this.#last = last
    this.#asked += 1
    const asked = this.#asked
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#judge(typed, asked), this.view === null ? 0 : pause)
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#asked += 1
    this.#last = ''
  }

  async #judge(typed: TypedRequest, asked: number): Promise<void> {
    // A number that is only half typed can't be judged by; what was shown before stays until it can.
    const view = await call('try_it', typed).catch(() => null)
    if (view && asked === this.#asked) this.view = view
  }
}
