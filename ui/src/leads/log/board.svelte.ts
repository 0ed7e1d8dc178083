import { call } from '../../ipc/call'
import type { BoardColumn, LeadRow, MoveOption } from '../../ipc/contract.gen'
import type { Session } from '../../shared/session.svelte'
import { boardText } from '../../text/log'
import { LeadState } from '../lead.svelte'
import type { LeadsState } from '../leads.svelte'

/** How many more cards a column shows each time it is asked. */
const cards = 50

/** A card that is on its way: from which column, and over which it is. */
export type Lifted = { row: LeadRow; from: number; to: number }

/** The log as a board: a column for each stage and each of the owner's sales steps. Moves go by the rules, as on a lead's page. */
export class BoardState {
  columns = $state.raw<readonly BoardColumn[]>([])
  /** Where the keyboard stands. */
  at = $state({ column: 0, card: 0 })
  lifted = $state.raw<Lifted | null>(null)
  /** A lead whose move needs words before it is made. */
  asking = $state.raw<LeadState | null>(null)
  /** The moves of the lead whose menu is open. */
  moves = $state.raw<readonly MoveOption[]>([])
  loaded = $state<'no' | 'yes'>('no')
  #session: Session
  #leads: LeadsState
  #generation = 0
  #wanted: MoveOption | null = null

  constructor(session: Session, leads: LeadsState) {
    this.#session = session
    this.#leads = leads
  }

