import type { CoursePage, CourseView, GlossaryEntry, QuestionRef } from '../ipc/contract.gen'
import { entryOf } from './interview'

type Plan = { title: string; question: string; task: string; more: string[] }

const plans: Plan[] = [
  {
    title: 'Write it down, and the quarrel ends',
    question: 'business.sells',
    task: 'Write your own line: what you sell, and what it does for the people who buy it.',
    more: [],
  },
  {
    title: 'Start with the customers you have',
    question: 'customers.best',
    task: 'Name some customers you would gladly have again, and say why.',
    more: ['customers.worst'],
  },
  {
    title: 'Who they are',
    question: 'market.industry',
    task: 'Name the trades you sell to, and those you don’t want.',
    more: [],
  },
  {
    title: 'How big is big enough',
    question: 'market.revenue',
    task: 'Write what a customer worth having sells in a year, from the smallest to the biggest.',
    more: ['market.headcount', 'market.count'],
  },
  {
    title: 'Where you can really serve them',
    question: 'market.where',
    task: 'Draw your line: a town and a distance are enough to begin with.',
    more: [],
  },
  {
    title: 'What happened before they called',
    question: 'market.season',
    task: 'Say in which months they buy most.',
    more: ['market.window'],
  },
  {
    title: 'Money, and what they care about',
    question: 'market.funds',
    task: 'Say what must be set aside before sales spends an afternoon on somebody.',
    more: [],
  },
  {
    title: 'One person, and whom you turn away',
    question: 'avatar.wants',
    task: 'Write what your one person is looking for, and when.',
    more: ['avatar.words', 'avatar.refuse'],
  },
]

const paragraphs = [
  'A bought list of names is only a list. A lead, a person worth your time, has done something first: called, written, filled in a form. And they are the kind of person you sell to. That kind is the first line of your definition.',
  'For businesses, begin with the trade, in plain words: dentists, hotels, plumbers. You can name trades you refuse, too.',
  'The line is strict on purpose. Somebody outside it is off target, and nobody spends an afternoon on them, however friendly the call was.',
]
const story =
  'They wrote: dentists, doctors and vets; no warehouses. The next week a hotel called. Gus liked the hotel. He looked at the line, and gave them the number of a roofer who does hotels. It took two minutes instead of two afternoons.'

/** What is asked per market is asked for the first one here. */
const place = (question: string): QuestionRef => ({
  question,
  market: /^(market|avatar|lead|questions)\./.test(question) ? 1 : null,
})
const isDone = (id: string): boolean => (entryOf(id)?.state ?? 'answered') === 'answered'

export function courseView(begun: 'blank' | 'filled'): CourseView {
  const pages = plans.map((plan, index): CoursePage => {
    return {
      number: index + 1,
      title: plan.title,
      paragraphs,
      story,
      exercise: { at: place(plan.question), task: plan.task },
      more: plan.more.map((question) => ({
        at: place(question),
        title: entryOf(question)?.title ?? question,
        done: isDone(question),
      })),
      done: begun === 'filled' && isDone(plan.question),
    }
  })
  return {
    title: 'How to define your target market',
    intro: 'Eight short pages. Each ends with one question, and your answer goes straight into your playbook.',
    story_title: 'Meanwhile, at Makebelieve Roofing',
    pages,
  }
}

const at = (question: string): GlossaryEntry['at'] => ({
  screen: 'question',
  at: place(question),
  title: entryOf(question)?.title ?? question,
})

const words: [string, string | null, GlossaryEntry['at'], string][] = [
  [
    'Avatar',
    null,
    at('avatar.wants'),
    'The one person behind a target market, with a job, worries and wishes. It is easier to write to one person, or to call one, than to speak to a market.',
  ],
  [
    'Clause',
    null,
    { screen: 'paper' },
    'One numbered rule of the playbook, such as 1.3. A verdict names the clauses it rests on, so that you can argue about the rule and not about the lead.',
  ],
  [
    'Edition',
    null,
    { screen: 'sign' },
    'One signed version of the playbook, frozen, with a number and a date. Leads are judged by the edition in force until everybody has signed the next one.',
  ],
  [
    'Gap',
    null,
    { screen: 'check' },
    'Something your playbook can’t say yet, because a question is still open. Each gap tells you what may go wrong and takes you to its question.',
  ],
  [
    'Lead',
    null,
    { screen: 'leads' },
    'Somebody who has reacted and belongs to the people you sell to. What must be true of a lead at each step stands in your playbook, so that nobody has to argue.',
  ],
  [
    'Marketing lead',
    'MQL, marketing-qualified lead',
    at('lead.mql'),
    'A lead that meets what was agreed for marketing: the right kind of customer, and enough points. Marketing works on it, and sales leaves it alone for now.',
  ],
  [
    'Outcome',
    null,
    { screen: 'numbers' },
    'What has become of a lead that went to sales: won, lost, discarded, still active at a step, or back with marketing. There is nothing else, so every lead is accounted for.',
  ],
  [
    'Points',
    'lead scoring',
    at('lead.criteria'),
    'What a yes to a criterion is worth. The more it says about a good customer, the more points you give it.',
  ],
  [
    'Rules of engagement',
    'SLA, service-level agreement',
    at('engagement.answer_within'),
    'Who does what, when and how, from the first call to the sale. Both sides promise something in them, and both can see whether it was kept.',
  ],
]

export const glossary: GlossaryEntry[] = words.map(([word, term, place, text]) => ({
  id: word.toLowerCase().replaceAll(' ', '-'),
  word,
  term,
  text,
  at: place,
}))
