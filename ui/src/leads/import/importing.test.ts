import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeCore } from '../../ipc/fake'
import type { ImportPlan, ImportReport, ImportValues, ImportView } from '../../ipc/contract.gen'
import { Session } from '../../shared/session.svelte'
import { book, refusal } from '../../test-data'
import { ImportState, type Step } from './importing.svelte'
import { untouched as choice } from './untouched'

const nothing: ImportValues = { order: null, currency: null, stages: [], stage_options: [], owners: [] }
const stages = [{ word: 'customer', rows: 2, chosen: '', sounds_like: 'won' }]

function view(change: Partial<ImportView> = {}): ImportView {
  return {
    file: 'leads.csv',
    rows: 2,
    form: '',
    sheets: null,
    encodings: null,
    hints: [],
    recognised: null,
    remembered: null,
    columns: [
      { header: 'Name', field: 'name', because: '', samples: [] },
      { header: 'Owner', field: '', because: '', samples: [] },
    ],
    fields: [],
    values: nothing,
    choice,
    ...change,
  }
}

function plan(change: Partial<ImportPlan> = {}): ImportPlan {
  return {
    would: { added: 2, updated: 0, duplicates: 0, rejected: 0 },
    warnings: [],
    rejects: [],
    alike: [],
    alike_total: 0,
    first: [],
    ...change,
  }
}

const report: ImportReport = {
  import: 4,
  file: 'leads.csv',
  counts: plan().would,
  warnings: [],
  sentence: '2 added.',
  book: book(),
}
const rows = { total: 1, rows: [{ line: 2, name: 'Ana', company: '', became: 'added' as const, words: '', lead: 9 }] }

async function at(answers: Parameters<typeof fakeCore>[0]): Promise<[ImportState, ReturnType<typeof fakeCore>]> {
  const core = fakeCore({ import_choose: () => view(), import_try: () => plan(), ...answers })
  const state = new ImportState(new Session())
  await state.choose()
  return [state, core]
}

