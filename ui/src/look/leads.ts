import { careOf, longStory } from './care'
import type {
  AccountLine,
  AccountPart,
  AccountsView,
  LeadDraft,
  LeadRow,
  LeadView,
  NumbersView,
  ReasonView,
  StandsAt,
  Verdict,
} from '../ipc/contract.gen'

/** A made-up lead: what was typed, where it stands, and what the core would say about it. */
export type Made = {
  id: number
  draft: LeadDraft
  stands: StandsAt
  verdict: Verdict
  distance: number
  declined: string[]
}

const stageWords: Record<StandsAt, string> = {
  list: 'List',
  inquiry: 'Inquiry',
  mql: 'Marketing lead (MQL)',
  sql: 'Ready for sales (SQL)',
  offered: 'Offered to sales',
  active: 'First talk',
  nurture: 'With marketing',
  won: 'Won',
  lost: 'Lost',
  discarded: 'Discarded',
}
export const verdictWords: Record<Verdict, string> = {
  sellable: 'Sellable',
  needs_answers: 'Needs answers',
  not_yet: 'Not yet',
  off_target: 'Off target',
  not_a_lead: 'Not a lead',
}

type Person = [string, string, string, string, number, string, StandsAt, Verdict]
const people: [Person, ...Person[]] = [
  ['Ingrid Tveit', 'Ballard Eye Clinic', 'Practice manager', 'Seattle', 4, '', 'inquiry', 'needs_answers'],
  ['Dr. Maya Okafor', 'Lakeside Pediatrics', 'Owner', 'Bellevue', 6, '8M', 'sql', 'sellable'],
  ['Tom Brandt', 'Cedar Outpatient', 'Office manager', 'Everett', 26, '12.4M', 'active', 'sellable'],
  ['Rosa Delgado', 'Kent Family Health', 'Practice manager', 'Kent', 16, '6.2M', 'nurture', 'not_yet'],
  ['Lou Hansen', 'Spokane Family Care', 'Owner', 'Spokane', 229, '9M', 'inquiry', 'off_target'],
  ['Pat Moss', 'Northgate Plumbing', 'Owner', 'Seattle', 7, '7.5M', 'inquiry', 'off_target'],
  ['Jo Reyes', 'Puget Imaging', '', 'Tacoma', 25, '15M', 'list', 'not_a_lead'],
  ['Żofia Łęcka', 'Eastside Orthopedics', 'Owner', 'Redmond', 11, '18.7M', 'offered', 'sellable'],
  ['Ken Nakamura', 'Green Lake Dental', 'Dentist', 'Seattle', 5, '5.5M', 'mql', 'needs_answers'],
  ['Amir Haddad', 'Rainier Physio', 'Owner', 'Renton', 11, '5.1M', 'nurture', 'not_yet'],
  ['محمد العربي', 'عيادة الميناء', 'Owner', 'Seattle', 3, '7M', 'won', 'sellable'],
  [
    'Wilhelmina Featherstonehaugh-Papadopoulou de la Cruz y Montenegro',
    'The Greater Snohomish and Skagit Valley Association of Independent Paediatric Dentists',
    'Executive practice development coordinator',
    'Marysville',
    34,
    '11M',
    'lost',
    'sellable',
  ],
  ['Ελένη Παππά', 'Harbor Steps Dermatology', 'Practice manager', 'Seattle', 2, '6.6M', 'discarded', 'needs_answers'],
]
const sources = ['Trade show', 'Website form', 'Referral', 'Newsletter', 'Google ad', 'Bought list']

export function makeLeads(count: number): Made[] {
  return Array.from({ length: count }, (_, index) => {
    const [name, company, title, town, distance, revenue, stands, verdict] = people[index % people.length] ?? people[0]
    const round = Math.floor(index / people.length)
    return {
      id: index + 1,
      stands,
      verdict,
      distance,
      declined: [],
      draft: {
        name: round === 0 ? name : `${name} ${round + 1}`,
        company,
        contact: '',
        place: `${town}, WA`,
        reaction: null,
        title,
        email: `lead${index + 1}@example.com`,
        phone: `(206) 555-01${String(index % 100).padStart(2, '0')}`,
        kind: 'business',
        industry: company.includes('Plumbing') ? 'Plumber' : 'Clinic',
        revenue,
        headcount: '24',
        age: '',
        income: '',
        timing: verdict === 'not_yet' ? 'year' : 'quarter',
        budget: verdict === 'needs_answers' ? '' : '25,000',
        authority: '',
        need: 'The old sterilizer failed inspection; they have sixty days.',
        source: sources[index % sources.length] ?? '',
        note: '',
      },
    }
  })
}

