import type { CommandName, Request, Response } from '../ipc/commands'
import { untouched } from '../leads/import/untouched'
import type { BookView, ImportChoice, ImportPlan, ImportRow, ImportView } from '../ipc/contract.gen'

type Core = { [N in CommandName]?: (request: Request<N>) => Response<N> | Promise<Response<N>> }

const column = (header: string, field: string, because: string, ...samples: string[]) => ({
  header,
  field,
  because,
  samples,
})
const option = (value: string, label: string) => ({ value, label, hint: null })

function importView(choice: ImportChoice): ImportView {
  const columns = [
    column('First Name', 'first_name', 'The heading says so.', 'Ingrid', 'Maya', 'Tom'),
    column('Last Name', 'last_name', 'The heading says so.', 'Tveit', 'Okafor', 'Brandt'),
    column('Email', 'email', 'The heading says so.', 'ingrid@example.com', 'maya@example.org'),
    column('Phone Number', 'phone', 'The heading says so.', '(206) 555-0101'),
    column('Company name', 'company', 'HubSpot calls it that.', 'Ballard Eye Clinic', 'Lakeside Pediatrics'),
    column('Contact owner', 'owner', 'HubSpot calls it that.', 'Noor Haddad'),
    column('Annual Revenue', 'revenue', 'As last time.', '8000000', '12400000'),
    column('Create Date', 'reacted_on', 'As last time.', '03/04/2026'),
    column('Lifecycle Stage', 'stage', 'HubSpot calls it that.', 'lead', 'customer'),
    column('Lead Status', '', 'It could mean several things. Choose one.', 'OPEN', 'IN_PROGRESS'),
  ]
  return {
    file: 'hubspot-crm-exports-all-contacts.csv',
    rows: 51,
    form: 'windows-1252 · comma',
    sheets: null,
    encodings: {
      options: [
        option('UTF-8', 'Any language (UTF-8)'),
        option('windows-1252', 'Western Europe and the Americas (Windows)'),
      ],
      chosen: 'windows-1252',
    },
    recognised: 'This looks like an export from HubSpot: it has Record ID, Contact owner, Lifecycle Stage.',
    remembered: 'You took in a file like this before. Its columns and words mean what they meant then.',
    hints: [],
    columns: columns.map((one) => ({ ...one, field: choice.mapping[one.header] ?? one.field })),
    fields: [
      option('', 'Leave out'),
      option('first_name', 'First name'),
      option('last_name', 'Last name'),
      option('email', 'Email address'),
      option('phone', 'Phone'),
      option('company', 'Business'),
      option('revenue', 'Yearly sales'),
      option('reacted_on', 'Day on which they reacted'),
      option('stage', 'How far they are'),
      option('owner', 'Who looks after them'),
    ],
    values: {
      order: {
        example: '03/04/2026',
        options: [option('month_first', 'March 4, 2026'), option('day_first', 'April 3, 2026')],
        chosen: choice.order || 'month_first',
      },
      currency: null,
      stages: [
        { word: 'lead', rows: 34, chosen: choice.stages['lead'] ?? '', sounds_like: '' },
        { word: 'customer', rows: 12, chosen: choice.stages['customer'] ?? '', sounds_like: 'won' },
        { word: 'subscriber', rows: 5, chosen: choice.stages['subscriber'] ?? '', sounds_like: 'name' },
      ],
      stage_options: [
        option('', 'A name or an inquiry, as its dates say'),
        option('name', 'A name: not a lead until they react'),
        option('won', 'Bought from us'),
        option('lost', 'Did not buy'),
        option('discarded:Outside our area', 'Discarded: Outside our area'),
        option('leave_out', 'Leave these rows out'),
      ],
      owners: [{ word: 'Noor Haddad', rows: 51, chosen: 'Noor Haddad', sounds_like: '' }],
    },
    choice,
  }
}

