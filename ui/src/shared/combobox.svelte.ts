export type Suggestion = { text: string; hint: string }
export type Suggest = (text: string) => Promise<Suggestion[]>

const pause = 120

/** A text field that offers suggestions: what is open, which one is active, and which answer is too old to show. */
export class ComboboxState {
  suggestions = $state.raw<Suggestion[]>([])
  active = $state(-1)
  open = $state(false)
  #suggest: Suggest
  #timer: ReturnType<typeof setTimeout> | undefined
  #asked = 0

  constructor(suggest: Suggest) {
    this.#suggest = suggest
  }

  typed(text: string): void {
    clearTimeout(this.#timer)
    this.#asked += 1
    if (text.trim().length < 2) return this.close()
    const asked = this.#asked
    this.#timer = setTimeout(() => void this.#ask(text, asked), pause)
  }

  move(step: 1 | -1): void {
    const count = this.suggestions.length
    if (count === 0) return
    this.open = true
    this.active = this.active < 0 && step < 0 ? count - 1 : (this.active + step + count) % count
  }

  /** The suggestion that Enter takes, if one is active. */
  get picked(): Suggestion | null {
    return this.open ? (this.suggestions[this.active] ?? null) : null
  }

  close(): void {
    clearTimeout(this.#timer)
    this.#asked += 1
    this.open = false
    this.active = -1
    this.suggestions = []
  }

  async #ask(text: string, asked: number): Promise<void> {
    // Without suggestions the field is still a field: what was typed stays and the core reads it on saving.
    const found = await this.#suggest(text).catch(() => [])
    if (asked !== this.#asked) return
    this.suggestions = found
    this.active = -1
    this.open = found.length > 0
  }
}
