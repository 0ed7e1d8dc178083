import { fireEvent, render, screen } from '@testing-library/svelte'
import { describe, expect, it, vi } from 'vitest'
import { fakeCore } from '../ipc/fake'
import type { AnswerValue, QuestionKind, QuestionView } from '../ipc/contract.gen'
import { question } from '../test-data'
import QuestionEditor from './QuestionEditor.svelte'

const option = (value: string) => ({ value, label: value, hint: null })

type Case = {
  kind: QuestionKind
  answer: AnswerValue | null
  more?: Partial<QuestionView>
  label: string
  typed: string
  sent: unknown
}

// One line per kind of answer: what is shown, what is typed where, and what the editor gives back.
const cases: Case[] = [
  { kind: 'text', answer: 'old', label: 'How big is a customer worth having?', typed: 'new', sent: 'new' },
  { kind: 'long_text', answer: null, label: 'How big is a customer worth having?', typed: 'new', sent: 'new' },
  { kind: 'money', answer: null, label: 'How big is a customer worth having?', typed: '15k', sent: '15k' },
  { kind: 'number', answer: 3, label: 'How big is a customer worth having?', typed: '4', sent: '4' },
  { kind: 'place', answer: null, label: 'How big is a customer worth having?', typed: 'S', sent: 'S' },
  { kind: 'money_range', answer: { from: '5M', to: null }, label: 'To', typed: '20M', sent: { from: '5M', to: '20M' } },
  { kind: 'number_range', answer: { from: 1, to: 9 }, label: 'From', typed: '2', sent: { from: '2', to: '9' } },
  {
    kind: 'territory',
    answer: null,
    label: 'Within',
    typed: '40',
    sent: { include: [{ around: '', within: '40', unit: 'miles' }], exclude: [] },
  },
  {
    kind: 'people',
    answer: null,
    label: 'Caller',
    typed: 'Ana',
    sent: { marketing: '', sales: '', caller: 'Ana', owner: '' },
  },
  {
    kind: 'threshold',
    answer: { fit: 60, interest: 40 },
    label: 'Interest, at least',
    typed: '30',
    sent: { fit: '60', interest: '30' },
  },
  {
    kind: 'duration',
    answer: { amount: 4, unit: 'hours' },
    label: 'How long',
    typed: '2',
    sent: { amount: '2', unit: 'hours' },
  },
  {
    kind: 'working_hours',
    answer: { days: ['mon'], from: '09:00', to: '17:00' },
    label: 'To',
    typed: '18:00',
    sent: { days: ['mon'], from: '09:00', to: '18:00' },
  },
  { kind: 'list', answer: ['a', 'b'], label: 'Entry 2', typed: 'c', sent: ['a', 'c'] },
  {
    kind: 'discard_reasons',
    answer: [{ reason: 'Unreachable', route: 'nurture', recheck_days: 60, only_if: '', after_attempts: false }],
    label: 'Look again after',
    typed: '90',
    sent: [{ reason: 'Unreachable', route: 'nurture', recheck_days: '90', only_if: '', after_attempts: false }],
  },
  {
    kind: 'criteria',
    answer: [{ criterion: 'industry', gate: 'mql', if_failed: 'off_target', points: 20, question: null }],
    more: {
      criteria: [{ criterion: 'industry', label: 'Healthcare', aspect: 'fit', ask: 'What are you?', own: false }],
    },
    label: 'Points for a yes: Healthcare',
    typed: '25',
    sent: [{ criterion: 'industry', gate: 'mql', if_failed: 'off_target', points: '25', question: null }],
  },
]

describe('an editor per kind of answer', () => {
  it.each(cases)('$kind', async ({ kind, answer, more, label, typed, sent }) => {
    const change = vi.fn()
    render(QuestionEditor, { question: question(kind, more), answer, problems: [], change })
    await fireEvent.input(screen.getByLabelText(label), { target: { value: typed } })
    expect(change).toHaveBeenLastCalledWith(sent)
  })

  it.each([
    ['choice', 'b', 'b'],
    ['choices', ['a'], ['a', 'b']],
  ] as const)('%s', async (kind, answer, sent) => {
    const change = vi.fn()
    const asked = question(kind, { options: [option('a'), option('b')] })
    const before: AnswerValue = kind === 'choice' ? 'a' : [...(answer as readonly string[])]
    render(QuestionEditor, { question: asked, answer: before, problems: [], change })
    await fireEvent.click(screen.getByLabelText('b'))
    expect(change).toHaveBeenLastCalledWith(sent)
  })

  it('industries: Enter on typed words adds them, the cross takes one away', async () => {
    fakeCore({ industries_complete: () => [] })
    const change = vi.fn()
    const answer = { in: ['Dentists'], out: [] }
    render(QuestionEditor, { question: question('industries'), answer, problems: [], change })
    const field = screen.getByLabelText('Add an industry you sell to')
    await fireEvent.input(field, { target: { value: 'eye clinic' } })
    await fireEvent.keyDown(field, { key: 'Enter' })
    expect(change).toHaveBeenLastCalledWith({ in: ['Dentists', 'eye clinic'], out: [] })
    await fireEvent.click(screen.getByRole('button', { name: 'Remove Dentists' }))
    expect(change).toHaveBeenLastCalledWith({ in: [], out: [] })
  })

  it('says a problem at its field and ties the two together', () => {
    const problems = [{ path: 'value.to', sentence: 'Write a number, like 20M.' }]
    render(QuestionEditor, { question: question('money_range'), answer: null, problems, change: vi.fn() })
    const field = screen.getByLabelText('To')
    expect(field.getAttribute('aria-invalid')).toBe('true')
    const described = document.getElementById(field.getAttribute('aria-describedby') ?? '')
    expect(described?.textContent).toContain('Write a number, like 20M.')
    expect(screen.getByLabelText('From').getAttribute('aria-invalid')).toBeNull()
  })
})
