import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PdfView } from '../../ipc/contract.gen'
import { fakeCore } from '../../ipc/fake'
import { Session } from '../session.svelte'
import { PlaybookPages } from './playbook.svelte'

// The drawing itself needs a browser; here the core refuses every page, and only what it is asked counts.
const refuses = (): Promise<PdfView> =>
  Promise.reject({ kind: 'file', happened: 'No page.', safe: '', next: '', fields: [] })
vi.mock('./engine', () => ({}))

const typed = (text: string) => ({ question: 'market.revenue', market: 1, typed: text })

describe('the page that grows while somebody types', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('asks at once for a key, and ends with the last of several in quick succession', async () => {
    const core = fakeCore({ playbook_pdf: refuses })
    const pages = new PlaybookPages(new Session())
    pages.look()
    await vi.advanceTimersByTimeAsync(1)
    pages.type(typed('5'))
    pages.type(typed('50'))
    pages.type(typed('50M'))
    await vi.advanceTimersByTimeAsync(1)
    expect(core.requests('playbook_pdf').map((request) => request.typed)).toEqual([null, typed('5'), typed('50M')])
  })

  it('draws one page at a time, and then only the newest', async () => {
    const waiting: (() => void)[] = []
    const core = fakeCore({ playbook_pdf: () => new Promise((_, reject) => waiting.push(() => reject(new Error()))) })
    const pages = new PlaybookPages(new Session())
    pages.look()
    await vi.advanceTimersByTimeAsync(1)
    for (const text of ['5', '50', '50M']) {
      pages.type(typed(text))
      await vi.advanceTimersByTimeAsync(50)
    }
    expect(core.requests('playbook_pdf')).toHaveLength(1)
    waiting[0]?.()
    await vi.advanceTimersByTimeAsync(1)
    expect(core.requests('playbook_pdf').map((request) => request.typed)).toEqual([null, typed('50M')])
  })

  it('draws nothing while nobody looks', async () => {
    const core = fakeCore({ playbook_pdf: refuses })
    const pages = new PlaybookPages(new Session())
    const leave = pages.look()
    await vi.advanceTimersByTimeAsync(1)
    leave()
    pages.type(typed('5M'))
    await vi.advanceTimersByTimeAsync(50)
    expect(core.requests('playbook_pdf')).toHaveLength(1)
    expect(pages.problem).toContain('No page.')
  })
})
