import { fireEvent, render, screen } from '@testing-library/svelte'
import { describe, expect, it, vi } from 'vitest'
import { fakeCore } from '../ipc/fake'
import type { AnswerValue, CriterionRow, FieldKind, FieldView, QuestionKind, QuestionView } from '../ipc/contract.gen'
import { question } from '../test-data'
import QuestionEditor from './QuestionEditor.svelte'

const field = (key: string, label: string, kind: FieldKind): FieldView => ({
  key,
  label,
  kind,
  hint: null,
  options: [],
  unit: null,
  required: true,
})
const asked: CriterionRow[] = [
  { criterion: 'industry', label: 'Trade', aspect: 'fit', ask: 'What do you do?', form: 'Your trade', own: false },
  { criterion: 'place', label: 'Town', aspect: 'fit', ask: 'Which town are you in?', form: 'Town', own: false },
]
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
  { kind: 'funds', answer: null, label: 'How big is a customer worth having?', typed: '15k', sent: '15k' },
  {
    kind: 'marked',
    answer: { text: 'old', known: 'told' },
    label: 'How big is a customer worth having?',
    typed: 'new',
    sent: { text: 'new', known: 'told' },
  },
  {
    kind: 'form',
    answer: { count: '400', source: 'a list' },
    more: { fields: [field('count', 'How many', 'count'), field('source', 'Who says so', 'text')] },
    label: 'How many',
    typed: '6,000',
    sent: { count: '6,000', source: 'a list' },
  },
  {
    kind: 'records',
    answer: null,
    more: { fields: [field('name', 'Name', 'text'), field('revenue', 'Sales', 'money')] },
    label: 'Sales',
    typed: '5M',
    sent: [{ revenue: '5M' }],
  },
  {
    kind: 'asks',
    answer: null,
    more: { criteria: asked },
    label: 'The form asks: Town',
    typed: 'Your town',
    sent: [{ criterion: 'place', ask: 'Which town are you in?', form: 'Your town' }],
  },
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
      criteria: [
        { criterion: 'industry', label: 'Healthcare', aspect: 'fit', ask: 'What are you?', form: 'Trade', own: false },
      ],
    },
    label: 'Points for a yes: Healthcare',
    typed: '25',
    sent: [{ criterion: 'industry', gate: 'mql', if_failed: 'off_target', points: '25', question: null }],
  },
]

describe('an editor per kind of answer', () => {
  it.each(cases)('$kind', async ({ kind, answer, more, label, typed, sent }) => {
    const change = vi.fn()
    render(QuestionEditor, { question: question(kind, more), answer, problems: [], change, act: change })
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
    render(QuestionEditor, { question: asked, answer: before, problems: [], change, act: change })
    await fireEvent.click(screen.getByLabelText('b'))
    expect(change).toHaveBeenLastCalledWith(sent)
  })

  it('industries: Enter on typed words adds them, the cross takes one away', async () => {
    fakeCore({ industries_complete: () => [] })
    const change = vi.fn()
    const answer = { in: ['Dentists'], out: [] }
    render(QuestionEditor, { question: question('industries'), answer, problems: [], change, act: change })
    const field = screen.getByLabelText('Add an industry you sell to')
    await fireEvent.input(field, { target: { value: 'eye clinic' } })
    await fireEvent.keyDown(field, { key: 'Enter' })
    expect(change).toHaveBeenLastCalledWith({ in: ['Dentists', 'eye clinic'], out: [] })
    await fireEvent.click(screen.getByRole('button', { name: 'Remove Dentists' }))
    expect(change).toHaveBeenLastCalledWith({ in: [], out: [] })
  })

  it('says a problem at its field and ties the two together', () => {
    const problems = [{ path: 'value.to', sentence: 'Write a number, like 20M.' }]
    render(QuestionEditor, { question: question('money_range'), answer: null, problems, change: vi.fn(), act: vi.fn() })
    const field = screen.getByLabelText('To')
    expect(field.getAttribute('aria-invalid')).toBe('true')
    const described = document.getElementById(field.getAttribute('aria-describedby') ?? '')
    expect(described?.textContent).toContain('Write a number, like 20M.')
    expect(screen.getByLabelText('From').getAttribute('aria-invalid')).toBeNull()
  })
})

