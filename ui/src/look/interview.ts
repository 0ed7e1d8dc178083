import type {
  AnswerValue,
  ChapterView,
  Hat,
  OptionView,
  QuestionKind,
  QuestionState,
  QuestionView,
} from '../ipc/contract.gen'
import { criterionRows } from './criteria'

type Entry = {
  id: string
  title: string
  why: string
  kind: QuestionKind
  hat?: Hat
  example?: string
  hint?: string
  unit?: string
  options?: OptionView[]
  value: AnswerValue | null
  words: string | null
  state?: QuestionState
  optional?: 'optional'
}
type Chapter = { id: string; title: string; about: string; hat: Hat; questions: Entry[] }

const option = (value: string, label: string, hint: string | null = null): OptionView => ({ value, label, hint })

export const chapters: Chapter[] = [
  {
    id: 'business',
    title: 'Your business',
    about: 'Who you are and what you sell.',
    hat: 'together',
    questions: [
      {
        id: 'business_name',
        title: 'What is your business called?',
        why: 'The name stands on the cover and at the foot of every page.',
        kind: 'text',
        value: 'Harbor Clinic Supply',
        words: 'Harbor Clinic Supply',
      },
      {
        id: 'business_place',
        title: 'Where is your business?',
        why: 'Distances to your leads are measured from here.',
        kind: 'place',
        value: 'Seattle, Washington, United States',
        words: 'Seattle, Washington',
      },
      {
        id: 'business_offer',
        title: 'What do you sell, in one or two sentences?',
        why: 'Everybody who reads the playbook should be able to say it the same way.',
        example: '“We lease and service sterilizers, so that a clinic never has to cancel a day.”',
        kind: 'long_text',
        value: 'We lease and service sterilizers, so that a clinic never has to cancel a day.',
        words: 'We lease and service sterilizers, so that a clinic never has to cancel a day.',
      },
    ],
  },
  {
    id: 'market',
    title: 'Target market',
    about: 'Whom you sell to, so clearly that a stranger can say yes or no.',
    hat: 'together',
    questions: [
      {
        id: 'market_kind',
        title: 'Do you sell to businesses or to consumers?',
        why: 'A business is judged by its industry and size, a person by age and income.',
        kind: 'choice',
        options: [
          option('business', 'Businesses', 'Firms, practices, schools, public offices'),
          option('consumer', 'Consumers', 'People and households'),
        ],
        value: 'business',
        words: 'Businesses',
      },
      {
        id: 'market_industries',
        title: 'Which industries buy from you and stay?',
        why: 'A lead from another trade is off target, whatever else is right about it.',
        example: 'a sterilizer supplier: doctors, dentists, outpatient clinics – not hospitals.',
        kind: 'industries',
        value: { in: ['Healthcare services', 'Offices of dentists', 'Outpatient care centers'], out: ['Hospitals'] },
        words: 'Healthcare services, offices of dentists, outpatient care centers; not hospitals',
      },
      {
        id: 'market_revenue',
        title: 'How big is a customer worth having?',
        why: 'Too small and they can’t pay; too big and they won’t pick you. Both ends belong to the range.',
        kind: 'money_range',
        unit: '$',
        value: { from: '5,000,000', to: '20M' },
        words: 'Between $5 million and $20 million in sales a year',
      },
      {
        id: 'market_headcount',
        title: 'How many people work there?',
        why: 'Sometimes headcount is easier to find out than sales.',
        kind: 'number_range',
        unit: 'people',
        value: { from: '10', to: '120' },
        words: '10 to 120 people',
        state: 'default',
        optional: 'optional',
      },
      {
        id: 'market_territory',
        title: 'Where are your customers?',
        why: 'What is outside is off target: a lead in Spokane costs a day of driving.',
        kind: 'territory',
        unit: 'miles',
        value: {
          include: [
            { around: 'Seattle, Washington, United States', within: '40', unit: 'miles' },
            { region: 'Oregon, United States' },
          ],
          exclude: [{ postal: '981', country: 'United States' }],
        },
        words: 'Within 40 miles of Seattle, and Oregon; not postal codes 981…',
      },
      {
        id: 'market_timing',
        title: 'How soon must they want to buy?',
        why: 'Not now is not no: whoever buys later stays with marketing, with a date to look again.',
        kind: 'choice',
        options: [
          option('month', 'Within a month'),
          option('quarter', 'Within three months'),
          option('half', 'Within six months'),
          option('year', 'Within a year'),
        ],
        value: 'half',
        words: null,
        state: 'open',
      },
      {
        id: 'market_budget',
        title: 'What is the least they must be able to spend?',
        why: 'Below this an order costs you more than it brings.',
        kind: 'money',
        unit: '$',
        hint: 'Write it as you like: 15k, 15,000, $15,000.',
        value: null,
        words: null,
        state: 'unsure',
      },
    ],
  },
  {
    id: 'avatar',
    title: 'The avatar',
    about: 'The one person behind the market.',
    hat: 'marketing',
    questions: [
      {
        id: 'avatar_channels',
        title: 'Where do they look when they need what you sell?',
        why: 'Marketing goes where they are.',
        kind: 'choices',
        options: [
          option('search', 'Search engines'),
          option('colleagues', 'Colleagues and friends'),
          option('shows', 'Trade shows'),
          option('press', 'Trade press'),
          option('social', 'Social networks'),
        ],
        value: ['colleagues', 'shows'],
        words: 'Colleagues and friends, trade shows',
      },
      {
        id: 'avatar_titles',
        title: 'Which titles do they have?',
        why: 'A title tells whether the person can decide.',
        kind: 'list',
        value: ['Practice manager', 'Office manager', 'Owner'],
        words: 'Practice manager, office manager, owner',
      },
    ],
  },
  {
    id: 'ladder',
    title: 'What a lead is',
    about: 'Must-haves, points and gates: inquiry, MQL, SQL.',
    hat: 'together',
    questions: [
      {
        id: 'criteria',
        title: 'What does each answer count for?',
        why: 'Marketing and sales agree here on what makes a lead, so that nobody has to argue about single ones.',
        kind: 'criteria',
        value: [
          { criterion: 'industry', gate: 'mql', if_failed: 'off_target', points: 20, question: null },
          { criterion: 'revenue', gate: 'mql', if_failed: 'off_target', points: 20, question: null },
          { criterion: 'place', gate: 'mql', if_failed: 'off_target', points: 15, question: null },
          { criterion: 'title', gate: 'mql', if_failed: 'no_points', points: 15, question: null },
          { criterion: 'timing', gate: 'sql', if_failed: 'not_yet', points: 15, question: null },
          { criterion: 'budget', gate: 'sql', if_failed: 'not_yet', points: 10, question: null },
          { criterion: 'authority', gate: 'sql', if_failed: 'no_points', points: 12, question: null },
          {
            criterion: 'own:1',
            gate: 'sql',
            if_failed: 'no_points',
            points: 8,
            question: 'Has an inspection found fault?',
          },
        ],
        words: '8 criteria, 4 of them must-haves, 115 points',
      },
      {
        id: 'mql_threshold',
        title: 'How many points make a lead worth calling (MQL)?',
        why: 'Fewer points give more leads; more points give better ones.',
        kind: 'threshold',
        value: { fit: 40, interest: 0 },
        words: 'Fit at least 40 points',
        state: 'default',
      },
    ],
  },
  {
    id: 'discard',
    title: 'Giving up on a lead',
    about: 'Carefully and reluctantly, for an agreed reason only.',
    hat: 'sales',
    questions: [
      {
        id: 'discard_reasons',
        title: 'For which reasons may a lead be discarded?',
        why: 'A short agreed list keeps leads from vanishing, and each reason says what marketing does next.',
        kind: 'discard_reasons',
        value: [
          {
            reason: 'Unreachable',
            route: 'nurture',
            recheck_days: 60,
            only_if: 'five tries over ten working days are used up',
            after_attempts: false,
          },
          {
            reason: 'Wrong details',
            route: 'back_to_marketing',
            recheck_days: 30,
            only_if: 'proven at the first touch',
            after_attempts: false,
          },
          {
            reason: 'Chose a competitor',
            route: 'nurture',
            recheck_days: 180,
            only_if: 'we know whom',
            after_attempts: false,
          },
          {
            reason: 'Asked not to be contacted',
            route: 'suppress',
            recheck_days: null,
            only_if: '',
            after_attempts: false,
          },
        ],
        words: 'Unreachable, wrong details, chose a competitor, asked not to be contacted',
        state: 'default',
      },
    ],
  },
  {
    id: 'engagement',
    title: 'Who does what, and how fast',
    about: 'The rules of engagement: people, hours, limits.',
    hat: 'together',
    questions: [
      {
        id: 'people',
        title: 'Who wears which hat?',
        why: 'Every rule in the playbook names somebody.',
        kind: 'people',
        value: { marketing: 'Noor Haddad', sales: 'Ben Ortega', caller: '', owner: 'Maya Lindqvist' },
        words: null,
        state: 'open',
      },
      {
        id: 'first_contact',
        title: 'How soon is an inquiry answered?',
        why: 'Studies of web leads found that an answer within the hour is worth many that come a day later.',
        kind: 'duration',
        value: { amount: 4, unit: 'hours' },
        words: 'Within 4 working hours',
        state: 'default',
      },
      {
        id: 'working_hours',
        title: 'When are you at work?',
        why: 'The clock stands still outside these hours.',
        kind: 'working_hours',
        value: { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' },
        words: 'Monday to Friday, 9:00 to 17:00',
        state: 'default',
      },
    ],
  },
]

export const flat = chapters.flatMap((chapter) => chapter.questions.map((entry) => ({ chapter, entry })))

export function questionView(id: string): QuestionView {
  const index = Math.max(
    0,
    flat.findIndex(({ entry }) => entry.id === id),
  )
  const found = flat[index]
  if (!found) throw new Error(id)
  const { chapter, entry } = found
  const at = (step: number): QuestionView['next'] => {
    const other = flat[index + step]
    return other ? { question: other.entry.id, market: null } : null
  }
  return {
    at: { question: entry.id, market: null },
    chapter: chapter.id,
    chapter_title: chapter.title,
    number: chapter.questions.indexOf(entry) + 1,
    of: chapter.questions.length,
    title: entry.title,
    why: entry.why,
    example: entry.example ?? null,
    hint: entry.hint ?? null,
    hat: entry.hat ?? chapter.hat,
    kind: entry.kind,
    options: entry.options ?? [],
    unit: entry.unit ?? null,
    value: entry.value,
    typed: null,
    state: entry.state ?? 'answered',
    optional: entry.optional === 'optional',
    previous: at(-1),
    next: at(1),
    criteria: entry.kind === 'criteria' ? criterionRows : null,
  }
}

export function chapterViews(blank: 'blank' | 'filled'): ChapterView[] {
  return chapters.map((chapter) => {
    const questions = chapter.questions.map((entry) => ({
      at: { question: entry.id, market: null },
      title: entry.title,
      answer: blank === 'blank' ? null : entry.words,
      state: blank === 'blank' ? ('open' as const) : (entry.state ?? ('answered' as const)),
    }))
    const left = questions.filter((question) => question.answer === null).length
    const first = questions.find((question) => question.answer === null) ?? questions[0]
    return {
      id: chapter.id,
      title: chapter.title,
      about: chapter.about,
      hat: chapter.hat,
      state: left === 0 ? 'complete' : left === questions.length ? 'open' : 'started',
      left,
      questions,
      first: first?.at ?? { question: chapter.questions[0]?.id ?? '', market: null },
    }
  })
}
