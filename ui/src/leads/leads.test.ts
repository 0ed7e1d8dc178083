import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeCore } from '../ipc/fake'
import { Session } from '../shared/session.svelte'
import { page } from '../test-data'
import { LeadsState, pageSize } from './leads.svelte'
import { emptyFilter } from './log/question'

const total = 950
type Page = ReturnType<typeof page>

/** Answers that are given when the test says so. */
function held() {
  const answers: ((value: Page) => void)[] = []
  const core = fakeCore({ leads_list: () => new Promise<Page>((resolve) => answers.push(resolve)) })
  return { core, answer: (at: number, found: number) => answers[at]?.(page(0, 10, found)) }
}

describe('the log', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())
  const core = () => fakeCore({ leads_list: ({ offset, limit }) => page(offset, limit, total) })

  it('needs one call to stand', async () => {
    const asked = core()
    const leads = new LeadsState(new Session())
    await leads.load()
    leads.need(0, 30)
    expect(asked.asked).toHaveLength(1)
    expect(leads.total).toBe(total)
    expect(leads.row(0)?.id).toBe(1)
  })

  it('reads a page when rows of it come into view, and only once', async () => {
    const asked = core()
    const leads = new LeadsState(new Session())
    await leads.load()
    leads.need(195, 230)
    leads.need(196, 231)
    await vi.runAllTimersAsync()
    expect(asked.requests('leads_list').map((request) => request.offset)).toEqual([0, pageSize, 2 * pageSize])
    expect(leads.row(215)?.id).toBe(216)
    expect(leads.row(900)).toBeNull()
  })

  it('reads the page that is on the screen when it is opened again', async () => {
    const asked = core()
    const leads = new LeadsState(new Session())
    await leads.load(430)
    expect(asked.requests('leads_list').map((request) => request.offset)).toEqual([400])
  })

  it('lets go of the pages that were read longest ago', async () => {
    const asked = fakeCore({ leads_list: ({ offset, limit }) => page(offset, limit, 1_000_000) })
    const leads = new LeadsState(new Session())
    await leads.load()
    for (let at = 0; at < 60; at += 1) {
      leads.need(at * pageSize, at * pageSize + 30)
      await vi.runAllTimersAsync()
    }
    expect(leads.row(5950)?.id).toBe(5951)
    expect(leads.row(0)).toBeNull()
    const before = asked.asked.length
    leads.need(0, 30)
    await vi.runAllTimersAsync()
    expect(asked.asked).toHaveLength(before + 1)
    expect(leads.row(0)?.id).toBe(1)
  })

  it('searches with the first key at once, and once more for all that were typed meanwhile', async () => {
    const { core, answer } = held()
    const leads = new LeadsState(new Session())
    leads.current = 40
    leads.type('m')
    leads.type('ma')
    leads.type('may')
    expect(core.requests('leads_list').map((request) => request.search)).toEqual(['m'])
    answer(0, 99)
    await vi.advanceTimersByTimeAsync(0)
    expect(leads.total).toBe(0)
    expect(core.requests('leads_list').map((request) => request.search)).toEqual(['m', 'may'])
    answer(1, 5)
    await vi.advanceTimersByTimeAsync(0)
    expect(leads.total).toBe(5)
    expect(leads.current).toBe(0)
    leads.type('maya')
    expect(core.requests('leads_list').at(-1)?.search).toBe('maya')
  })

  it('ignores an answer to an older question', async () => {
    const { answer } = held()
    const leads = new LeadsState(new Session())
    const old = leads.load()
    leads.pick('sellable')
    answer(1, 5)
    await vi.advanceTimersByTimeAsync(0)
    answer(0, 99)
    await old
    expect(leads.total).toBe(5)
  })

  it('says that it reads only when that takes long', async () => {
    const { answer } = held()
    const leads = new LeadsState(new Session())
    void leads.load()
    await vi.advanceTimersByTimeAsync(90)
    expect(leads.slow).toBe('no')
    await vi.advanceTimersByTimeAsync(20)
    expect(leads.slow).toBe('yes')
    answer(0, 5)
    await vi.advanceTimersByTimeAsync(0)
    expect(leads.slow).toBe('no')
  })

  it('sends the filter and the order, and clears the filter alone', async () => {
    const asked = core()
    const leads = new LeadsState(new Session())
    leads.pick('sellable')
    leads.narrow({ ...leads.filter, stands_at: ['offered'], sources: ['Trade show', 'Referral'] })
    leads.order('revenue', 'down')
    leads.order('revenue', 'down')
    await vi.runAllTimersAsync()
    expect(asked.requests('leads_list').at(-1)).toMatchObject({
      filter: { verdicts: ['sellable'], stands_at: ['offered'], sources: ['Trade show', 'Referral'] },
      sort: 'revenue',
      direction: 'up',
    })
    expect(leads.filtered).toBe(true)
    leads.clear()
    await vi.runAllTimersAsync()
    expect(asked.requests('leads_list').at(-1)).toMatchObject({
      search: '',
      filter: emptyFilter(),
      sort: 'revenue',
      direction: 'up',
    })
    expect(leads.filtered).toBe(false)
  })

  it('writes out the days that move along with the calendar', async () => {
    const asked = fakeCore({
      leads_list: ({ offset, limit }) => page(offset, limit, total),
      leads_bulk_form: () => ({ today: '2026-03-02', until: '2026-06-01', people: [], reasons: [] }),
    })
    const leads = new LeadsState(new Session())
    leads.narrow({ ...leads.filter, added: { from: 'today-6', to: 'today' } })
    await vi.runAllTimersAsync()
    expect(asked.requests('leads_list')[0]?.filter.added).toEqual({ from: '2026-02-24', to: '2026-03-02' })
    expect(leads.filter.added).toEqual({ from: 'today-6', to: 'today' })
  })

  it('lets go of what was chosen when it is asked something else, not when it is ordered anew', async () => {
    core()
    const leads = new LeadsState(new Session())
    await leads.load()
    leads.selection.toggle(3, 2)
    leads.order('place', 'up')
    expect(leads.selection.count(total)).toBe(1)
    leads.type('maya')
    expect(leads.selection.count(total)).toBe(0)
  })

  it('chooses from row to row, those too that were not read', async () => {
    const asked = core()
    const leads = new LeadsState(new Session())
    await leads.load()
    leads.selection.toggle(10, 9)
    await leads.chooseUpTo(12)
    expect(leads.selection.chosen).toEqual({ ids: [10, 11, 12, 13] })
    expect(asked.asked).toHaveLength(1)
    await leads.chooseUpTo(700)
    expect(leads.selection.count(total)).toBe(692)
    expect(
      asked
        .requests('leads_list')
        .slice(1)
        .map(({ offset, limit }) => [offset, limit]),
    ).toEqual([
      [9, 500],
      [509, 192],
    ])
  })

  it('moves within the list and opens the lead it stands on', async () => {
    core()
    const session = new Session()
    const leads = new LeadsState(session)
    await leads.load()
    leads.move(-5)
    expect(leads.current).toBe(0)
    leads.move(2000)
    expect(leads.current).toBe(total - 1)
    leads.move(-947)
    leads.openCurrent()
    expect(session.route).toEqual({ screen: 'lead', id: 3 })
  })
})
