import type { Transport } from '../ipc/call'
import type { CommandName, Request, Response } from '../ipc/commands'
import type {
  Acting,
  BookView,
  Failure,
  InterviewView,
  LeadView,
  Settings,
  StandsAt,
  StartView,
} from '../ipc/contract.gen'
import { emptyDraft } from '../leads/form.svelte'
import { longStory } from './care'
import { paperCore } from './paper'
import { exportCore } from './export'
import { importCore } from './importing'
import { chapterViews, entryOf, questionView } from './interview'
import { courseView, glossary } from './learning'
import { alike, duplicatesView, mergeView } from './duplicates'
import { makeLeads, accountsOf, numbersOf, viewOf, type Made } from './leads'
import { LookLog } from './log'
import { LookMarkets, manyMarkets, oneMarket } from './markets'
import { LookToday } from './today'
import { kits, tried } from './trying'
import playbookUrl from './playbook.pdf?url'

type Begin = {
  begin: 'first' | 'empty' | 'sample'
  theme: 'light' | 'dark'
  textPercent: number
  markets?: 'one' | 'many'
  leads?: number
}
type Core = { [N in CommandName]?: (request: Request<N>) => Response<N> | Promise<Response<N>> }

const places = ['Seattle, Washington', 'Seattle Hill, Washington', 'Bellevue, Washington', 'Spokane, Washington']
const industries: [string, string][] = [
  ['Offices of dentists', '6212'],
  ['Offices of physicians', '6211'],
  ['Plumbing contractors', '23822'],
  ['Outpatient care centers', '6214'],
]

function invalid(path: string, sentence: string): Failure {
  return { kind: 'invalid', happened: '', safe: '', next: '', fields: [{ path, sentence }] }
}

