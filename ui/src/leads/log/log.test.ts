import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeCore } from '../../ipc/fake'
import { Session } from '../../shared/session.svelte'
import { book } from '../../test-data'
import { chipsOf, withToggled } from './chips'
import { knownColumns, leastWidth, moved, resized, template, toggled, usualColumns } from './columns'
import { dayOf, keyOf, spanWords } from './days'
import { LookState } from './look.svelte'
import { conditions, emptyFilter, everything, sameQuestion } from './question'
import { ScrollSpace } from './scroll.svelte'
import { Selection } from './selection.svelte'
import { builtIn, questionOf } from './views'

const keys = (columns: readonly { key: string }[]) => columns.map((column) => column.key)

describe('what is chosen', () => {
  it('is counted, and known by what is named', () => {
    const selection = new Selection()
    selection.toggle(4, 0)
    selection.toggle(9, 5)
    selection.toggle(4, 0)
    selection.add([9, 11])
    expect(selection.chosen).toEqual({ ids: [9, 11] })
    expect([selection.count(20), selection.state(20), selection.state(2)]).toEqual([2, 'some', 'all'])
    expect(selection.anchor).toBe(0)
  })

  it('is all of the question but what was let go', () => {
    const selection = new Selection()
    selection.toggle(4, 0)
    selection.chooseAll()
    expect([selection.count(100_000), selection.state(100_000)]).toEqual([100_000, 'all'])
    selection.toggle(7, 3)
    selection.drop([8])
    selection.add([8])
    expect(selection.chosen).toEqual({ except: [7] })
    expect([selection.has(7), selection.has(4), selection.count(100_000)]).toEqual([false, true, 99_999])
    selection.clear()
    expect(selection.state(100_000)).toBe('none')
  })
})

describe('the columns', () => {
  const usual = knownColumns(usualColumns)

  it('forget what nobody knows and keep the lead', () => {
    expect(knownColumns([])).toEqual(usual)
    const kept = [
      { key: 'stage', width: 900 },
      { key: 'colour', width: 9 },
      { key: 'stage', width: 9 },
      { key: 'place', width: 1 },
    ]
    expect(knownColumns(kept)).toEqual([
      { key: 'lead', width: 0 },
      { key: 'stage', width: 48 },
      { key: 'place', width: 3.5 },
    ])
  })

  it('come and go at their place', () => {
    const without = toggled(usual, 'place')
    expect(keys(without)).not.toContain('place')
    expect(toggled(without, 'place')).toEqual(usual)
    expect(keys(toggled(usual, 'kind')).at(-1)).toBe('kind')
    expect(toggled(usual, 'lead')).toEqual(usual)
  })

  it('change places and widths', () => {
    expect(keys(moved(usual, 'stage', 0)).slice(0, 3)).toEqual(['stage', 'verdict', 'lead'])
    expect(keys(moved(usual, 'verdict', 99)).at(-1)).toBe('verdict')
    const wide = resized(usual, 'lead', 20.04)
    expect(template(wide.slice(0, 3))).toBe('1.3rem 8.4rem 20rem minmax(4.8rem, 0.6fr)')
    expect(leastWidth(wide) - leastWidth(usual)).toBeCloseTo(12)
  })
})

describe('how the log looks', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())
  const begin = async () => {
    const core = fakeCore({ log_look: () => ({ columns: [], views: [] }), log_look_save: (look) => look })
    const session = new Session()
    session.book = book()
    const look = new LookState(session)
    await look.load()
    return { core, session, look }
  }

  it('is read once and saved once after several changes', async () => {
    const { core, look } = await begin()
    await look.load()
    look.resize('lead', 18)
    look.resize('lead', 19)
    look.toggle('owner')
    await vi.advanceTimersByTimeAsync(1000)
    expect(core.requests('log_look')).toHaveLength(1)
    expect(core.requests('log_look_save')).toHaveLength(1)
    expect(core.requests('log_look_save')[0]?.columns).toContainEqual({ key: 'lead', width: 19 })
  })

  it('keeps views by name; a removal can be taken back', async () => {
    const { core, session, look } = await begin()
    const question = { ...everything(), search: 'dental' }
    look.keep(' Dentists ', question)
    expect(look.refusal('DENTISTS')).toContain('Dentists'.toUpperCase())
    expect(look.refusal('dentists', 'Dentists')).toBeNull()
    expect(look.refusal(' ')).not.toBeNull()
    look.rename('Dentists', 'Teeth')
    look.remove('Teeth')
    expect(look.views).toEqual([])
    await session.undo()
    expect(look.view('Teeth')).toMatchObject({ search: 'dental' })
    await vi.advanceTimersByTimeAsync(1000)
    expect(
      core
        .requests('log_look_save')
        .at(-1)
        ?.views.map((view) => view.name),
    ).toEqual(['Teeth'])
  })
})

