import type { AskView, TodayItem, TodayKind, TodayView } from '../ipc/contract.gen'
import { sharedText } from '../text/shared'
import type { Made } from './leads'

const question = (field: AskView['field'], text: string): AskView => ({
  criterion: field,
  question: text,
  field,
  options: [],
  unit: field === 'money' ? '$' : null,
  hint: null,
  can_decline: true,
})

type Shape = Partial<TodayItem> & Pick<TodayItem, 'why' | 'due' | 'state' | 'acts'>

const shapes: Record<TodayKind, Shape[]> = {
  inquiries: [
    {
      why: 'Asked for a price on Nov 20: “Two autoclaves and trays, before the inspection in January”',
      due: '3 hours late',
      state: 'missed',
      acts: ['call', 'mail', 'answer', 'plan'],
      who: 'Cory Sample',
      ask: question('money', 'What does the practice take in in a year?'),
    },
    {
      why: 'Filled in a form on Nov 22.',
      due: '40 minutes late',
      state: 'late',
      acts: ['mail', 'plan'],
      phone: '',
      stopped: 'Do not contact: no calls, no text messages.',
    },
    { why: 'Called us on Nov 22.', due: '20 minutes left', state: 'amber', acts: ['call', 'mail', 'plan'] },
    { why: 'Came by on Nov 22.', due: '2 hours left', state: 'running', acts: ['call', 'mail', 'plan'] },
  ],
  handoffs: [
    {
      why: 'Offered by marketing on Nov 20.',
      due: '1 hour late',
      state: 'late',
      side: 'sales',
      acts: ['accept', 'return'],
    },
    {
      why: 'Offered by marketing on Nov 22.',
      due: '50 minutes left',
      state: 'amber',
      side: 'sales',
      acts: ['accept', 'return'],
    },
  ],
  follow_ups: [
    {
      why: 'Send the offer for the second sterilizer',
      due: '2 days late',
      state: 'late',
      side: 'sales',
      acts: ['plan', 'call', 'mail'],
      has_step: true,
    },
    { why: 'Call about the visit', due: 'today', state: 'amber', acts: ['plan', 'call', 'mail'], has_step: true },
  ],
  attempts: [
    {
      why: 'Tried 2 of the 6 times that are agreed.',
      due: '1 day late',
      state: 'late',
      acts: ['call', 'mail', 'plan'],
    },
  ],
  rechecks: [
    {
      why: 'Put off until Nov 22. Has anything changed?',
      due: 'today',
      state: 'amber',
      acts: ['take_up', 'call', 'mail'],
    },
  ],
  silent: [
    {
      why: 'Visit on site. Nothing has happened since Oct 30.',
      due: 'silent for 15 days',
      state: 'late',
      side: 'sales',
      acts: ['call', 'mail', 'plan'],
    },
  ],
  answers: [
    {
      why: 'The answer brings the verdict closer.',
      due: '',
      state: 'running',
      acts: ['answer', 'call', 'mail', 'plan'],
      ask: question('yes_no', 'Is money set aside for this?'),
    },
  ],
}

const titles: Record<TodayKind, [string, string]> = {
  inquiries: ['Answer these', 'They reacted, and nobody has been in touch. The clock runs.'],
  handoffs: ['Accept or return', 'Marketing offered these to sales.'],
  follow_ups: ['Next steps', 'Somebody noted these for today, or for a day that has passed.'],
  attempts: ['Try again', 'Nobody got through yet, and the next agreed try is due.'],
  rechecks: ['Look again', 'These were put off until a day that has come.'],
  silent: ['Before they are lost', 'Nobody has been in touch for longer than is good.'],
  answers: ['One answer away', 'The answer to one question decides, or brings them closest to it.'],
}

const kinds = Object.keys(shapes) as TodayKind[]

/** A day with something of each kind, or with nothing to do. */
export class LookToday {
  #done = new Set<number>()

  /** What was done is gone from the page. */
  done(id: number): void {
    this.#done.add(id)
  }

  view(leads: readonly Made[]): TodayView {
    let at = 0
    const groups = kinds.flatMap((kind) => {
      const items = shapes[kind].flatMap((shape) => {
        const lead = leads[at++]
        return lead && !this.#done.has(lead.id) ? [item(lead, shape)] : []
      })
      const [title, hint] = titles[kind]
      const count = kind === 'answers' && items.length > 0 ? leads.length : items.length
      return items.length > 0 ? [{ kind, title, hint, count, items }] : []
    })
    const late = groups.flatMap((group) => group.items).filter((one) => ['late', 'missed'].includes(one.state)).length
    const nothing =
      leads.length === 0
        ? 'Nothing is logged yet. As soon as somebody reacts, what to do next stands here, the most urgent first.'
        : 'All done for today. Nobody waits for an answer, and nobody is forgotten.'
    return {
      heading: groups.length === 0 ? 'Good morning. Nothing waits.' : `Good morning. ${late} things are late.`,
      note: 'Open until 5 pm. The clocks run.',
      empty: groups.length === 0 ? nothing : null,
      late,
      groups,
      misses: [
        { side: 'marketing', words: 'Marketing: 2 late now, 5 missed so far', late: 2, missed: 5 },
        { side: 'sales', words: 'Sales: 1 late now, 3 missed so far', late: 1, missed: 3 },
      ],
    }
  }
}

function item(lead: Made, shape: Shape): TodayItem {
  return {
    id: lead.id,
    name: lead.draft.name,
    company: lead.draft.company,
    side: 'marketing',
    who: shape.side === 'sales' ? 'Sal Sample' : 'Mara Sample',
    verdict: lead.verdict,
    verdict_words: sharedText.verdicts[lead.verdict],
    stands_at: lead.stands,
    has_step: false,
    ask: null,
    phone: '206-555-0101',
    email: 'somebody@clinic.example',
    stopped: null,
    ...shape,
  }
}