  async load(): Promise<void> {
    this.#generation += 1
    const generation = this.#generation
    const { search, filter, sort, direction } = this.#leads.request
    const view = await this.#session.attempt(() => call('board', { search, filter, sort, direction }))
    if (!view || generation !== this.#generation) return
    this.columns = view.columns
    this.loaded = 'yes'
    this.#stayInside()
  }

  /** Shows more of a column. */
  async more(index: number): Promise<void> {
    const column = this.columns[index]
    if (!column) return
    const { stands_at, step, rows } = column
    const request = this.#leads.request
    const filter = { ...request.filter, stands_at: [stands_at], steps: step === null ? [] : [step] }
    const generation = this.#generation
    const page = await this.#session.attempt(() =>
      call('leads_list', { ...request, filter, offset: rows.length, limit: cards }),
    )
    if (!page || generation !== this.#generation) return
    const known = rows.map((row) => row.id)
    this.#change(index, { count: page.total, rows: [...rows, ...page.rows.filter((row) => !known.includes(row.id))] })
  }

  card(column: number, card: number): LeadRow | null {
    return this.columns[column]?.rows[card] ?? null
  }

  /** Goes to the card beside, above or below; columns without cards are passed over. */
  go(step: { columns: number } | { cards: number }): void {
    if ('cards' in step) {
      const last = (this.columns[this.at.column]?.rows.length ?? 1) - 1
      this.at = { ...this.at, card: Math.max(0, Math.min(last, this.at.card + step.cards)) }
      return
    }
    let column = this.at.column + step.columns
    while (this.columns[column] && this.columns[column]?.rows.length === 0) column += step.columns
    const rows = this.columns[column]?.rows
    if (rows) this.at = { column, card: Math.min(this.at.card, rows.length - 1) }
  }

  lift(column: number, card: number): void {
    const row = this.card(column, card)
    if (!row || this.#session.book?.read_only) return
    this.at = { column, card }
    this.lifted = { row, from: column, to: column }
    this.#session.said = boardText.lifted(nameOf(row), this.#name(column))
  }

  carry(to: number): void {
    if (!this.lifted || !this.columns[to] || this.lifted.to === to) return
    this.lifted = { ...this.lifted, to }
    this.#session.said = boardText.over(nameOf(this.lifted.row), this.#name(to), to + 1, this.columns.length)
  }

  putBack(): void {
    if (!this.lifted) return
    this.#session.said = boardText.back(nameOf(this.lifted.row), this.#name(this.lifted.from))
    this.lifted = null
  }

  /** Puts the card down where it is: the move that leads there is made, or asks for what it needs. */
  async drop(): Promise<void> {
    const lifted = this.lifted
    const column = lifted ? this.columns[lifted.to] : undefined
    if (!lifted || !column) return
    this.lifted = null
    if (lifted.to === lifted.from) {
      this.#session.said = boardText.stays(nameOf(lifted.row), this.#name(lifted.from))
      return
    }
    const lead = await this.#read(lifted.row)
    const option = lead?.view?.moves.find(
      ({ leads_to }) => leads_to.stands_at === column.stands_at && leads_to.step === column.step,
    )
    if (lead && option) await this.#move(lead, option)
    else if (lead) this.#session.remark(boardText.noSuchMove(nameOf(lifted.row), column.words))
  }

  /** Reads which moves a lead has, for its menu. */
  async readMoves(row: LeadRow): Promise<void> {
    this.moves = (await this.#read(row))?.view?.moves ?? []
    if (this.moves.length === 0) this.#session.remark(boardText.noMove(nameOf(row)))
  }

  /** Makes a move that was picked from the menu. */
  async pick(row: LeadRow, to: string): Promise<void> {
    const lead = await this.#read(row)
    const option = lead?.view?.moves.find((one) => one.to === to)
    if (lead && option) await this.#move(lead, option)
  }

  /** Called when the dialog of a move has closed, one way or the other. */
  answered(): void {
    const lead = this.asking
    this.asking = null
    if (lead) this.#place(lead)
  }

  async #read(row: LeadRow): Promise<LeadState | null> {
    const lead = new LeadState(this.#session, this.#leads, row.id)
    await lead.load()
    return lead.view ? lead : null
  }

  async #move(lead: LeadState, option: MoveOption): Promise<void> {
    this.#wanted = option
    await lead.start(option)
    if (lead.pending) this.asking = lead
    else this.#place(lead)
  }

  /** Puts a lead's card where the lead stands now; one that was not moved stays where it was. */
  #place(lead: LeadState): void {
    const view = lead.view
    const from = this.columns.findIndex((column) => column.rows.some((row) => row.id === view?.id))
    if (!view || from < 0) return
    const to = this.columns.findIndex((column) => this.#isOf(column, view.stands_at))
    if (to === from || view.stands_at_words === this.#rowOf(from, view.id)?.stands_at_words) return
    const source = this.columns[from]
    const target = this.columns[to]
    if (source) {
      this.#change(from, { count: source.count - 1, rows: source.rows.filter((row) => row.id !== view.id) })
    }
    if (target) this.#change(to, { count: target.count + 1, rows: [view.row, ...target.rows] })
    this.at = { column: to < 0 ? from : to, card: 0 }
    this.#stayInside()
  }

  #isOf(column: BoardColumn, standsAt: string): boolean {
    const step = standsAt === 'active' ? (this.#wanted?.leads_to.step ?? null) : null
    return column.stands_at === standsAt && column.step === step
  }

  #rowOf(column: number, id: number): LeadRow | null {
    return this.columns[column]?.rows.find((row) => row.id === id) ?? null
  }

  #change(index: number, change: Partial<BoardColumn>): void {
    this.columns = this.columns.map((column, at) => (at === index ? { ...column, ...change } : column))
  }

  #name(column: number): string {
    return this.columns[column]?.words ?? ''
  }

  /** The keyboard always stands on a card, if there is one. */
  #stayInside(): void {
    const rows = this.columns[this.at.column]?.rows ?? []
    if (rows.length > 0) {
      this.at = { ...this.at, card: Math.min(this.at.card, rows.length - 1) }
      return
    }
    const filled = this.columns.findIndex((column) => column.rows.length > 0)
    this.at = { column: Math.max(0, filled), card: 0 }
  }
}

export function nameOf(row: LeadRow): string {
  return row.company || row.name
}
