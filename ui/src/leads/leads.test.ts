import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeCore } from '../ipc/fake'
import { Session } from '../shared/session.svelte'
import { page } from '../test-data'
import { LeadsState, pageSize } from './leads.svelte'

const total = 950

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

  it('searches once after a pause and begins at the top', async () => {
    const asked = core()
    const leads = new LeadsState(new Session())
    await leads.load()
    leads.current = 40
    leads.type('m')
    leads.type('ma')
    await vi.advanceTimersByTimeAsync(200)
    expect(asked.requests('leads_list').map((request) => request.search)).toEqual(['', 'ma'])
    expect(leads.current).toBe(0)
  })

  it('ignores an answer to an older search', async () => {
    let slow: (value: ReturnType<typeof page>) => void = () => undefined
    fakeCore({
      leads_list: ({ search }) =>
        search === 'old' ? new Promise<ReturnType<typeof page>>((resolve) => (slow = resolve)) : page(0, 10, 5),
    })
    const leads = new LeadsState(new Session())
    leads.search = 'old'
    const old = leads.load()
    leads.search = 'new'
    await leads.load()
    slow(page(0, 10, 99))
    await old
    expect(leads.total).toBe(5)
  })

  it('sends the filters and clears them all', async () => {
    const asked = core()
    const leads = new LeadsState(new Session())
    leads.pick('sellable')
    leads.pickStage('offered')
    await vi.runAllTimersAsync()
    expect(asked.requests('leads_list').at(-1)).toMatchObject({ verdict: 'sellable', stands_at: 'offered' })
    leads.clear()
    await vi.runAllTimersAsync()
    expect(asked.requests('leads_list').at(-1)).toMatchObject({ search: '', verdict: null, stands_at: null })
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