const whys: Record<Verdict, [string, string]> = {
  sellable: ['Every must-have passes; 88 points, 70 needed', 'Hand to sales'],
  needs_answers: ['One answer decides: yearly sales', 'Ask how big the practice is'],
  not_yet: ['Wants to buy next year', 'Look again on 1 Mar 2027'],
  off_target: ['229 miles away; your limit is 40', 'Let marketing know'],
  not_a_lead: ['No reaction yet', 'Wait for a reaction'],
}

export function rowOf(made: Made): LeadRow {
  const { draft } = made
  const [why, next] = draft.company.includes('Plumbing')
    ? ['Plumbing is not healthcare services', 'Let marketing know']
    : whys[made.verdict]
  return {
    id: made.id,
    name: draft.name,
    company: draft.company,
    place: draft.place ? `${draft.place.split(',')[0]} · ${made.distance} mi` : '',
    revenue: draft.revenue ? `$${draft.revenue.replace('M', ' M')}` : 'unknown',
    source: draft.source,
    stands_at: made.stands,
    stands_at_words: stageWords[made.stands],
    verdict: made.verdict,
    why,
    next,
    kind: 'business',
    owner: made.id % 3 === 0 ? 'Ben Ortega' : '',
    next_on: made.id % 4 === 0 ? 'Tue, Nov 24' : '',
    next_what: made.id % 4 === 0 ? 'Send the quote' : '',
    contacted: made.id % 5 === 0 ? '3 days ago' : '',
    added: 'Nov 18, 2026',
    reacted: made.stands === 'list' ? '' : 'Nov 17, 2026',
    points: 40 + (made.id % 50),
    clock: clockOf(made),
    stopped: made.id % 11 === 0 ? 'no calls, no e-mail' : null,
  }
}

function clockOf(made: Made): LeadRow['clock'] {
  if (made.stands === 'inquiry' && made.id % 3 === 1) return { state: 'late', words: 'first call 2 h late' }
  if (made.stands === 'offered') return { state: 'amber', words: 'accept within 1 h' }
  if (made.stands === 'active' && made.id % 2 === 0) return { state: 'silent', words: 'silent for 12 days' }
  return null
}

const placeOf: Record<StandsAt, [string, string, 'marketing' | 'sales']> = {
  won: ['won', 'won', 'sales'],
  lost: ['lost', 'lost', 'sales'],
  discarded: ['discarded', 'discarded', 'sales'],
  active: ['active', 'active with sales', 'sales'],
  offered: ['offered', 'offered to sales', 'sales'],
  sql: ['sql', 'ready for sales', 'marketing'],
  mql: ['mql', 'marketing leads', 'marketing'],
  nurture: ['nurture', 'nurtured', 'marketing'],
  inquiry: ['inquiries', 'inquiries', 'marketing'],
  list: ['names', 'names, not yet leads', 'marketing'],
}

export function numbersOf(all: Made[]): NumbersView {
  const places = (Object.keys(placeOf) as StandsAt[]).map((stands) => {
    const [place, words, hat] = placeOf[stands]
    return { place, words, hat, count: all.filter((made) => made.stands === stands).length }
  })
  const names = places.find((place) => place.place === 'names')?.count ?? 0
  return {
    entries: all.length,
    leads: all.length - names,
    places,
    balanced: true,
    sentence: 'Every lead accounted for',
  }
}

export const stages = Object.keys(stageWords) as StandsAt[]
export const wordsOfStage = (stage: StandsAt): string => stageWords[stage]