/** A core over made-up data that behaves well enough to be looked at. It judges nothing: its verdicts are written down. */
export function lookCore(wanted: Begin): Transport {
  let settings: Settings = { theme: wanted.theme, paper: 'a4', text_percent: wanted.textPercent, single_keys: true }
  let opened: 'none' | 'own' | 'sample' =
    wanted.begin === 'first' ? 'none' : wanted.begin === 'empty' ? 'own' : 'sample'
  let leads: Made[] = opened === 'sample' ? makeLeads(wanted.leads ?? 312) : []
  const log = new LookLog(() => leads)
  const today = new LookToday()
  const markets = new LookMarkets(wanted.markets === 'many' ? manyMarkets : oneMarket)
  let undoLabel: string | null = null
  let actingNow: Acting = { hat: 'sales', name: 'Sal Sample' }
  let kitUsed: 'yes' | 'no' = 'no'
  let redoLabel: string | null = null

  const interview = (): InterviewView => {
    const chapters = chapterViews(opened === 'own' && kitUsed === 'no' ? 'blank' : 'filled', markets)
    const left = chapters.reduce((sum, chapter) => sum + chapter.left, 0)
    const open = chapters.flatMap((chapter) => chapter.questions).find((question) => question.answer === null)
    const gaps = [
      {
        clause: '1.4',
        text: 'How soon a customer must want to buy',
        at: { question: 'market.window', market: 1 },
        contradiction: false,
      },
      {
        clause: '1.5',
        text: 'The least a customer must be able to spend',
        at: { question: 'market.funds', market: 1 },
        contradiction: false,
      },
      {
        clause: '5.2',
        text: 'Who calls leads for marketing',
        at: { question: 'business.people', market: null },
        contradiction: false,
      },
      {
        clause: '3.6',
        text: 'Sales’ gate asks for 120 points of interest, and there are only 105 to be had.',
        at: { question: 'lead.sql', market: 1 },
        contradiction: true,
      },
    ]
    return {
      chapters,
      next: open?.at ?? null,
      unasked: [],
      left,
      gaps,
      remarks: ['3 answers about Maya are guesses; the next talks with customers can settle them.'],
      markets: markets.list,
    }
  }
  const book = (): BookView => ({
    sample: opened === 'sample',
    business: opened === 'sample' ? 'Harbor Clinic Supply' : '',
    file: 'Documents/harbor-clinic-supply.sellable',
    saved_at: '10:42',
    entries: leads.length,
    read_only: null,
    notice: null,
    edition: 'Draft, not signed',
    edition_note: null,
    answers_left: interview().left,
    acting: actingNow,
    undo: undoLabel,
    redo: redoLabel,
  })
  const start = (): StartView => ({
    book: opened === 'none' ? null : book(),
    settings,
    locale: 'en-US',
    owner_book_exists: wanted.begin !== 'first',
  })
  const merged: number[] = []
  const find = (id: number): Made => {
    const found = leads.find((made) => made.id === id)
    if (!found) throw invalid('id', 'This lead is gone.')
    return found
  }
  const did = (label: string): void => {
    undoLabel = `Undo: ${label}`
    redoLabel = null
  }
  const view = (id: number): LeadView => viewOf(find(id), { numbers: numbersOf(leads), book: book() })
  const open = (which: 'own' | 'sample' | 'none'): StartView => {
    opened = which
    leads = which === 'sample' ? makeLeads(wanted.leads ?? 312) : []
    return start()
  }

  const core: Core = {
    start,
    business_start: () => open('own'),
    business_open: () => open('own'),
    business_take_in: () => open('own'),
    sample_open: () => open('sample'),
    sample_remove: () => open(wanted.begin === 'first' ? 'none' : 'own'),
    settings_save: (request) => (settings = request),
    undo: () => {
      redoLabel = undoLabel?.replace('Undo', 'Redo') ?? null
      undoLabel = null
      return { sentence: 'Undone.', book: book() }
    },
    redo: () => {
      undoLabel = redoLabel?.replace('Redo', 'Undo') ?? null
      redoLabel = null
      return { sentence: 'Done again.', book: book() }
    },
    interview,
    question: (at) => questionView(at, markets),
    answer_save: ({ question, market, value }) => {
      const entry = entryOf(question)
      if (entry?.kind === 'money_range') {
        const range = value as { from: string } | null
        if (range?.from === 'abc') throw invalid('value.from', 'Write yearly sales as a number, like 5M or 5,000,000.')
      }
      if (value === '' && entry?.optional !== 'optional')
        throw invalid('value', 'Write an answer, or choose “I’m not sure yet”.')
      if (entry) {
        entry.value = value
        entry.words = value === null ? null : (entry.words ?? JSON.stringify(value))
        entry.state = value === null ? 'unsure' : 'answered'
      }
      if (entry?.kind === 'records' && Array.isArray(value)) {
        const unnamed = value.findIndex((one) => Object.values(one)[0] === '' || Object.keys(one).length === 0)
        const first = entry.fields?.[0]?.key ?? ''
        if (unnamed >= 0) throw invalid(`value[${unnamed}].${first}`, 'Write a name, or remove this entry.')
      }
      did('answer changed')
      return { question: questionView({ question, market }, markets), interview: interview(), book: book() }
    },
    answer_draft: () => null,
    places_complete: ({ text }) =>
      places
        .filter((place) => place.toLowerCase().startsWith(text.toLowerCase()))
        .map((place) => ({ text: `${place}, United States`, hint: '737,000 people' })),
    industries_complete: ({ text }) =>
      industries
        .filter(([name]) => name.toLowerCase().includes(text.toLowerCase()) || 'dentist plumber'.includes(text))
        .map(([name, code]) => ({ text: name, code, hint: code })),

    leads_list: (request) => log.list(request),
    log_choices: () => log.choices(),
    log_look: () => log.look(),
    log_look_save: (look) => log.keepLook(look),
    board: (request) => log.board(request),
    leads_bulk_form: () => ({
      today: '2026-11-22',
      until: '2027-02-20',
      people: ['Ben Ortega', 'Maya Lindqvist'],
      reasons: [{ value: 'Outside our area', label: 'Outside our area', hint: null }],
    }),
    leads_bulk: (request) => {
      const meant = log.meant(request)
      const offers = request.act.do === 'offer'
      const refused = offers ? meant.filter((made) => made.verdict !== 'sellable') : []
      if (offers) for (const made of meant) if (made.verdict === 'sellable') made.stands = 'offered'
      did(`leads changed: ${meant.length} leads`)
      return {
        done: meant.length - refused.length,
        refused: refused.map((made) => ({ id: made.id, name: made.draft.company, why: 'It is not sellable yet.' })),
        refused_count: refused.length,
        sentence: `${meant.length - refused.length} leads are changed, ${refused.length} stay as they are.`,
        book: book(),
      }
    },
    lead_form: () => ({
      reactions: [
        { value: 'called', label: 'Called us', hint: null },
        { value: 'form', label: 'Filled in a form', hint: null },
        { value: 'stand', label: 'Came to our stand', hint: null },
        { value: 'referred', label: 'Was referred to us', hint: null },
      ],
      timings: [
        { value: 'quarter', label: 'This quarter', hint: null },
        { value: 'year', label: 'Next year', hint: null },
      ],
      authorities: [
        { value: 'decides', label: 'They decide', hint: null },
        { value: 'part', label: 'They take part in deciding', hint: null },
      ],
      sources: ['Trade show', 'Website form', 'Referral'],
      today: '2026-11-22',
      people: ['Noor Haddad', 'Ben Ortega', 'Maya Lindqvist'],
    }),
    lead_get: ({ id }) => view(id),
    lead_add: (draft) => {
      if (draft.name.trim() === '') throw invalid('name', 'Write the name of the lead, at least what you know of it.')
      const id = leads.length + 1
      const verdict = draft.reaction === null ? 'not_a_lead' : 'needs_answers'
      const stands = draft.reaction === null ? 'list' : 'inquiry'
      leads = [{ id, draft: { ...emptyDraft(), ...draft }, stands, verdict, distance: 4, declined: [] }, ...leads]
      did('lead added')
      return view(id)
    },
    lead_edit: ({ id, draft }) => {
      if (draft.name.trim() === '') throw invalid('name', 'Write the name of the lead, at least what you know of it.')
      find(id).draft = draft
      did('lead changed')
      return view(id)
    },
    lead_answer: ({ id, criterion, answer }) => {
      const made = find(id)
      if (answer === '') throw invalid('answer', 'Write their answer, or say that they won’t say.')
      if (answer === null) made.declined.push(criterion)
      else if (criterion === 'revenue') {
        made.draft = { ...made.draft, revenue: answer }
        made.verdict = 'sellable'
      } else made.declined.push(criterion)
      did('answer added')
      return view(id)
    },
    lead_react: ({ id }) => {
      did('reaction added')
      return view(id)
    },
    lead_note: ({ id, text }) => {
      if (text.trim() === '') throw invalid('text', 'Write the note first.')
      did('note added')
      return view(id)
    },
    lead_story: ({ kind, limit }) => {
      const lines = longStory.filter((line) => kind === null || line.kind === kind)
      return { lines: lines.slice(0, limit), total: lines.length, kinds: [] }
    },
    lead_next_set: ({ id }) => view(id),
    lead_next_end: ({ id }) => view(id),
    lead_talk_save: ({ id }) => view(id),
    lead_owner_set: ({ id }) => view(id),
    lead_link_add: ({ id }) => view(id),
    lead_link_remove: ({ id }) => view(id),
    stop_check: ({ contact }) =>
      contact.includes('0100') ? [{ id: 1, sentence: 'Ingrid Tveit asked for no calls.' }] : [],
    stop_add: ({ id }) => view(id),
    stop_lift: ({ id }) => view(id),
    consent_add: ({ id }) => view(id),
    consent_remove: ({ id }) => view(id),
    acting_save: (acting) => (actingNow = acting),
    lead_move: ({ id, to, reason, against }) => {
      if (against && against.name.trim() === '')
        throw invalid('against.name', 'Write your name: the move is counted under it.')
      if (to === 'discarded' && reason === '') throw invalid('reason', 'Choose one of the agreed reasons.')
      find(id).stands = (to === 'offer' ? 'offered' : to) as StandsAt
      did('lead moved')
      return view(id)
    },
    ...importCore(book),
    ...exportCore(() => leads.length),
    playbook_pdf: async () => {
      const bytes = new Uint8Array(await (await fetch(playbookUrl)).arrayBuffer())
      let binary = ''
      for (const byte of bytes) binary += String.fromCharCode(byte)
      return {
        base64: btoa(binary),
        pages: 3,
        title: 'Playbook',
        warnings: [],
        chapters: { business: 1, market: 2, avatar: 2, lead: 3 },
      }
    },
    ...paperCore(),
    print_save: () => ({
      path: 'Documents/Harbor Clinic Supply playbook.pdf',
      sentence: 'The playbook is saved.',
    }),
    file_open: () => null,
    file_show: () => null,
    today: () => today.view(leads),
    numbers: () => accountsOf(leads),
    lead_like: ({ name }) => (name.trim().length > 3 ? alike : []),
    duplicates_find: () => duplicatesView(merged),
    merge_preview: mergeView,
    merge: ({ absorbed }) => {
      merged.push(absorbed)
      did('leads merged')
      return view(leads[0]?.id ?? 0)
    },
    pair_set_apart: ({ b }) => {
      merged.push(b)
      did('two leads kept apart')
      return book()
    },
    try_it: () => tried,
    market_add: ({ copy_of }) => {
      if (copy_of === null) markets.add('')
      else markets.copy(copy_of)
      did('market added')
      return interview()
    },
    market_remove: ({ market }) => {
      markets.remove(market)
      did('market removed')
      return interview()
    },
    market_move: ({ market, to }) => {
      markets.move(market, to)
      did('market moved')
      return interview()
    },
    kits: () => kits,
    kit_use: () => {
      kitUsed = 'yes'
      did('kit used')
      return interview()
    },
    course: () => courseView(opened === 'own' ? 'blank' : 'filled'),
    glossary: () => glossary,
  }
  return async (name, request) => {
    const answer = core[name]
    if (!answer) throw new Error(`The look pages have no ${name}.`)
    return answer(request)
  }
}
