import { render, screen, waitFor } from '@testing-library/svelte'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { MapRequest, MapView } from '../ipc/contract.gen'
import { fakeCore } from '../ipc/fake'
import { mapText } from '../text/map'
import { DrawnMap } from './map.svelte'
import TerritoryMap from './TerritoryMap.svelte'

const view = (summary: string): MapView => ({
  width: 600,
  height: 420,
  globe: null,
  land: [
    { path: 'M0 0l600 0l0 420z', role: 'context', name: '', label: null },
    { path: 'M9 9l90 0l0 90z', role: 'inside', name: 'Oregon', label: { x: 50, y: 50, role: 'inside' } },
    { path: 'M9 9l9 0l0 9z', role: 'excluded', name: 'Lane County', label: null },
  ],
  circles: [],
  dots: [],
  towns: [
    { x: 30, y: 30, name: 'Salem', label_x: 39, label_y: 34, anchor: 'start', whether: 'inside' },
    { x: 90, y: 12, name: 'Boise', label_x: 81, label_y: 16, anchor: 'end', whether: 'outside' },
  ],
  scale: { px: 80, label: '50 miles' },
  summary,
  remarks: ['Not on the map yet: “Xyzzyville”.'],
  empty: null,
})
const request = (typed: string): MapRequest => ({ question: 'market.where', market: 1, typed, width: 600, letters: 13 })

describe('the map of what is typed', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('draws the first map at once and the next ones after a pause, each once', async () => {
    const core = fakeCore({ territory_map: ({ typed }) => view(String(typed)) })
    const drawn = new DrawnMap()
    drawn.ask(request('a'))
    await vi.advanceTimersByTimeAsync(0)
    expect(drawn.view?.summary).toBe('a')
    for (const typed of ['ab', 'abc', 'abc']) drawn.ask(request(typed))
    await vi.advanceTimersByTimeAsync(50)
    expect(drawn.view?.summary).toBe('a')
    await vi.advanceTimersByTimeAsync(500)
    expect(drawn.view?.summary).toBe('abc')
    expect(core.requests('territory_map').map(({ typed }) => typed)).toEqual(['a', 'abc'])
  })

  it('leaves out an answer that comes after a newer question', async () => {
    const waiting: ((map: MapView) => void)[] = []
    fakeCore({ territory_map: () => new Promise<MapView>((done) => waiting.push(done)) })
    const drawn = new DrawnMap()
    drawn.ask(request('old'))
    await vi.advanceTimersByTimeAsync(500)
    drawn.ask(request('new'))
    await vi.advanceTimersByTimeAsync(500)
    waiting[1]?.(view('new'))
    waiting[0]?.(view('old'))
    await vi.advanceTimersByTimeAsync(0)
    expect(drawn.view?.summary).toBe('new')
  })

  it('asks nothing before it knows its width, and nothing after it is gone', async () => {
    const core = fakeCore({ territory_map: () => view('') })
    const drawn = new DrawnMap()
    drawn.ask({ ...request('a'), width: 0 })
    drawn.ask(request('a'))
    drawn.stop()
    await vi.advanceTimersByTimeAsync(500)
    expect(core.requests('territory_map')).toEqual([])
  })
})

describe('the drawn map', () => {
  beforeEach(() => {
    Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 600 })
  })
  afterEach(() => {
    Reflect.deleteProperty(HTMLElement.prototype, 'clientWidth')
  })

  it('says in words what it shows, and tells its signs', async () => {
    fakeCore({ territory_map: () => view('Map of where you sell: In Oregon. Inside: Salem.') })
    const { container } = render(TerritoryMap, { question: 'market.where', market: 1, typed: 'Oregon' })
    const map = await screen.findByRole('img', { name: 'Map of where you sell: In Oregon. Inside: Salem.' })
    expect([...map.querySelectorAll('text')].map((text) => text.textContent)).toEqual(
      expect.arrayContaining(['Oregon', 'Salem', 'Boise', '50 miles']),
    )
    expect(Number(map.getAttribute('font-size'))).toBeGreaterThanOrEqual(12)
    const { signs } = mapText
    expect([...container.querySelectorAll('li')].map((sign) => sign.textContent?.trim())).toEqual([
      signs.inside,
      signs.excluded,
      signs.townInside,
      signs.townOutside,
    ])
    expect(container.textContent).toContain('Xyzzyville')
  })

  it('says why there is no map', async () => {
    fakeCore({ territory_map: () => ({ ...view(''), land: [], towns: [], remarks: [], empty: 'Name a place.' }) })
    const { container } = render(TerritoryMap, { question: 'market.where', market: null, typed: null })
    await waitFor(() => expect(container.textContent).toContain('Name a place.'))
    expect(screen.queryByRole('img')).toBeNull()
  })
})
