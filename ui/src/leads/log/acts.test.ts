import { beforeEach, describe, expect, it } from 'vitest'
import { fakeCore } from '../../ipc/fake'
import type { BoardColumn, BulkView, MoveOption, StandsAt } from '../../ipc/contract.gen'
import { Session } from '../../shared/session.svelte'
import { book, leadView, page, refusal, row } from '../../test-data'
import { LeadsState } from '../leads.svelte'
import { BoardState } from './board.svelte'
import { BulkState } from './bulk.svelte'

type Fakes = Parameters<typeof fakeCore>[0]

function log(more: Fakes) {
  const core = fakeCore({
    leads_list: ({ offset, limit }) => page(offset, limit, 950),
    leads_bulk_form: () => ({ today: '2026-11-22', until: '2027-02-20', people: ['Mara Sample'], reasons: [] }),
    lead_form: () => ({ reactions: [], timings: [], authorities: [], sources: [], today: '2026-11-22', people: [] }),
    ...more,
  })
  const session = new Session()
  session.book = book()
  return { core, session, leads: new LeadsState(session) }
}

describe('an act on many leads', () => {
  const done: BulkView = {
    done: 2,
    refused: [],
    refused_count: 0,
    sentence: '2 leads are changed.',
    book: book({ undo: 'leads changed: 2 leads' }),
  }

  it('is done to those that were picked, and offers to undo it', async () => {
    const { core, session, leads } = log({ leads_bulk: () => done })
    await leads.load()
    leads.selection.add([4, 9])
    const bulk = new BulkState(session, leads)
    await bulk.start('owner')
    if (bulk.typed) bulk.typed.text = 'Mara Sample'
    await bulk.confirm()
    expect(core.requests('leads_bulk')).toEqual([
      { which: { ids: [4, 9] }, except: [], act: { do: 'owner', owner: 'Mara Sample' } },
    ])
    expect(session.toast).toMatchObject({ sentence: '2 leads are changed.', undo: 'offered' })
    expect(leads.selection.count(950)).toBe(0)
    expect(bulk.typed).toBeNull()
  })

  it('is done to all that the question finds but those that were let go', async () => {
    const { core, session, leads } = log({ leads_bulk: () => done })
    await leads.load()
    leads.search = 'dental'
    leads.selection.chooseAll()
    leads.selection.toggle(7, 6)
    const bulk = new BulkState(session, leads)
    await bulk.start('nurture')
    expect(bulk.typed?.day).toBe('2027-02-20')
    await bulk.confirm()
    const [request] = core.requests('leads_bulk')
    expect(request?.which).toMatchObject({ all: { search: 'dental' } })
    expect(request?.except).toEqual([7])
    expect(request?.act).toEqual({ do: 'nurture', until: '2027-02-20' })
  })

  it('tells which leads stay and why', async () => {
    const refused = [{ id: 9, name: 'Lead 9', why: 'It is not sellable.' }]
    const view = { ...done, done: 1, refused, refused_count: 1 }
    const { session, leads } = log({ leads_bulk: () => view })
    await leads.load()
    leads.selection.add([4, 9])
    const bulk = new BulkState(session, leads)
    await bulk.start('offer')
    await bulk.confirm()
    expect(bulk.result?.refused).toEqual(refused)
  })

  it('keeps the dialog open over a field that has to be mended', async () => {
    const { session, leads } = log({
      leads_bulk: () => {
        throw refusal([{ path: 'what', sentence: 'Write what is to be done.' }])
      },
    })
    await leads.load()
    leads.selection.add([4])
    const bulk = new BulkState(session, leads)
    await bulk.start('next_step')
    await bulk.confirm()
    expect(bulk.problems).toEqual([{ path: 'what', sentence: 'Write what is to be done.' }])
    expect(bulk.typed).not.toBeNull()
    expect(leads.selection.count(950)).toBe(1)
  })
})

