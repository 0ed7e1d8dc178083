import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeCore } from '../ipc/fake'
import { Session } from '../shared/session.svelte'
import { book, question, refusal } from '../test-data'
import { QuestionPage } from './question.svelte'

const at = { question: 'q', market: null }
const interview = { chapters: [], next: null, unasked: [], left: 0, gaps: [], remarks: [], markets: [] }
const answered = (next: typeof at | null) => () => ({ question: question('text', { next }), interview, book: book() })

function pageFrom(
  session: Session,
  back: 'check' | 'unasked' | null = null,
  saved: () => void = () => undefined,
): QuestionPage {
  return new QuestionPage(session, at, back, saved)
}

describe('a question page', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('shows what was half typed before a crash instead of the stored answer', async () => {
    fakeCore({ question: () => question('text', { value: 'old', typed: 'half' }) })
    const page = pageFrom(new Session())
    await page.load()
    expect(page.answer).toBe('half')
    expect(page.kept).toBe('restored')
  })

  it('keeps a draft within half a second of the last key, once', async () => {
    const core = fakeCore({ question: () => question('text'), answer_draft: () => null })
    const page = pageFrom(new Session())
    await page.load()
    page.change('H')
    page.change('Ha')
    expect(core.requests('answer_draft')).toEqual([])
    await vi.advanceTimersByTimeAsync(500)
    expect(core.requests('answer_draft')).toEqual([{ ...at, typed: 'Ha' }])
    expect(page.kept).toBe('kept')
  })

  it('keeps at once what is typed when the page is left', async () => {
    const core = fakeCore({ question: () => question('text'), answer_draft: () => null })
    const page = pageFrom(new Session())
    await page.load()
    page.change('Ha')
    await page.leave()
    expect(core.requests('answer_draft')).toHaveLength(1)
  })

  it('keeps an act at once and takes it back from the answer as it stands by then', async () => {
    const core = fakeCore({ question: () => question('list', { value: ['a', 'b'] }), answer_draft: () => null })
    const session = new Session()
    const page = pageFrom(session)
    await page.load()
    page.act(['b'], 'Removed: a.', (now) => ['a', ...(now as string[])])
    expect(core.requests('answer_draft')).toEqual([{ ...at, typed: ['b'] }])
    page.change(['b', 'typed later'])
    await session.undo()
    expect(page.answer).toEqual(['a', 'b', 'typed later'])
    expect(core.requests('answer_draft').at(-1)).toEqual({ ...at, typed: ['a', 'b', 'typed later'] })
  })

  it('says what is being typed only while it is no answer', async () => {
    fakeCore({ question: () => question('text', { value: 'old' }), answer_save: answered(null) })
    const page = pageFrom(new Session())
    await page.load()
    expect(page.typing).toBeNull()
    expect(page.current).toEqual({ ...at, typed: 'old' })
    page.change('new')
    expect(page.typing).toEqual({ ...at, typed: 'new' })
    await page.save()
    expect(page.typing).toBeNull()
  })

  it.each([
    ['the next question', null, { question: 'next', market: 1 }, { screen: 'question' }],
    ['the check page after the last one', null, null, { screen: 'check' }],
    ['the check page when it came from there', 'check' as const, { question: 'next', market: 1 }, { screen: 'check' }],
  ])('goes on to %s', async (_, back, next, route) => {
    const saved = vi.fn()
    const session = new Session()
    fakeCore({ question: () => question('text', { value: 'x' }), answer_save: answered(next as typeof at | null) })
    const page = pageFrom(session, back, saved)
    await page.load()
    await page.save()
    expect(session.route).toMatchObject(route)
    expect(saved).toHaveBeenCalledOnce()
  })

  it('stays, keeps what was typed and puts the problem beside its field', async () => {
    fakeCore({
      question: () => question('money_range'),
      answer_draft: () => null,
      answer_save: () => Promise.reject(refusal([{ path: 'value.from', sentence: 'Write a number.' }])),
    })
    const session = new Session()
    const before = session.route
    const page = pageFrom(session)
    await page.load()
    page.change({ from: 'abc', to: '' })
    await page.save()
    expect(page.problems).toEqual([{ path: 'value.from', sentence: 'Write a number.' }])
    expect(page.answer).toEqual({ from: 'abc', to: '' })
    expect(session.route).toBe(before)
    expect(session.failure).toBeNull()
  })

  it('shows a failure that no field can mend in the one place', async () => {
    fakeCore({
      question: () => question('text', { value: 'x' }),
      answer_save: () =>
        Promise.reject({ kind: 'file', happened: 'The disk is full.', safe: '', next: '', fields: [] }),
    })
    const session = new Session()
    const page = pageFrom(session)
    await page.load()
    await page.save()
    expect(session.failure?.happened).toBe('The disk is full.')
    expect(page.busy).toBe(false)
  })

  it('sends null for “I’m not sure yet”', async () => {
    const core = fakeCore({ question: () => question('text', { value: 'x' }), answer_save: answered(null) })
    const page = pageFrom(new Session())
    await page.load()
    await page.unsure()
    expect(core.requests('answer_save')).toEqual([{ ...at, value: null }])
  })

  it.each([
    ['text', ''],
    ['choices', []],
    ['money_range', { from: null, to: null }],
    ['territory', { include: [], exclude: [] }],
    ['records', []],
    ['asks', []],
    ['form', {}],
    ['marked', { text: '', known: null }],
    ['people', { marketing: '', sales: '', caller: '', owner: '' }],
  ] as const)('sends the empty answer of %s when nothing was said', async (kind, empty) => {
    const core = fakeCore({ question: () => question(kind), answer_save: answered(null) })
    const page = pageFrom(new Session())
    await page.load()
    await page.save()
    expect(core.requests('answer_save')).toEqual([{ ...at, value: empty }])
  })

  it('sends an answer once, however often Continue is pressed', async () => {
    const core = fakeCore({ question: () => question('text', { value: 'x' }), answer_save: answered(null) })
    const page = pageFrom(new Session())
    await page.load()
    await Promise.all([page.save(), page.save()])
    expect(core.requests('answer_save')).toHaveLength(1)
  })
})
