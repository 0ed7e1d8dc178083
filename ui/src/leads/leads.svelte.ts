import { call } from '../ipc/call'
import type {
  BulkWhich,
  LeadRow,
  LeadsRequest,
  LeadView,
  LogChoices,
  LogFilter,
  NumbersView,
  SortBy,
  StageCount,
  Verdict,
  VerdictCount,
} from '../ipc/contract.gen'
import type { Session } from '../shared/session.svelte'
import { movesAlong, writtenOut } from './log/days'
import { LookState } from './log/look.svelte'
import { dayNames, emptyFilter, everything, sameQuestion, type Direction, type Question } from './log/question'
import { Selection } from './log/selection.svelte'

/** How many rows one call brings; a page is larger than any screen, so that scrolling seldom waits. */
export const pageSize = 100
/** How many pages stay at hand; those that were read longest ago go first. */
const pagesKept = 40
/** How long a page may take before the rows say that they are being read, in milliseconds. */
const patience = 100
/** The most rows that one call may bring. */
const mostRows = 500

type Page = { number: number; rows: readonly LeadRow[] }

/** The log: what it is asked, the rows that were read so far, and the leads that are chosen. */
export class LeadsState {
  search = $state('')
  filter = $state.raw<LogFilter>(emptyFilter())
  sort = $state<SortBy>('added')
  direction = $state<Direction>('down')
  /** The named view that was picked last: a key of the program's own, or "mine:" and the owner's name for it. */
  view = $state('all')
  shown = $state<'table' | 'board'>('table')
  total = $state(0)
  /** Whether more is found than is counted: a search ends early while somebody types. */
  hasMore = $state(false)
  verdicts = $state.raw<VerdictCount[]>([])
  stages = $state.raw<StageCount[]>([])
  numbers = $state.raw<NumbersView | null>(null)
  choices = $state.raw<LogChoices | null>(null)
  /** The row that the keyboard stands on. */
  current = $state(0)
  /** Where the focus is wanted when the log stands: in the search field, or on the row that was opened last. */
  focusWanted = $state<'nowhere' | 'search' | 'row'>('nowhere')
  /** What the command palette asked the log to open. */
  wanted = $state<'nothing' | 'export'>('nothing')
  /** Whether a page takes so long that its rows have to say so. */
  slow = $state<'no' | 'yes'>('no')
  /** Grows with each new question; the list then begins at its top. */
  asked = $state(0)
  /** The day by the core's clock, once it was asked. */
  today = $state('')
  /** A lead that was just saved: its page needs no second call. */
  fresh: LeadView | null = null
  /** How many rows are above the view. */
  rowsDown = 0
  readonly selection = new Selection()
  readonly look: LookState
  /** The pages that were read, the one that was read last at the end. */
  #pages = $state.raw<readonly Page[]>([])
  #wanted: number[] = []
  #session: Session
  #generation = 0
  #typing: 'no' | 'asked' | 'typed on' = 'no'

  constructor(session: Session) {
    this.#session = session
    this.look = new LookState(session)
  }

  get question(): Question {
    return { search: this.search, filter: this.filter, sort: this.sort, direction: this.direction }
  }

  /** Whether less is shown than the whole log. */
  get filtered(): boolean {
    const order = { sort: this.sort, direction: this.direction }
    return !sameQuestion(this.question, { ...everything(), ...order })
  }

  /** Every verdict together, under the same search and filters. */
  get all(): number {
    return this.verdicts.reduce((sum, one) => sum + one.count, 0)
  }

  /** The only verdict that is shown, if it is one. */
  get verdict(): Verdict | null {
    return this.filter.verdicts.length === 1 ? (this.filter.verdicts[0] ?? null) : null
  }

  /** What the core is asked for, whichever page of it. */
  get request(): Omit<LeadsRequest, 'offset' | 'limit'> {
    const filter = { ...this.filter }
    for (const name of dayNames) filter[name] = writtenOut(filter[name], this.today)
    return { search: this.search.trim(), filter, sort: this.sort, direction: this.direction }
  }

  row(index: number): LeadRow | null {
    const number = Math.floor(index / pageSize)
    return this.#pages.find((page) => page.number === number)?.rows[index % pageSize] ?? null
  }

  /** Reads the log anew, beginning with the page that is on the screen; old rows stay until the new ones are here. */
  async load(at = 0): Promise<void> {
    this.#generation += 1
    this.#wanted = []
    await this.#fetch(Math.floor(at / pageSize), 'replace')
  }

