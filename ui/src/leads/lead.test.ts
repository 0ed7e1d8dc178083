import { describe, expect, it } from 'vitest'
import { fakeCore } from '../ipc/fake'
import type { AskView, MoveOption, ReasonView } from '../ipc/contract.gen'
import { Session } from '../shared/session.svelte'
import { book, leadView, refusal } from '../test-data'
import { LeadState } from './lead.svelte'
import { LeadsState } from './leads.svelte'

const ask = (criterion: string): AskView => ({
  criterion,
  question: `${criterion}?`,
  field: 'text',
  options: [],
  unit: null,
  hint: null,
  can_decline: true,
})
const reason = (criterion: string): ReasonView => ({
  criterion,
  result: 'unknown',
  points: 0,
  must_have: true,
  clause: '1.2',
  text: '',
  hat: 'marketing',
  gate: 'mql',
  answer: ask(criterion),
})
const move = (change: Partial<MoveOption>): MoveOption => ({
  to: 'offered',
  label: 'Hand to sales',
  hat: 'marketing',
  allowed: true,
  because: null,
  needs: 'nothing',
  options: [],
  proposed: false,
  day: null,
  effort: null,
  leads_to: { stands_at: 'offered', step: null },
  ...change,
})
const form = () => ({ reactions: [], timings: [], authorities: [], sources: [], today: '2026-11-22', people: ['Ana'] })

async function opened(view = leadView()): Promise<{ session: Session; lead: LeadState }> {
  const session = new Session()
  const leads = new LeadsState(session)
  leads.fresh = view
  const lead = new LeadState(session, leads, view.id)
  await lead.load()
  return { session, lead }
}

describe('a lead', () => {
  it('takes the view of a lead that was just saved instead of asking again', async () => {
    const core = fakeCore({})
    const { lead } = await opened()
    expect(lead.view?.id).toBe(7)
    expect(core.asked).toEqual([])
  })

  it('asks the question that settles most, until another one is picked', async () => {
    fakeCore({})
    const { lead } = await opened(leadView({ ask_next: ask('revenue'), reasons: [reason('revenue'), reason('title')] }))
    expect(lead.ask?.criterion).toBe('revenue')
    expect(lead.askIsPicked).toBe(false)
    lead.pick(reason('title'))
    expect(lead.ask?.criterion).toBe('title')
    expect(lead.askIsPicked).toBe(true)
  })

  it.each([
    ['what they said', (lead: LeadState) => lead.saveAnswer(), '8M'],
    ['nothing when they won’t say', (lead: LeadState) => lead.decline(), null],
  ])('sends %s', async (_, act, sent) => {
    const core = fakeCore({
      lead_answer: () => leadView({ verdict: 'sellable', book: book({ undo: 'Undo: answer' }) }),
    })
    const { lead, session } = await opened(leadView({ ask_next: ask('revenue') }))
    lead.answer = '8M'
    await act(lead)
    expect(core.requests('lead_answer')).toEqual([{ id: 7, criterion: 'revenue', answer: sent }])
    expect(lead.view?.verdict).toBe('sellable')
    expect(lead.answer).toBe('')
    expect(session.toast?.undo).toBe('offered')
  })

  it('keeps what was typed when the answer can’t be read', async () => {
    fakeCore({ lead_answer: () => Promise.reject(refusal([{ path: 'answer', sentence: 'Write a number.' }])) })
    const { lead } = await opened(leadView({ ask_next: ask('revenue') }))
    lead.answer = 'abc'
    await lead.saveAnswer()
    expect(lead.answer).toBe('abc')
    expect(lead.problems).toEqual([{ path: 'answer', sentence: 'Write a number.' }])
  })

  it('makes an allowed move at once', async () => {
    const core = fakeCore({ lead_move: () => leadView({ stands_at: 'offered' }) })
    const { lead } = await opened()
    await lead.start(move({}))
    expect(core.requests('lead_move')[0]).toEqual({
      id: 7,
      to: 'offered',
      reason: '',
      to_whom: '',
      value: '',
      until: '',
      against: null,
    })
    expect(lead.pending).toBeNull()
  })

  it('asks for a name and a reason before a move against the rules', async () => {
    const core = fakeCore({ lead_form: form, lead_move: () => leadView() })
    const { lead } = await opened()
    await lead.start(move({ allowed: false, because: 'It is not sellable yet.' }))
    expect(lead.pending?.because).toBe('It is not sellable yet.')
    expect(lead.people).toEqual(['Ana'])
    expect(core.requests('lead_move')).toEqual([])
    if (lead.pending) Object.assign(lead.pending, { name: 'Ana', againstReason: 'They asked for it.' })
    await lead.confirm()
    expect(core.requests('lead_move')[0]?.against).toEqual({ name: 'Ana', reason: 'They asked for it.' })
    expect(lead.pending).toBeNull()
  })

  it('asks for name and reason when the core says so only now', async () => {
    const failure = { kind: 'against_the_rules', happened: 'Clause 3.2 forbids it.', safe: '', next: '', fields: [] }
    fakeCore({ lead_move: () => Promise.reject(failure) })
    const { lead, session } = await opened()
    await lead.start(move({}))
    expect(lead.pending?.because).toBe('Clause 3.2 forbids it.')
    expect(session.failure).toBeNull()
  })

  it('opens the way again when the missing answer is given in the dialog', async () => {
    const offer = move({})
    fakeCore({ lead_form: form, lead_answer: () => leadView({ verdict: 'sellable', moves: [offer] }) })
    const { lead } = await opened(leadView({ ask_next: ask('revenue') }))
    await lead.start(move({ allowed: false, because: 'An answer is missing.' }))
    expect(lead.pending?.because).toBe('An answer is missing.')
    lead.answer = '8M'
    await lead.saveAnswer()
    expect(lead.pending?.because).toBeNull()
    expect(lead.pending?.option).toEqual(offer)
  })

  it('shows a refusal only in the form that it belongs to', async () => {
    fakeCore({ lead_answer: () => Promise.reject(refusal([{ path: 'answer', sentence: 'Write a number.' }])) })
    const { lead } = await opened(leadView({ ask_next: ask('revenue') }))
    await lead.saveAnswer()
    expect(lead.problemsIn('ask')).toHaveLength(1)
    expect(lead.problemsIn('move')).toEqual([])
  })

  it('asks for an agreed reason before a discard and stays open when none was chosen', async () => {
    fakeCore({ lead_move: () => Promise.reject(refusal([{ path: 'reason', sentence: 'Choose a reason.' }])) })
    const { lead } = await opened()
    await lead.start(move({ to: 'discarded', needs: 'discard_reason' }))
    await lead.confirm()
    expect(lead.pending?.option.to).toBe('discarded')
    expect(lead.problems).toHaveLength(1)
    lead.cancel()
    expect(lead.problems).toEqual([])
  })

  it('leads back to the log when undo has taken the lead away', async () => {
    const gone = { kind: 'not_found', happened: 'This lead is gone.', safe: '', next: '', fields: [] }
    fakeCore({ lead_get: () => Promise.reject(gone) })
    const session = new Session()
    await new LeadState(session, new LeadsState(session), 7).load()
    expect(session.route.screen).toBe('leads')
    expect(session.failure).toBeNull()
  })

  it('proposes one move and lists the others', async () => {
    fakeCore({})
    const { lead } = await opened(leadView({ moves: [move({}), move({ to: 'mql', proposed: true })] }))
    expect(lead.proposed?.to).toBe('mql')
    expect(lead.otherMoves.map((one) => one.to)).toEqual(['offered'])
  })
})