describe('the board', () => {
  const column = (stands_at: StandsAt, ids: number[], step: number | null = null, count = ids.length): BoardColumn => ({
    key: step === null ? stands_at : `${stands_at}:${step}`,
    stands_at,
    step,
    words: step === null ? stands_at : `Step ${step}`,
    hat: 'marketing',
    count,
    rows: ids.map(row),
  })
  const option = (to: string, stands_at: StandsAt, change: Partial<MoveOption> = {}): MoveOption => ({
    to,
    label: to,
    hat: 'marketing',
    allowed: true,
    because: null,
    needs: 'nothing',
    options: [],
    proposed: false,
    day: null,
    effort: null,
    leads_to: { stands_at, step: null },
    ...change,
  })
  const columns = [column('inquiry', [1, 2, 3]), column('mql', []), column('sql', [4]), column('active', [5], 0, 80)]
  let moves: MoveOption[] = []
  const begin = async () => {
    const all = log({
      board: () => ({ columns }),
      lead_get: ({ id }) => leadView({ id, row: row(id), moves }),
      lead_move: ({ id, to }) =>
        leadView({ id, stands_at: to as StandsAt, stands_at_words: to, row: { ...row(id), stands_at_words: to } }),
    })
    const board = new BoardState(all.session, all.leads)
    await board.load()
    return { ...all, board }
  }
  const ids = (board: BoardState) => board.columns.map((one) => one.rows.map((card) => card.id))
  beforeEach(() => {
    moves = [option('mql', 'mql'), option('offer', 'offered', { allowed: false, because: 'Not sellable.' })]
  })

  it('is walked by arrows, past columns without cards', async () => {
    const { board } = await begin()
    board.go({ cards: 2 })
    board.go({ cards: 5 })
    expect(board.at).toEqual({ column: 0, card: 2 })
    board.go({ columns: 1 })
    expect(board.at).toEqual({ column: 2, card: 0 })
    board.go({ columns: -1 })
    expect(board.at).toEqual({ column: 0, card: 0 })
  })

  it('moves a card that is carried to another column, and tells each step', async () => {
    const { board, core, session } = await begin()
    board.lift(0, 1)
    expect(session.said).toContain('Lead 2')
    board.carry(1)
    expect(session.said).toContain('2 of 4')
    await board.drop()
    expect(core.requests('lead_move')).toMatchObject([{ id: 2, to: 'mql', against: null }])
    expect(ids(board)).toEqual([[1, 3], [2], [4], [5]])
    expect(board.columns.map((one) => one.count)).toEqual([2, 1, 1, 80])
    expect(board.at).toEqual({ column: 1, card: 0 })
  })

  it('asks for a name and a reason where the gate is closed', async () => {
    moves = [option('mql', 'mql', { allowed: false, because: 'The gate is closed.' })]
    const { board, core } = await begin()
    board.lift(0, 0)
    board.carry(1)
    await board.drop()
    expect(core.requests('lead_move')).toEqual([])
    expect(board.asking?.pending).toMatchObject({ because: 'The gate is closed.' })
    const pending = board.asking?.pending
    if (pending) Object.assign(pending, { name: 'Olive', againstReason: 'She knows them.' })
    await board.asking?.confirm()
    board.answered()
    expect(core.requests('lead_move')).toMatchObject([{ against: { name: 'Olive', reason: 'She knows them.' } }])
    expect(ids(board)[1]).toEqual([1])
  })

  it('leaves a card where it was when the dialog is closed, when it is put back, and where no move leads', async () => {
    moves = [option('mql', 'mql', { allowed: false, because: 'Closed.' })]
    const { board, core, session } = await begin()
    board.lift(0, 0)
    board.carry(1)
    await board.drop()
    board.asking?.cancel()
    board.answered()
    board.lift(0, 0)
    board.carry(2)
    board.putBack()
    board.lift(0, 0)
    board.carry(2)
    await board.drop()
    expect(session.toast?.sentence).toContain('sql')
    expect(ids(board)[0]).toEqual([1, 2, 3])
    expect(core.requests('lead_move')).toEqual([])
  })

  it('moves by the menu as well', async () => {
    const { board, core } = await begin()
    await board.readMoves(row(3))
    expect(board.moves.map((move) => move.to)).toEqual(['mql', 'offer'])
    await board.pick(row(3), 'mql')
    expect(core.requests('lead_move')).toMatchObject([{ id: 3, to: 'mql' }])
  })

  it('shows more of a column under the same filter', async () => {
    const { board, core, leads } = await begin()
    leads.filter = { ...leads.filter, sources: ['Referral'] }
    await board.more(3)
    expect(core.requests('leads_list').at(-1)).toMatchObject({
      filter: { sources: ['Referral'], stands_at: ['active'], steps: [0] },
      offset: 1,
      limit: 50,
    })
    expect(board.columns[3]?.rows.length).toBe(50)
  })
})
