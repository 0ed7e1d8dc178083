import { describe, expect, it } from 'vitest'
import type { InterviewView, QuestionSummary } from '../ipc/contract.gen'
import { fakeCore } from '../ipc/fake'
import { Session } from '../shared/session.svelte'
import { book, start } from '../test-data'
import { HubState } from './hub.svelte'
import { firstOf, MarketsState } from './markets.svelte'

const question = (id: string, market: number | null, answer: string | null): QuestionSummary => ({
  at: { question: id, market },
  title: `${id} of ${market}`,
  answer,
  state: answer === null ? 'open' : 'answered',
})
const questions = [
  question('market.kind', 1, 'Businesses'),
  question('market.where', 1, null),
  question('market.kind', 2, 'Businesses'),
]
const interview: InterviewView = {
  chapters: [
    {
      id: 'market',
      title: 'Your target market',
      about: '',
      hat: 'together',
      state: 'started',
      left: 1,
      questions,
      first: { question: 'market.kind', market: 1 },
    },
  ],
  next: { question: 'market.where', market: 1 },
  unasked: [{ question: 'market.where', market: 1 }],
  left: 1,
  gaps: [
    { clause: '1.3', text: 'Where', at: { question: 'market.where', market: 1 }, contradiction: false },
    { clause: '1.3', text: 'Where, again', at: { question: 'market.where', market: 1 }, contradiction: false },
    { clause: '9.1', text: 'Nowhere', at: null, contradiction: false },
  ],
  remarks: [],
  markets: [
    { market: 1, name: 'Clinics' },
    { market: 2, name: '' },
  ],
}

describe('the task list', () => {
  it('says which questions are the owner’s, each once', () => {
    const hub = new HubState(new Session())
    hub.show(interview)
    expect(hub.yours.map((one) => one.title)).toEqual(['market.where of 1'])
    expect(hub.filled).toBe(2)
    expect(hub.next).toMatchObject({ title: 'market.where of 1', back: null })
  })

  it('leads through what a kit left, and through nothing else', () => {
    const session = new Session()
    session.kit = { name: 'Roofer', undo: null }
    const hub = new HubState(session)
    hub.show(interview)
    expect(hub.next).toMatchObject({ title: 'market.where of 1', back: 'unasked' })
  })

  it.each([
    [1, 'market.where'],
    [2, 'market.kind'],
    [3, undefined],
  ])('opens market %d at %s', (market, expected) => {
    expect(firstOf(interview, market)?.question).toBe(expected)
  })
})

describe('the markets', () => {
  const core = () =>
    fakeCore({
      market_add: () => interview,
      market_remove: () => interview,
      market_move: () => interview,
      start: () => start({ book: book({ undo: 'Undo: market' }) }),
    })

  it.each<
    [string, (markets: MarketsState) => Promise<unknown>, 'market_add' | 'market_remove' | 'market_move', unknown]
  >([
    ['added', (markets) => markets.add(null), 'market_add', { copy_of: null }],
    ['copied', (markets) => markets.add(first), 'market_add', { copy_of: 1 }],
    ['removed', (markets) => markets.remove(first), 'market_remove', { market: 1 }],
    ['moved', (markets) => markets.move(first, 1), 'market_move', { market: 1, to: 1 }],
  ])('are %s, shown and offered back', async (_, act, command, request) => {
    const asked = core()
    const session = new Session()
    let shown: InterviewView | null = null
    await act(new MarketsState(session, (changed) => (shown = changed)))
    expect(asked.requests(command)).toEqual([request])
    expect(shown).toBe(interview)
    expect(session.toast?.undo).toBe('offered')
  })
})

const first = { market: 1, name: 'Clinics' } as const
