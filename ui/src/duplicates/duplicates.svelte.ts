import { call } from '../ipc/call'
import type { DuplicatesView, MergeRequest, MergeView, PairView, Take } from '../ipc/contract.gen'
import type { Session } from '../shared/session.svelte'
import { duplicatesText } from '../text/duplicates'

/** Longer than a second, and somebody should know what takes so long. */
const patience = 1000

const keyOf = (pair: PairView): string => [pair.kept.id, pair.absorbed.id].sort((a, b) => a - b).join('-')

/** Pairs that may be one and the same, one of them under the eyes, with what merging it would give. */
export class DuplicatesState {
  view = $state.raw<DuplicatesView | null>(null)
  /** Which of the pairs is looked at. */
  at = $state(0)
  preview = $state.raw<MergeView | null>(null)
  busy = $state(false)
  /** Whether the search has taken so long that the page says so. */
  slow = $state(false)
  #request = $state.raw<MergeRequest | null>(null)
  #skipped = $state.raw<readonly string[]>([])
  #session: Session
  #asked = 0

  constructor(session: Session) {
    this.#session = session
  }

  pairs = $derived((this.view?.pairs ?? []).filter((pair) => !this.#skipped.includes(keyOf(pair))))

  get current(): PairView | null {
    return this.pairs[this.at] ?? null
  }

  get hasSkipped(): boolean {
    return this.#skipped.length > 0
  }

  async load(): Promise<void> {
    const timer = setTimeout(() => (this.slow = true), patience)
    try {
      const view = await this.#session.attempt(() => call('duplicates_find', {}))
      if (view) {
        this.view = view
        await this.look(this.at)
      }
    } finally {
      clearTimeout(timer)
      this.slow = false
    }
  }

  /** Looks at a pair; one past the end is the last. */
  async look(at: number): Promise<void> {
    this.at = Math.max(0, Math.min(at, this.pairs.length - 1))
    const pair = this.current
    this.#request = pair ? { kept: pair.kept.id, absorbed: pair.absorbed.id, take: {} } : null
    await this.#preview()
  }

  /** Lets the other of the two stay. Choices are forgotten: they were made between two columns that now change places. */
  async swap(): Promise<void> {
    if (!this.#request) return
    this.#request = { kept: this.#request.absorbed, absorbed: this.#request.kept, take: {} }
    await this.#preview()
  }

  async choose(field: string, from: Take): Promise<void> {
    if (!this.#request) return
    this.#request = { ...this.#request, take: { ...this.#request.take, [field]: from } }
    await this.#preview()
  }

  async merge(): Promise<void> {
    const request = this.#request
    if (!request || this.busy) return
    this.busy = true
    try {
      const view = await this.#session.attempt(() => call('merge', request))
      if (!view) return
      this.#session.done(duplicatesText.merged(view.draft.name), view.book)
      await this.load()
    } finally {
      this.busy = false
    }
  }

  async apart(): Promise<void> {
    const pair = this.current
    if (!pair || this.busy) return
    this.busy = true
    try {
      const book = await this.#session.attempt(() => call('pair_set_apart', { a: pair.kept.id, b: pair.absorbed.id }))
      if (!book) return
      this.#session.done(duplicatesText.setApart(pair.kept.name, pair.absorbed.name), book)
      await this.load()
    } finally {
      this.busy = false
    }
  }

  /** Passes a pair over until the page is opened again. */
  async skip(): Promise<void> {
    const pair = this.current
    if (!pair || this.busy) return
    this.#skipped = [...this.#skipped, keyOf(pair)]
    this.#session.said = duplicatesText.passed
    await this.look(this.at)
  }

  async showSkipped(): Promise<void> {
    this.#skipped = []
    await this.look(0)
  }

  async #preview(): Promise<void> {
    this.#asked += 1
    const [asked, request] = [this.#asked, this.#request]
    const preview = request ? await this.#session.attempt(() => call('merge_preview', request)) : null
    // Somebody may have gone on meanwhile; then the later answer counts.
    if (asked === this.#asked) this.preview = preview ?? null
  }
}
