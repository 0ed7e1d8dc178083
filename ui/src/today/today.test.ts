import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { TodayItem } from '../ipc/contract.gen'
import { fakeCore } from '../ipc/fake'
import { Session } from '../shared/session.svelte'
import { book, leadView, refusal, todayItem, todayView } from '../test-data'
import { TodayState } from './today.svelte'

/** A day with these items, from which those are gone whose act was done. */
function day(items: TodayItem[]) {
  const gone: number[] = []
  const view = () => leadView({ book: book({ undo: 'Undo: note added' }) })
  const done = ({ id }: { id: number }) => {
    gone.push(id)
    return view()
  }
  const core = fakeCore({
    today: () => todayView(items.filter((item) => !gone.includes(item.id))),
    lead_note: done,
    lead_move: done,
    lead_next_set: done,
    lead_next_end: done,
    lead_answer: view,
  })
  const session = new Session()
  session.book = book()
  return { core, session, today: new TodayState(session) }
}

const three = [todayItem(1), todayItem(2, { acts: ['accept', 'return'] }), todayItem(3)]

describe('today', () => {
  it('notes a call, offers undo, and goes on to the next item', async () => {
    const { core, session, today } = day(three)
    await today.load()
    await today.start(three[0] as TodayItem, 'call')
    expect(today.opened).toEqual({ id: 1, act: 'call' })
    today.said = { words: 'They compare two makes', talked: 'talked', on: '' }
    await today.save()
    expect(core.requests('lead_note')).toEqual([
      { id: 1, text: 'They compare two makes', kind: 'call', talked: 'talked', anyway: false },
    ])
    expect(today.opened).toBeNull()
    expect(today.items.map((item) => item.id)).toEqual([2, 3])
    expect(today.current).toBe(2)
    expect(today.focusWanted).toBe(1)
    expect(session.toast).toMatchObject({ sentence: 'Call with Lead 1 noted.', undo: 'offered' })
  })

  it('asks whether they were reached before it saves a call', async () => {
    const { core, today } = day(three)
    await today.load()
    await today.start(three[0] as TodayItem, 'call')
    await today.save()
    expect(today.problems.map((problem) => problem.path)).toEqual(['talked'])
    expect(core.requests('lead_note')).toEqual([])
  })

  it('accepts at once, without a form', async () => {
    const { core, today } = day(three)
    await today.load()
    await today.start(three[1] as TodayItem, 'accept')
    expect(core.requests('lead_move')).toMatchObject([{ id: 2, to: 'accept', reason: '' }])
    expect(today.current).toBe(3)
  })

  it('goes back up after the last item', async () => {
    const { today } = day(three)
    await today.load()
    await today.start(three[2] as TodayItem, 'mail')
    await today.save()
    expect(today.current).toBe(2)
  })

  it('returns with a reason, and plans what comes next', async () => {
    const { core, today } = day(three)
    await today.load()
    await today.start(three[1] as TodayItem, 'return')
    today.said.words = 'They want to rent'
    await today.save()
    expect(core.requests('lead_move')).toMatchObject([{ id: 2, to: 'return', reason: 'They want to rent' }])
    await today.start(three[2] as TodayItem, 'plan')
    today.said = { words: 'Send the offer', talked: null, on: '2026-11-25' }
    await today.save()
    expect(core.requests('lead_next_set')).toEqual([{ id: 3, what: 'Send the offer', on: '2026-11-25' }])
  })

  it('keeps the lead that has another question to be asked', async () => {
    const ask = {
      criterion: 'budget',
      question: 'Is money set aside?',
      field: 'budget' as const,
      options: [],
      unit: null,
      hint: null,
      can_decline: true,
    }
    const items = [todayItem(1, { ask, acts: ['answer'] }), todayItem(2)]
    const { core, today } = day(items)
    await today.load()
    await today.start(items[0] as TodayItem, 'answer')
    await today.decline()
    expect(core.requests('lead_answer')).toEqual([{ id: 1, criterion: 'budget', answer: null }])
    expect(today.current).toBe(1)
  })

  it('does nothing that is not offered, such as a call to somebody who asked not to be called', async () => {
    const item = todayItem(1, { acts: ['mail'], stopped: 'Do not contact: no calls.' })
    const { core, today } = day([item])
    await today.load()
    await today.start(item, 'call')
    expect(today.opened).toBeNull()
    expect(core.requests('lead_note')).toEqual([])
  })

  it('keeps the form with its problem when the core refuses it', async () => {
    const item = todayItem(1)
    fakeCore({
      today: () => todayView([item]),
      lead_next_set: () => Promise.reject(refusal([{ path: 'on', sentence: 'That day is over.' }])),
    })
    const session = new Session()
    session.book = book()
    const today = new TodayState(session)
    await today.load()
    await today.start(item, 'plan')
    await today.save()
    expect(today.opened).toEqual({ id: 1, act: 'plan' })
    expect(today.problems).toEqual([{ path: 'on', sentence: 'That day is over.' }])
    today.cancel()
    expect(today.problems).toEqual([])
  })

  it('moves from item to item and stops at both ends', async () => {
    const { today } = day(three)
    await today.load()
    expect(today.item?.id).toBe(1)
    for (const [step, expected] of [
      [1, 1],
      [1, 2],
      [1, 3],
      [1, 3],
      [-1, 2],
    ] as const) {
      today.move(step)
      expect(today.current).toBe(expected)
    }
  })
})

describe('the clock of the page', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('turns without a click: the page is read anew every minute while it can be seen', async () => {
    let late = 0
    fakeCore({ today: () => todayView([], { late: late++ }) })
    const session = new Session()
    session.book = book()
    const today = new TodayState(session)
    const stop = today.watch()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(today.view?.late).toBe(0)
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(today.view?.late).toBe(0)
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('visible')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(today.view?.late).toBe(1)
    stop()
    await vi.advanceTimersByTimeAsync(120_000)
    expect(today.view?.late).toBe(1)
  })

  it('says nothing when a refresh fails', async () => {
    fakeCore({ today: () => Promise.reject(refusal([])) })
    const session = new Session()
    session.book = book()
    const today = new TodayState(session)
    await today.refresh()
    expect(session.failure).toBeNull()
    await today.load()
    expect(session.failure).not.toBeNull()
  })
})