export function reasonsOf(made: Made): ReasonView[] {
  const plumber = made.draft.company.includes('Plumbing')
  const far = made.distance > 40
  const sales = made.draft.revenue
  const reason = (
    criterion: string,
    result: ReasonView['result'],
    points: number,
    clause: string,
    text: string,
    must: 'must' | 'may' = 'may',
  ): ReasonView => ({
    criterion,
    result,
    points,
    must_have: must === 'must',
    clause,
    text,
    hat: clause.startsWith('1') ? 'marketing' : 'sales',
    gate: clause.startsWith('1') ? 'mql' : 'sql',
    answer: null,
  })
  const list = [
    reason(
      'industry',
      plumber ? 'fail' : 'pass',
      20,
      '1.1',
      plumber ? 'Plumbing is not healthcare services' : 'An eye clinic is healthcare services',
      'must',
    ),
    reason(
      'revenue',
      sales ? 'pass' : 'unknown',
      20,
      '1.2',
      sales ? `$${sales} a year is between $5 million and $20 million` : 'Yearly sales are not known',
      'must',
    ),
    reason(
      'place',
      far ? 'fail' : 'pass',
      15,
      '1.3',
      `${made.draft.place.split(',')[0]} is ${made.distance} miles away; your limit is 40`,
      'must',
    ),
    reason('title', 'pass', 15, '1.4', `${made.draft.title || 'Owner'} is a title that decides`),
    reason(
      'timing',
      made.verdict === 'not_yet' ? 'fail' : 'pass',
      15,
      '2.1',
      made.verdict === 'not_yet' ? 'Wants to buy next year; you ask for six months' : 'Wants to decide this quarter',
      'must',
    ),
    reason('authority', 'unknown', 12, '2.2', 'Who decides is not known'),
    reason('age', 'not_applicable', 0, '2.4', 'Age does not apply to a business'),
  ]
  return list.map((one) =>
    one.result === 'unknown' && !made.declined.includes(one.criterion) ? { ...one, answer: askOf(one.criterion) } : one,
  )
}

export function askOf(criterion: string): ReasonView['answer'] {
  if (criterion === 'revenue')
    return {
      criterion,
      question: 'Roughly how big is the practice – how many doctors, and what do you turn over in a year?',
      field: 'money',
      options: [],
      unit: '$',
      hint: 'for example 8M',
      can_decline: true,
    }
  return {
    criterion,
    question: 'Who else weighs in when you buy something like this?',
    field: 'choice',
    options: [
      { value: 'decides', label: 'They decide', hint: null },
      { value: 'part', label: 'They take part in deciding', hint: null },
      { value: 'none', label: 'Somebody else decides', hint: null },
    ],
    unit: null,
    hint: null,
    can_decline: true,
  }
}

const headlines: Record<Verdict, [string, string]> = {
  sellable: ['Ready for sales', 'Every must-have passes, and 88 points are more than the 70 you agreed on.'],
  needs_answers: [
    'One answer decides: how big is the practice?',
    'Everything we know is on target. If their yearly sales lie between $5 million and $20 million, this is a sellable lead with 82 points.',
  ],
  not_yet: ['Not now, but not no', 'They want to buy next year; you agreed on six months. Marketing keeps in touch.'],
  off_target: [
    'Spokane is 229 miles from Seattle; your limit is 40',
    'A must-have of clause 1.3 fails, so nothing else can make this a lead.',
  ],
  not_a_lead: ['A name, not a lead', 'Nobody has reacted yet. It would be on target.'],
}

export function accountsOf(all: Made[]): AccountsView {
  const sum = numbersOf(all)
  const part = (place: AccountLine): AccountPart => ({ ...place, account: place.place, step: null })
  const filled = sum.places.filter((place) => place.count > 0 && place.place !== 'names')
  return {
    sum,
    parts: sum.places.map(part),
    equation: `${sum.leads} leads = ${filled.map((place) => `${place.words} ${place.count}`).join(' + ')}`,
    journal: `${sum.entries} entered − 0 merged − 0 erased = ${sum.entries}`,
    histories: `All ${sum.entries} histories end where their entries stand.`,
    differences: [],
    created: sum.entries,
    merged: 0,
    erased: 0,
    against_rules: 0,
    against_rules_words: 'No move was made against the rules.',
    misses: [
      { side: 'marketing', words: 'Marketing: 1 late now, 3 missed so far', late: 1, missed: 3 },
      { side: 'sales', words: 'Sales: nothing late', late: 0, missed: 0 },
    ],
  }
}

