import { call } from '../ipc/call'
import type { LeadRow, LeadView, NumbersView, StageCount, StandsAt, Verdict, VerdictCount } from '../ipc/contract.gen'
import type { Session } from '../shared/session.svelte'

/** How many rows one call brings; a page is larger than any screen, so that scrolling seldom waits. */
export const pageSize = 100
const pause = 120

/** The log: what is searched and filtered, and the pages of rows that were read so far. */
export class LeadsState {
  search = $state('')
  verdict = $state<Verdict | null>(null)
  standsAt = $state<StandsAt | null>(null)
  total = $state(0)
  verdicts = $state.raw<VerdictCount[]>([])
  stages = $state.raw<StageCount[]>([])
  numbers = $state.raw<NumbersView | null>(null)
  /** The row that the keyboard stands on. */
  current = $state(0)
  /** Where the focus is wanted when the log stands: in the search field, or on the row that was opened last. */
  focusWanted = $state<'nowhere' | 'search' | 'row'>('nowhere')
  /** A lead that was just saved: its page needs no second call. */
  fresh: LeadView | null = null
  scrollTop = 0
  /** Rows by page number; a page that was not read is absent. */
  #pages = $state.raw<Record<number, LeadRow[]>>({})
  #wanted: number[] = []
  #session: Session
  #generation = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(session: Session) {
    this.#session = session
  }

  get filtered(): boolean {
    return this.search.trim() !== '' || this.verdict !== null || this.standsAt !== null
  }

  /** Every verdict together, under the same search and stage. */
  get all(): number {
    return this.verdicts.reduce((sum, one) => sum + one.count, 0)
  }

  row(index: number): LeadRow | null {
    return this.#pages[Math.floor(index / pageSize)]?.[index % pageSize] ?? null
  }

  /** Reads the log anew, beginning with the page that is on the screen; old rows stay until the new ones are here. */
  async load(at = 0): Promise<void> {
    clearTimeout(this.#timer)
    this.#generation += 1
    this.#wanted = []
    await this.#fetch(Math.floor(at / pageSize), 'replace')
  }

  /** Makes sure that the rows from first to last are read or on their way. */
  need(first: number, last: number): void {
    const to = Math.floor(Math.max(0, Math.min(last, this.total - 1)) / pageSize)
    for (let page = Math.floor(Math.max(0, first) / pageSize); page <= to; page += 1) {
      if (!this.#pages[page] && !this.#wanted.includes(page)) void this.#fetch(page, 'add')
    }
  }

  type(search: string): void {
    this.search = search
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#restart(), pause)
  }

  pick(verdict: Verdict | null): void {
    this.verdict = verdict
    void this.#restart()
  }

  pickStage(stage: StandsAt | null): void {
    this.standsAt = stage
    void this.#restart()
  }

  clear(): void {
    this.search = ''
    this.verdict = null
    this.standsAt = null
    void this.#restart()
  }

  move(step: number): void {
    this.current = Math.max(0, Math.min(this.total - 1, this.current + step))
  }

  openCurrent(): void {
    const row = this.row(this.current)
    if (!row) return
    this.focusWanted = 'row'
    this.#session.go({ screen: 'lead', id: row.id })
  }

  open(index: number): void {
    this.current = index
    this.openCurrent()
  }

  async #restart(): Promise<void> {
    this.current = 0
    this.scrollTop = 0
    await this.load()
  }

  async #fetch(page: number, how: 'replace' | 'add'): Promise<void> {
    this.#wanted.push(page)
    const generation = this.#generation
    const result = await this.#session.attempt(() =>
      call('leads_list', {
        search: this.search.trim(),
        verdict: this.verdict,
        stands_at: this.standsAt,
        offset: page * pageSize,
        limit: pageSize,
      }),
    )
    // An answer to a question that nobody asks any more would put foreign rows into the list.
    if (generation !== this.#generation) return
    this.#wanted = this.#wanted.filter((wanted) => wanted !== page)
    if (!result) return
    this.total = result.total
    this.verdicts = result.verdicts
    this.stages = result.stages
    this.numbers = result.numbers
    this.#pages = { ...(how === 'add' ? this.#pages : {}), [page]: result.rows }
    this.current = Math.max(0, Math.min(this.current, this.total - 1))
  }
}