describe('the cards of a list of records', () => {
  const fields = [field('name', 'Name', 'text'), field('revenue', 'Sales', 'money')]
  const answer: Record<string, string>[] = [{ name: 'Harbor Dental', revenue: '3M' }, { name: 'Lakeside' }]
  const shown = (more: Partial<QuestionView> = {}, problems: { path: string; sentence: string }[] = []) => {
    const change = vi.fn()
    const act = vi.fn()
    const asked = question('records', { fields, add: 'Add a customer', most: 3, ...more })
    render(QuestionEditor, { question: asked, answer, problems, change, act })
    return { change, act }
  }

  it.each([
    ['Remove Harbor Dental', [{ name: 'Lakeside' }]],
    ['Move Harbor Dental down', [{ name: 'Lakeside' }, { name: 'Harbor Dental', revenue: '3M' }]],
    ['Copy Lakeside', [...answer, { name: 'Lakeside' }]],
  ])('%s, and back again', async (button, sent) => {
    const { act } = shown()
    await fireEvent.click(screen.getByRole('button', { name: button }))
    const [given, said, back] = act.mock.calls[0] ?? []
    expect(given).toEqual(sent)
    expect(said).toContain(button.includes('Lakeside') ? 'Lakeside' : 'Harbor Dental')
    expect(back(given)).toEqual(answer)
  })

  it('moves the entry that holds the focus with Alt and an arrow', async () => {
    const { act } = shown()
    const [, second] = screen.getAllByLabelText('Name')
    await fireEvent.keyDown(second as HTMLElement, { key: 'ArrowUp', altKey: true })
    expect(act.mock.calls[0]?.[0]).toEqual([answer[1], answer[0]])
    await fireEvent.keyDown(second as HTMLElement, { key: 'ArrowDown', altKey: true })
    expect(act).toHaveBeenCalledOnce()
  })

  it('adds an empty card until there are as many as make sense', async () => {
    const { change } = shown()
    await fireEvent.click(screen.getByRole('button', { name: 'Add a customer' }))
    expect(change).toHaveBeenLastCalledWith([...answer, {}])
  })

  it('offers no more when the list is full', () => {
    shown({ most: 2 })
    expect(screen.queryByRole('button', { name: 'Add a customer' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Copy Lakeside' })).toBeNull()
  })

  it('says a problem at its field in its card', () => {
    shown({}, [{ path: 'value.1.revenue', sentence: 'Write a number.' }])
    const [first, second] = screen.getAllByLabelText('Sales')
    expect(first?.getAttribute('aria-invalid')).toBeNull()
    expect(second?.getAttribute('aria-invalid')).toBe('true')
  })
})

describe('the questions to ask', () => {
  const own = [{ criterion: 'place', ask: 'Where are you?', form: 'Town' }]

  it('goes back to the suggestion', async () => {
    const change = vi.fn()
    const view = question('asks', { criteria: asked })
    render(QuestionEditor, { question: view, answer: own, problems: [], change, act: change })
    expect(screen.queryByRole('button', { name: 'Back to the suggestion: Trade' })).toBeNull()
    await fireEvent.click(screen.getByRole('button', { name: 'Back to the suggestion: Town' }))
    expect(change).toHaveBeenLastCalledWith([])
  })

  it('is the suggestion again when it was wiped out', async () => {
    const change = vi.fn()
    const answer = [{ criterion: 'place', ask: '', form: 'Town' }]
    const view = question('asks', { criteria: asked })
    render(QuestionEditor, { question: view, answer, problems: [], change, act: change })
    await fireEvent.focusOut(screen.getByLabelText('The caller asks: Town'))
    expect(change).toHaveBeenLastCalledWith([])
  })
})

it('nothing says how an answer is known until the owner does', async () => {
  const change = vi.fn()
  render(QuestionEditor, { question: question('marked'), answer: null, problems: [], change, act: change })
  for (const radio of screen.getAllByRole('radio')) expect((radio as HTMLInputElement).checked).toBe(false)
  await fireEvent.click(screen.getByLabelText('They told us'))
  expect(change).toHaveBeenLastCalledWith({ text: '', known: 'told' })
})

describe('the owner’s own questions among the criteria', () => {
  const row = (criterion: string): CriterionRow => ({
    criterion,
    label: criterion,
    aspect: criterion.startsWith('own:') ? 'interest' : 'fit',
    ask: criterion,
    form: criterion,
    own: criterion.startsWith('own:'),
  })
  const choice = (criterion: string, text: string | null, failed: 'not_yet' | 'no_points' = 'no_points') => ({
    criterion,
    gate: 'sql' as const,
    if_failed: failed,
    points: 5,
    question: text,
  })
  const answer = [choice('industry', null), choice('own:1', 'First?'), choice('own:2', 'Second?', 'not_yet')]
  const shown = () => {
    const change = vi.fn()
    const act = vi.fn()
    const view = question('criteria', { criteria: [row('industry'), row('own:1'), row('own:2')] })
    render(QuestionEditor, { question: view, answer, problems: [], change, act })
    return { change, act }
  }
  const order = (given: unknown) => (given as { criterion: string }[]).map((one) => one.criterion)

  it.each([
    ['Move Second? up', ['industry', 'own:2', 'own:1']],
    ['Copy First?', ['industry', 'own:1', 'own:3', 'own:2']],
    ['Remove First?', ['industry', 'own:2']],
  ])('%s', async (button, expected) => {
    const { act } = shown()
    await fireEvent.click(screen.getByRole('button', { name: button }))
    expect(order(act.mock.calls[0]?.[0])).toEqual(expected)
  })

  it('are moved among those of their own group only', () => {
    const view = question('criteria', { criteria: [row('industry'), { ...row('own:1'), aspect: 'fit' }, row('own:2')] })
    render(QuestionEditor, { question: view, answer, problems: [], change: vi.fn(), act: vi.fn() })
    expect(screen.queryByRole('button', { name: /^Move/ })).toBeNull()
  })

  it('has a day to look again where a no means not yet', async () => {
    const { change } = shown()
    await fireEvent.input(screen.getByLabelText('Look again after: Second?'), { target: { value: '60' } })
    expect(change.mock.calls[0]?.[0][2].recheck_days).toBe('60')
    expect(screen.queryByLabelText('Look again after: First?')).toBeNull()
  })
})

describe('adding an entry', () => {
  it.each<[QuestionKind, AnswerValue, string, string]>([
    ['list', ['a'], 'Add another', 'value-1'],
    ['records', [{ name: 'Lakeside' }], 'Add another', 'value-1-name'],
    ['discard_reasons', [], 'Add a reason', 'value-0-reason'],
    ['criteria', [], 'Add a question of your own', 'value-0-question'],
  ])('of %s puts the focus into it', async (kind, given, button, id) => {
    const fields = [field('name', 'Name', 'text')]
    const props = { question: question(kind, { fields, criteria: [] }), problems: [], act: vi.fn() }
    const shown = render(QuestionEditor, {
      ...props,
      answer: given,
      change: (answer: AnswerValue) => shown.rerender({ answer }),
    })
    await fireEvent.click(screen.getByRole('button', { name: button }))
    await vi.waitFor(() => expect(document.activeElement?.id).toBe(id))
  })
})