export function viewOf(made: Made, rest: Pick<LeadView, 'numbers' | 'book'>): LeadView {
  const { draft, verdict } = made
  const [headline, explanation] = draft.company.includes('Plumbing')
    ? ['Plumbing is not healthcare services', 'A must-have of clause 1.1 fails, so nothing else can make this a lead.']
    : headlines[verdict]
  const reasons = reasonsOf(made)
  const have = verdict === 'needs_answers' ? 45 : 70
  return {
    id: made.id,
    draft,
    title_line: draft.name,
    sub_line: [draft.title, draft.place, draft.source].filter(Boolean).join(' · '),
    verdict,
    verdict_words: verdictWords[verdict],
    headline,
    explanation,
    edition: 'Draft, not signed',
    score_line: verdict === 'needs_answers' ? '62 of 115 points, 70 needed' : '88 of 115 points, 70 needed',
    market: null,
    fit: { have, possible: 70, needed: 60 },
    interest: { have: 15, possible: 45, needed: 10 },
    gates: [
      {
        gate: 'mql',
        words: 'Marketing lead (MQL)',
        state: verdict === 'off_target' ? 'closed' : 'passes',
        state_words: verdict === 'off_target' ? 'Closed' : 'Passes',
      },
      {
        gate: 'sql',
        words: 'Ready for sales (SQL)',
        state: verdict === 'sellable' ? 'passes' : verdict === 'needs_answers' ? 'open' : 'closed',
        state_words: verdict === 'sellable' ? 'Passes' : verdict === 'needs_answers' ? 'Open' : 'Closed',
      },
    ],
    reasons,
    ask_next: verdict === 'off_target' ? null : (reasons.find((reason) => reason.answer)?.answer ?? null),
    recheck: verdict === 'not_yet' ? '1 Mar 2027' : null,
    stands_at: made.stands,
    stands_at_words: stageWords[made.stands],
    place_in_accounts: placeOf[made.stands][1],
    moves: [
      {
        to: 'offered',
        label: 'Hand to sales',
        hat: 'marketing',
        allowed: verdict === 'sellable',
        because: verdict === 'sellable' ? null : 'It is not sellable yet (clause 3.2).',
        needs: 'nothing',
        options: [],
        proposed: verdict === 'sellable',
        day: null,
        effort: null,
        leads_to: { stands_at: 'offered', step: null },
      },
      {
        to: 'mql',
        label: 'Make it a marketing lead (MQL)',
        hat: 'marketing',
        allowed: true,
        because: null,
        needs: 'nothing',
        options: [],
        proposed: verdict === 'needs_answers',
        day: null,
        effort: null,
        leads_to: { stands_at: 'mql', step: null },
      },
      {
        to: 'nurture',
        label: 'Keep it with marketing',
        hat: 'marketing',
        allowed: true,
        because: null,
        needs: 'date',
        options: [],
        proposed: verdict === 'not_yet',
        day: '2027-03-01',
        effort: null,
        leads_to: { stands_at: 'nurture', step: null },
      },
      {
        to: 'won',
        label: 'Won',
        hat: 'sales',
        allowed: made.stands === 'active',
        because: made.stands === 'active' ? null : 'Sales has not accepted it.',
        needs: 'value',
        options: [],
        proposed: false,
        day: null,
        effort: null,
        leads_to: { stands_at: 'won', step: null },
      },
      {
        to: 'discarded',
        label: 'Discard',
        hat: 'sales',
        allowed: true,
        because: null,
        needs: 'discard_reason',
        options: [
          {
            value: 'unreachable',
            label: 'Unreachable',
            hint: 'Only if five tries over ten working days are used up. Marketing nurtures it; look again after 60 days.',
          },
          { value: 'competitor', label: 'Chose a competitor', hint: 'Only if we know whom.' },
          { value: 'dnc', label: 'Asked not to be contacted', hint: 'Never contacted again.' },
        ],
        proposed: verdict === 'off_target',
        day: null,
        effort: '2 of 5 attempts in 4 of 10 days',
        leads_to: { stands_at: 'discarded', step: null },
      },
    ],
    kind_words: 'Business',
    entered: 'Taken in from trade-show.csv on 18 Nov 2026',
    care: careOf(made.id),
    due: { label: 'First contact', words: '2 hours late', state: 'late', hat: 'marketing' },
    handoff: [
      { label: 'Verdict', words: `${verdictWords[verdict]}: 82 points, 70 needed` },
      { label: 'Answers', words: '7 of 8 known' },
      { label: 'First talk', words: '3 of 3 things open' },
    ],
    happenings: longStory.slice(0, 50),
    story: [
      { kind: 'touch', count: 150 },
      { kind: 'move', count: 49 },
      { kind: 'answer', count: 50 },
      { kind: 'verdict', count: 50 },
      { kind: 'reaction', count: 1 },
    ],
    row: rowOf(made),
    ...rest,
  }
}