const plan: ImportPlan = {
  would: { added: 41, updated: 3, duplicates: 5, rejected: 2 },
  warnings: [
    '2 people asked not to be contacted. That is noted with them.',
    '7 rows have no day on which they reacted: they come in as names, not as leads.',
  ],
  rejects: [
    { line: 17, reason: 'The row names nobody: no name, business, email or phone.' },
    { line: 33, reason: 'The row has 12 cells and there are 9 headings. A comma may lack its quotation marks.' },
  ],
  alike: [
    {
      line: 12,
      row: 'Maya Okafor · Lakeside Pediatrics · maya@example.org',
      other: 'Mya Okafor · Lakeside Pediatrics, Inc. · (425) 555-0104',
      other_where: 'in your log',
      lead: 5,
      why: 'Spelled alike, and more in common.',
      chosen: 'new',
    },
    {
      line: 29,
      row: 'Tom Brandt · (206) 555-0101',
      other: 'Ingrid Tveit · Ballard Eye Clinic · (206) 555-0101',
      other_where: 'on line 2 of this file',
      lead: null,
      why: 'The same number, another name. Colleagues and families share a number.',
      chosen: 'new',
    },
  ],
  alike_total: 2,
  first: [
    {
      name: 'Ingrid Tveit',
      company: 'Ballard Eye Clinic',
      verdict: 'needs_answers',
      verdict_words: 'Needs answers',
      stands_at_words: 'Inquiry',
      why: 'Yearly sales are not known',
    },
    {
      name: 'Lou Hansen',
      company: 'Spokane Family Care',
      verdict: 'off_target',
      verdict_words: 'Off target',
      stands_at_words: 'Inquiry',
      why: 'Spokane is 229 miles from Seattle; your limit is 40',
    },
  ],
}

const rows: ImportRow[] = [
  { line: 2, name: 'Ingrid Tveit', company: 'Ballard Eye Clinic', became: 'added', words: 'Added', lead: 1 },
  {
    line: 3,
    name: 'Maya Okafor',
    company: 'Lakeside Pediatrics',
    became: 'filled',
    words: 'Known; has new facts now',
    lead: 2,
  },
  { line: 4, name: 'Ingrid Tveit', company: '', became: 'known', words: 'The same person as on line 2', lead: null },
  {
    line: 17,
    name: '',
    company: '',
    became: 'left_out',
    words: 'The row names nobody: no name, business, email or phone.',
    lead: null,
  },
]

/** The import of a made-up file. A text pasted with the word “slow” takes ten seconds, so that the bar can be looked at. */
export function importCore(book: () => BookView): Core {
  let slow = false
  let percent = 0
  let stopped = false
  return {
    import_choose: () => importView(untouched),
    import_paste: ({ text }) => {
      slow = text.includes('slow')
      return importView(untouched)
    },
    import_read_as: () => importView(untouched),
    import_map: importView,
    import_try: () => plan,
    import_run: async () => {
      stopped = false
      for (percent = 0; slow && percent < 100 && !stopped; percent += 1)
        await new Promise((resolve) => setTimeout(resolve, 100))
      if (stopped) throw new Error('stopped')
      return {
        import: 1,
        file: 'hubspot-crm-exports-all-contacts.csv',
        counts: plan.would,
        warnings: plan.warnings,
        sentence: '41 added, 3 known leads have new facts, 5 rows brought nothing new, 2 rows need attention.',
        book: book(),
      }
    },
    import_rows: ({ became }) => {
      const wanted = rows.filter((row) => became === null || row.became === became)
      return { total: wanted.length + 46, rows: wanted }
    },
    import_save: () => ({ path: 'Documents/left-out.csv', sentence: 'The rows are saved.' }),
    import_take_back: () => ({ sentence: 'The import is taken back: 41 entries are gone.', stay: 0, book: book() }),
    import_cancel: () => null,
    work: () => ({ what: 'Taking the rows in', percent, can_cancel: !stopped }),
    work_cancel: () => {
      stopped = true
      return null
    },
  }
}