describe('questions', () => {
  it('are the same whatever the order of their values', () => {
    const one = { ...everything(), filter: { ...emptyFilter(), sources: ['a', 'b'] } }
    const other = { ...everything(), search: '  ', filter: { ...emptyFilter(), sources: ['b', 'a'] } }
    expect(sameQuestion(one, other)).toBe(true)
    expect(sameQuestion(one, { ...other, sort: 'name' })).toBe(false)
    expect(sameQuestion(one, everything())).toBe(false)
  })

  it('of the program’s views differ from each other', () => {
    for (const [at, view] of builtIn.entries())
      for (const other of builtIn.slice(at + 1)) expect(sameQuestion(view.question, other.question)).toBe(false)
  })

  it('of a view that an older program kept are made whole', () => {
    const old = { ...everything(), name: 'Old', filter: { verdicts: ['sellable'] } }
    const question = questionOf(old as unknown as Parameters<typeof questionOf>[0])
    expect(question.filter).toEqual({ ...emptyFilter(), verdicts: ['sellable'] })
  })
})

describe('chips', () => {
  const naming = { choices: null, stages: { offered: 'Offered to sales' }, locale: 'en-US' }

  it('say each condition in plain words and know how to let go of it', () => {
    let filter = withToggled(emptyFilter(), 'verdicts', 'sellable')
    filter = withToggled(filter, 'verdicts', 'not_yet')
    filter = withToggled(filter, 'stands_at', 'offered')
    filter = withToggled(filter, 'owners', '')
    filter = { ...filter, added: { from: 'today-6', to: 'today' }, contact: 'free' }
    const chips = chipsOf(filter, naming)
    expect(chips.map((chip) => chip.words)).toEqual([
      'Verdict: Sellable or Not yet',
      'Stage: Offered to sales',
      'Looked after by: Nobody yet',
      'Logged: the last 7 days',
      'Do not contact: nothing is stopped',
    ])
    expect(conditions(filter)).toBe(5)
    expect(chips[0]?.without.verdicts).toEqual([])
    expect(
      chipsOf(
        chips.reduce((left, chip) => ({ ...left, [chip.key]: emptyFilter()[chip.key as 'added'] }), filter),
        naming,
      ),
    ).toEqual([])
    expect(withToggled(filter, 'verdicts', 'sellable').verdicts).toEqual(['not_yet'])
  })
})

describe('days', () => {
  it.each([
    ['today', '2026-03-02'],
    ['today-6', '2026-02-24'],
    ['today+6', '2026-03-08'],
    ['month', '2026-03-01'],
    ['2025-12-31', '2025-12-31'],
    ['', null],
  ])('%s is %s', (day, expected) => expect(dayOf(day, '2026-03-02')).toBe(expected))

  it('are said as they were chosen', () => {
    expect(keyOf({ from: null, to: 'today-1' })).toBe('overdue')
    expect(spanWords({ from: '2026-11-01', to: '2026-11-22' }, 'en-US')).toBe('Nov 1, 2026 to Nov 22, 2026')
    expect(spanWords({ from: null, to: '2026-11-22' }, 'en-US')).toBe('until Nov 22, 2026')
  })
})

describe('scrolling', () => {
  const space = (total: number) => {
    const space = new ScrollSpace()
    space.measure(total, 53, 600)
    return space
  }

  it('of a list that fits the window is plain', () => {
    const list = space(1000)
    expect(list.track).toBe(53_000)
    expect(list.scrolled(5300)).toBeNull()
    expect(list.topRow).toBe(100)
    expect(list.rowTop(100)).toBe(5300)
  })

  it.each([1000, 1_000_000])('never holds more than sixty of %i rows', (total) => {
    const list = space(total)
    list.measure(total, 10, 2000)
    const { first, last } = list.view
    expect(last - first + 1).toBeLessThanOrEqual(60)
  })

  it('of a million rows reaches the first and the last', () => {
    const list = space(1_000_000)
    expect(list.track).toBeLessThan(13_000_000)
    list.scrolled(list.track - 600)
    expect(list.view.last).toBe(999_999)
    expect(list.rowTop(999_999) + 53).toBeCloseTo(list.track, 0)
    list.scrolled(0)
    expect(list.view.first).toBe(0)
    expect(list.rowTop(0)).toBe(0)
  })

  it('of a million rows moves rows by small steps as by the wheel, and none is ever out of reach', () => {
    const list = space(1_000_000)
    list.scrolled(6_000_000)
    const at = list.topRow
    list.scrolled(6_000_053)
    expect(list.topRow).toBe(at + 1)
    let top = list.toRows(40)
    for (let step = 0; step < 60; step += 1) {
      top = Math.max(0, top - 53)
      top = list.scrolled(top) ?? top
      top = list.settle() ?? top
    }
    expect(list.topRow).toBe(0)
  })

  it('shows a row whole and keeps its place when the letters grow', () => {
    const list = space(1_000_000)
    list.toRow(999_999)
    expect(list.view.last).toBe(999_999)
    list.toRow(500_000)
    expect(list.topRow).toBeLessThanOrEqual(500_000)
    const down = list.rowsDown
    list.measure(1_000_000, 106, 600)
    expect(list.rowsDown).toBeCloseTo(down)
  })
})