describe('an import', () => {
  it('stays where it was when the dialog is closed', async () => {
    const [state] = await at({ import_choose: () => null })
    expect([state.step, state.busy]).toEqual(['source', 'no'])
  })

  it('reads another sheet from the start, and keeps the one it has when that one can’t be read', async () => {
    const sheets = { options: [], chosen: '1' }
    const answers = [() => view({ sheets, rows: 7 }), () => Promise.reject(refusal([]))]
    const [state, core] = await at({ import_read_as: () => answers.shift()?.() ?? view() })
    state.setOwner('Pat', 'Pat Sample')
    await state.readAs({ sheet: '1' })
    expect([state.view?.rows, state.choice]).toEqual([7, choice])
    await state.readAs({ sheet: '2' })
    expect([state.view?.rows, state.step]).toEqual([7, 'columns'])
    expect(core.requests('import_read_as').map(({ sheet }) => sheet)).toEqual(['1', '2'])
  })

  it('sends every column with the one that was changed', async () => {
    const [state, core] = await at({ import_map: (request) => view({ choice: request }) })
    await state.map('Owner', 'owner')
    expect(core.requests('import_map')).toEqual([{ ...choice, mapping: { Name: 'name', Owner: 'owner' } }])
  })

  it('keeps the choice when the core refuses a change', async () => {
    const [state] = await at({ import_map: () => Promise.reject(refusal([])) })
    await state.setNamesOnly(true)
    expect(state.choice.names_only).toBe(false)
  })

  it.each([
    ['nothing to say', nothing, 0, ['columns', 'plan']],
    ['words to explain', { ...nothing, stages }, 0, ['columns', 'values', 'plan']],
    ['somebody alike', nothing, 3, ['columns', 'alike', 'plan']],
    ['both', { ...nothing, stages }, 3, ['columns', 'values', 'alike', 'plan']],
  ])('goes forth and back through the pages that say something: %s', async (_, values, alike, pages) => {
    const [state] = await at({
      import_choose: () => view({ values }),
      import_try: () => plan({ alike_total: alike }),
    })
    const forth: Step[] = [state.step]
    while (state.step !== 'plan') {
      await state.goOn()
      forth.push(state.step)
    }
    expect(forth).toEqual(pages)
    const back: Step[] = [state.step]
    while ((state.step as Step) !== 'columns') {
      state.back()
      back.push(state.step)
    }
    expect(back.reverse()).toEqual(pages)
  })

  it('takes the order of days that was shown for the answer', async () => {
    const order = { example: '03/04/2026', options: [], chosen: 'day_first' }
    const [state, core] = await at({ import_choose: () => view({ values: { ...nothing, order } }) })
    await state.goOn()
    await state.goOn()
    expect(core.requests('import_try')[0]).toMatchObject({ order: 'day_first' })
  })

  it('takes nothing in before each remark was ticked', async () => {
    const [state, core] = await at({
      import_try: () => plan({ warnings: ['One.', 'Two.'] }),
      import_run: () => report,
      import_rows: () => rows,
    })
    await state.goOn()
    state.tick('One.', true)
    await state.run()
    expect([state.unseen, core.requests('import_run').length]).toEqual([1, 0])
    state.tick('Two.', true)
    await state.run()
    expect([state.step, core.requests('import_run').length]).toEqual(['done', 1])
    expect(state.rows).toEqual(rows.rows)
  })

  it('decides one by one, and for all at once', async () => {
    const [state, core] = await at({})
    state.decide(7, 'same')
    state.decideAll('skip')
    state.decide(9, 'new')
    expect([state.decision(7), state.decision(9)]).toEqual(['skip', 'new'])
    await state.goOn()
    expect(core.requests('import_try')[0]).toMatchObject({ alike: { 9: 'new' }, alike_rest: 'skip' })
  })

  it('lets the file go when the screen is left, and not while it is taken in', async () => {
    let end: (report: ImportReport) => void = () => undefined
    const [state, core] = await at({
      import_run: () => new Promise<ImportReport>((done) => (end = done)),
      import_rows: () => rows,
      import_cancel: () => null,
    })
    await state.goOn()
    const run = state.run()
    await state.forget()
    expect(core.requests('import_cancel')).toHaveLength(0)
    end(report)
    await run
    await state.forget()
    expect(core.requests('import_cancel')).toHaveLength(1)
  })

  it('takes back what it took in, by its number', async () => {
    const taken = { sentence: 'Taken back.', stay: 0, book: book({ entries: 0 }) }
    const [state, core] = await at({
      import_run: () => report,
      import_rows: () => rows,
      import_take_back: () => taken,
    })
    await state.goOn()
    await state.run()
    await state.takeBack()
    expect(core.requests('import_take_back')).toEqual([{ import: 4 }])
    expect([state.step, state.report]).toEqual(['source', null])
  })
})

describe('long work', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())
  const bar = { what: 'Taking the rows in', percent: 40, can_cancel: true }

  it('shows how far it is, and when it was stopped that is no failure', async () => {
    const session = new Session()
    let end: (refused: unknown) => void = () => undefined
    const core = fakeCore({
      import_choose: () => view(),
      import_try: () => plan(),
      import_run: () => new Promise((_, refuse) => (end = refuse)),
      work: () => bar,
      work_cancel: () => null,
    })
    const state = new ImportState(session)
    await state.choose()
    await state.goOn()
    const run = state.run()
    await vi.advanceTimersByTimeAsync(250)
    expect(state.work.view).toBeNull()
    await vi.advanceTimersByTimeAsync(100)
    expect(state.work.view).toEqual(bar)
    await state.work.cancel()
    end(refusal([]))
    await run
    expect(core.requests('work_cancel')).toHaveLength(1)
    expect([state.step, state.busy, state.work.view, session.failure]).toEqual(['plan', 'no', null, null])
  })
})
