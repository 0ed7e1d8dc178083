import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { TryView } from '../ipc/contract.gen'
import { fakeCore } from '../ipc/fake'
import { canTry, TryState } from './try.svelte'

const view = (summary: string): TryView => ({ summary, best: [], worst: [], edges: [], log: null })
const typed = (text: string) => ({ question: 'market.revenue', market: 1, typed: text })

describe('the bench', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('judges once the keys rest, with the newest answer', async () => {
    const core = fakeCore({ try_it: (request) => view(String(request.typed)) })
    const bench = new TryState()
    bench.ask(typed('5'))
    bench.ask(typed('5M'))
    await vi.advanceTimersByTimeAsync(100)
    expect(core.requests('try_it')).toEqual([typed('5M')])
    expect(bench.view?.summary).toBe('5M')
  })

  it('does not judge the same answer twice', async () => {
    const core = fakeCore({ try_it: () => view('') })
    const bench = new TryState()
    bench.ask(typed('5M'))
    await vi.advanceTimersByTimeAsync(100)
    bench.ask(typed('5M'))
    await vi.advanceTimersByTimeAsync(100)
    expect(core.requests('try_it')).toHaveLength(1)
  })

  it('drops an answer that comes after a newer question', async () => {
    const answers: ((view: TryView) => void)[] = []
    fakeCore({ try_it: () => new Promise<TryView>((resolve) => answers.push(resolve)) })
    const bench = new TryState()
    bench.ask(typed('5'))
    await vi.advanceTimersByTimeAsync(100)
    bench.ask(typed('5M'))
    await vi.advanceTimersByTimeAsync(100)
    answers[1]?.(view('new'))
    answers[0]?.(view('old'))
    await vi.advanceTimersByTimeAsync(1)
    expect(bench.view?.summary).toBe('new')
  })

  it('keeps showing what it had while a number is half typed', async () => {
    let fails = false
    fakeCore({ try_it: () => (fails ? Promise.reject(new Error('not a number')) : view('before')) })
    const bench = new TryState()
    bench.ask(typed('5M'))
    await vi.advanceTimersByTimeAsync(100)
    fails = true
    bench.ask(typed('5Mx'))
    await vi.advanceTimersByTimeAsync(100)
    expect(bench.view?.summary).toBe('before')
  })

  it.each([
    ['market', true],
    ['lead', true],
    ['business', false],
    [undefined, false],
  ])('stands beside chapter %s: %s', (chapter, expected) => {
    expect(canTry(chapter)).toBe(expected)
  })
})
