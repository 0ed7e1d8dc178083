import type {
  AccountsView,
  BookView,
  CareView,
  LeadRow,
  LeadsPage,
  LeadView,
  NumbersView,
  QuestionKind,
  QuestionView,
  StartView,
  TodayItem,
  TodayView,
} from './ipc/contract.gen'

// Blanks for tests: each test changes only what it speaks about.

export function book(change: Partial<BookView> = {}): BookView {
  return {
    sample: false,
    business: 'Test Works',
    file: 'Documents/test.sellable',
    saved_at: '10:42',
    entries: 3,
    read_only: null,
    notice: null,
    edition: 'Draft, not signed',
    edition_note: null,
    answers_left: 2,
    acting: { hat: 'owner', name: '' },
    undo: null,
    redo: null,
    ...change,
  }
}

export function start(change: Partial<StartView> = {}): StartView {
  return {
    book: book(),
    settings: { theme: 'light', paper: 'a4', text_percent: 100, single_keys: true },
    locale: 'en-US',
    owner_book_exists: true,
    ...change,
  }
}

export const numbers: NumbersView = {
  entries: 3,
  leads: 2,
  places: [
    { place: 'inquiries', words: 'inquiries', count: 2, hat: 'marketing' },
    { place: 'names', words: 'names', count: 1, hat: 'marketing' },
  ],
  balanced: true,
  sentence: 'Every lead accounted for',
}

export const accounts: AccountsView = {
  sum: numbers,
  parts: numbers.places.map((place) => ({ ...place, account: place.place, step: null })),
  equation: '2 leads = inquiries 2',
  journal: '3 entered − 0 merged − 0 erased = 3',
  histories: 'All 3 histories end where their entries stand.',
  differences: [],
  created: 3,
  merged: 0,
  erased: 0,
  against_rules: 0,
  against_rules_words: 'No move was made against the rules.',
  misses: [],
}

export function row(id: number): LeadRow {
  return {
    id,
    name: `Lead ${id}`,
    company: '',
    place: '',
    revenue: '',
    source: '',
    stands_at: 'inquiry',
    stands_at_words: 'Inquiry',
    verdict: 'needs_answers',
    why: '',
    next: '',
    kind: 'business',
    owner: '',
    points: 0,
    next_on: '',
    next_what: '',
    contacted: '',
    added: '',
    reacted: '',
    clock: null,
    stopped: null,
  }
}

export function page(offset: number, limit: number, total: number): LeadsPage {
  const rows = Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, index) =>
    row(offset + index + 1),
  )
  return {
    total,
    has_more: false,
    rows,
    verdicts: [{ verdict: 'needs_answers', words: 'Needs answers', count: total }],
    stages: [],
    numbers,
  }
}

export const care: CareView = {
  owner: '',
  next: null,
  picks: [{ label: 'Tomorrow', on: '2026-11-23' }],
  talk: {
    trigger: { label: 'What triggered it', question: 'What made you look now?', state: 'not_yet', words: '' },
    results: { label: 'Results they want', question: 'Which results do you want?', state: 'not_yet', words: '' },
    decision_maker: { label: 'Who decides', question: 'Who else has a say?', state: 'not_yet', words: '' },
    met: null,
    met_words: null,
    done: false,
    reminder: 'No feature before these three.',
  },
  links: [],
  stopped: null,
  stops: [],
  consents: [],
}

export function leadView(change: Partial<LeadView> = {}): LeadView {
  return {
    id: 7,
    draft: {
      name: 'Ingrid Tveit',
      company: '',
      contact: '',
      place: '',
      reaction: null,
      title: '',
      email: '',
      phone: '',
      kind: 'business',
      industry: '',
      revenue: '',
      headcount: '',
      age: '',
      income: '',
      timing: '',
      budget: '',
      authority: '',
      need: '',
      source: '',
      note: '',
    },
    title_line: 'Ingrid Tveit',
    sub_line: '',
    verdict: 'needs_answers',
    verdict_words: 'Needs answers',
    headline: 'One answer decides',
    explanation: '',
    edition: 'Draft',
    score_line: '',
    market: null,
    fit: { have: 0, possible: 0, needed: 0 },
    interest: { have: 0, possible: 0, needed: 0 },
    gates: [],
    reasons: [],
    ask_next: null,
    recheck: null,
    stands_at: 'inquiry',
    stands_at_words: 'Inquiry',
    place_in_accounts: 'inquiries',
    moves: [],
    kind_words: 'Business',
    entered: 'Entered on Nov 20, 2026',
    care,
    due: null,
    handoff: [],
    happenings: [],
    story: [],
    row: row(7),
    numbers,
    book: book(),
    ...change,
  }
}

export function question(kind: QuestionKind, change: Partial<QuestionView> = {}): QuestionView {
  return {
    at: { question: 'q', market: null },
    chapter: 'c',
    chapter_title: 'Target market',
    number: 1,
    of: 3,
    title: 'How big is a customer worth having?',
    why: 'Because.',
    example: null,
    hint: null,
    hat: 'together',
    kind,
    options: [],
    unit: null,
    value: null,
    typed: null,
    state: 'open',
    optional: false,
    previous: null,
    next: { question: 'next', market: null },
    criteria: null,
    fields: [],
    most: null,
    add: null,
    from_best: false,
    adds_up: false,
    market_name: null,
    ...change,
  }
}

export function refusal(fields: { path: string; sentence: string }[]) {
  return { kind: 'invalid', happened: '', safe: '', next: '', fields }
}

export function todayItem(id: number, change: Partial<TodayItem> = {}): TodayItem {
  return {
    id,
    name: `Lead ${id}`,
    company: '',
    why: 'Called us on Nov 22.',
    due: '2 hours left',
    state: 'running',
    side: 'marketing',
    who: '',
    verdict: 'needs_answers',
    verdict_words: 'Needs answers',
    stands_at: 'inquiry',
    has_step: false,
    ask: null,
    phone: '206-555-0101',
    email: '',
    stopped: null,
    acts: ['call', 'mail', 'plan'],
    ...change,
  }
}

export function todayView(items: TodayItem[] = [], change: Partial<TodayView> = {}): TodayView {
  const groups = [{ kind: 'inquiries' as const, title: 'Answer these', hint: '', count: items.length, items }]
  return {
    heading: 'Good morning. Nothing waits.',
    note: 'Open until 5 pm. The clocks run.',
    empty: items.length === 0 ? 'All done for today.' : null,
    late: 0,
    groups: items.length === 0 ? [] : groups,
    misses: [],
    ...change,
  }
}