  /** Reads what filters can offer. */
  async loadChoices(): Promise<void> {
    if (this.today === '') void this.#knowToday()
    this.choices = (await this.#session.attempt(() => call('log_choices', {}))) ?? this.choices
  }

  /** Makes sure that the rows from first to last are read or on their way. */
  need(first: number, last: number): void {
    const to = Math.floor(Math.max(0, Math.min(last, this.total - 1)) / pageSize)
    for (let page = Math.floor(Math.max(0, first) / pageSize); page <= to; page += 1) {
      const known = this.#pages.some(({ number }) => number === page)
      if (!known && !this.#wanted.includes(page)) void this.#fetch(page, 'add')
    }
  }

  /** Searches with each key. While the core still looks, keys only wait for it, and what it found by then is not shown. */
  type(search: string): void {
    this.search = search
    this.#newQuestion()
    if (this.#typing === 'no') void this.#ask()
    else {
      this.#typing = 'typed on'
      this.#generation += 1
    }
  }

  pick(verdict: Verdict | null): void {
    this.narrow({ ...this.filter, verdicts: verdict === null ? [] : [verdict] })
  }

  narrow(filter: LogFilter): void {
    this.filter = filter
    this.#newQuestion()
    void this.load()
  }

  /** Shows the leads in another order; a second time the other way round. */
  order(sort: SortBy, first: Direction): void {
    this.direction = this.sort === sort ? (this.direction === 'up' ? 'down' : 'up') : first
    this.sort = sort
    this.#fromTheTop()
    void this.load()
  }

  /** Shows the leads in an order that was picked from a list. */
  arrange(sort: SortBy, direction: Direction): void {
    this.sort = sort
    this.direction = direction
    this.#fromTheTop()
    void this.load()
  }

  show(shown: 'table' | 'board'): void {
    if (this.shown === shown) return
    this.shown = shown
    this.selection.clear()
    // Leads may have been moved on the board.
    if (shown === 'table') void this.load(Math.floor(this.rowsDown))
  }

  /** Asks what a named view asks. */
  openView(key: string, question: Question): void {
    this.view = key
    this.search = question.search
    this.filter = question.filter
    this.sort = question.sort
    this.direction = question.direction
    this.#newQuestion()
    void this.load()
  }

  clear(): void {
    this.openView('all', { ...everything(), sort: this.sort, direction: this.direction })
  }

  move(step: number): void {
    this.current = Math.max(0, Math.min(this.total - 1, this.current + step))
  }

  openCurrent(): void {
    const row = this.row(this.current)
    if (row) this.openLead(row.id)
  }

  open(index: number): void {
    this.current = index
    this.openCurrent()
  }

  openLead(id: number): void {
    this.focusWanted = 'row'
    this.#session.go({ screen: 'lead', id })
  }

  /** The leads that are chosen, as the core is told of them. */
  get meant(): { which: BulkWhich; except: number[] } {
    const chosen = this.selection.chosen
    if ('ids' in chosen) return { which: { ids: chosen.ids }, except: [] }
    return { which: { all: { ...this.request, offset: 0, limit: 0 } }, except: chosen.except }
  }

  /** The numbers of the leads in these rows; what was not read yet is asked for. */
  async ids(first: number, last: number): Promise<number[]> {
    const known: number[] = []
    for (let at = first; at <= last; at += 1) {
      const row = this.row(at)
      if (row) known.push(row.id)
    }
    if (known.length === last - first + 1) return known
    const found: number[] = []
    for (let offset = first; offset <= last; offset += mostRows) {
      const limit = Math.min(mostRows, last - offset + 1)
      const page = await this.#session.attempt(() => call('leads_list', { ...this.request, offset, limit }))
      if (!page) return found
      found.push(...page.rows.map((row) => row.id))
    }
    return found
  }

  /** Chooses or lets go of the rows between the one that was chosen last and this one. */
  async chooseUpTo(index: number): Promise<void> {
    const anchor = this.selection.anchor ?? this.current
    const ids = await this.ids(Math.min(anchor, index), Math.max(anchor, index))
    this.selection.add(ids)
    this.selection.anchor = anchor
  }

  async #ask(): Promise<void> {
    do {
      this.#typing = 'asked'
      await this.load()
      // The keys that were typed meanwhile changed it.
    } while ((this.#typing as string) === 'typed on')
    this.#typing = 'no'
  }

  #newQuestion(): void {
    this.selection.clear()
    this.#fromTheTop()
  }

  #fromTheTop(): void {
    this.current = 0
    this.rowsDown = 0
    this.asked += 1
  }

  get #needsToday(): boolean {
    return this.today === '' && dayNames.some((name) => movesAlong(this.filter[name]))
  }

  async #knowToday(): Promise<void> {
    const form = await this.#session.attempt(() => call('leads_bulk_form', {}))
    if (form) this.today = form.today
  }

  async #fetch(page: number, how: 'replace' | 'add'): Promise<void> {
    this.#wanted.push(page)
    const generation = this.#generation
    const impatient = setTimeout(() => (this.slow = 'yes'), patience)
    if (this.#needsToday) await this.#knowToday()
    const request = { ...this.request, offset: page * pageSize, limit: pageSize }
    const result = await this.#session.attempt(() => call('leads_list', request))
    clearTimeout(impatient)
    // An answer to a question that nobody asks any more would put foreign rows into the list.
    if (generation !== this.#generation) return
    this.#wanted = this.#wanted.filter((wanted) => wanted !== page)
    if (this.#wanted.length === 0) this.slow = 'no'
    if (!result) return
    this.total = result.total
    this.hasMore = result.has_more
    this.verdicts = result.verdicts
    this.stages = result.stages
    this.numbers = result.numbers
    this.#keep(page, result.rows, how)
    this.current = Math.max(0, Math.min(this.current, this.total - 1))
  }

  #keep(page: number, rows: readonly LeadRow[], how: 'replace' | 'add'): void {
    const others = how === 'add' ? this.#pages.filter(({ number }) => number !== page) : []
    this.#pages = [...others, { number: page, rows }].slice(-pagesKept)
  }
}
