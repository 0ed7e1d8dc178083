import { SvelteSet } from 'svelte/reactivity'

/** Which leads a bulk act is done to: these, or all that the question finds but these. */
export type Chosen = { ids: number[] } | { except: number[] }

/** The leads that are chosen. All of a question are chosen without knowing them: then only those left out are kept. */
export class Selection {
  #mode = $state<'these' | 'all'>('these')
  #marked = new SvelteSet<number>()
  /** The row from which shift chooses on. */
  anchor = $state<number | null>(null)

  has(id: number): boolean {
    return this.#marked.has(id) !== (this.#mode === 'all')
  }

  count(total: number): number {
    return this.#mode === 'all' ? Math.max(0, total - this.#marked.size) : this.#marked.size
  }

  /** What the check box above the rows shows. */
  state(total: number): 'none' | 'some' | 'all' {
    const count = this.count(total)
    return count === 0 ? 'none' : count >= total ? 'all' : 'some'
  }

  toggle(id: number, index: number): void {
    this.#mark(id, !this.has(id))
    this.anchor = index
  }

  /** Chooses leads beside those that are chosen already. */
  add(ids: Iterable<number>): void {
    for (const id of ids) this.#mark(id, true)
  }

  /** Lets go of leads. */
  drop(ids: Iterable<number>): void {
    for (const id of ids) this.#mark(id, false)
  }

  /** Every lead of the question, those that were never read too. */
  chooseAll(): void {
    this.#mode = 'all'
    this.#marked.clear()
  }

  clear(): void {
    this.#mode = 'these'
    this.#marked.clear()
    this.anchor = null
  }

  get chosen(): Chosen {
    const marked = [...this.#marked]
    return this.#mode === 'all' ? { except: marked } : { ids: marked }
  }

  #mark(id: number, wanted: boolean): void {
    if ((this.#mode === 'all') === wanted) this.#marked.delete(id)
    else this.#marked.add(id)
  }
}
