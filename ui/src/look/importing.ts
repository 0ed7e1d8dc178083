import type { ImportView } from '../ipc/contract.gen'

const column = (header: string, field: string, because: string, ...samples: string[]) => ({
  header,
  field,
  because,
  samples,
})

export function importPlan(): ImportView {
  return {
    file: 'hubspot-crm-exports-all-contacts.csv',
    rows: 51,
    encoding: 'UTF-8',
    separator: 'comma',
    recognised: 'This looks like a HubSpot export: its columns carry HubSpot’s own names.',
    columns: [
      column('First Name', 'first_name', 'The header says so.', 'Ingrid', 'Maya', 'Tom'),
      column('Last Name', 'last_name', 'The header says so.', 'Tveit', 'Okafor', 'Brandt'),
      column('Email', 'email', 'The values are e-mail addresses.', 'ingrid@example.com', 'maya@example.org'),
      column('Phone Number', 'phone', 'The header says so.', '(206) 555-0101'),
      column('Company name', 'company', 'HubSpot’s name for it.', 'Ballard Eye Clinic', 'Lakeside Pediatrics'),
      column('Contact owner', '', 'This is your own colleague, not the lead.', 'Noor Haddad'),
      column('Annual Revenue', 'revenue', 'HubSpot’s name for it.', '8000000', '12400000'),
      column('Create Date', 'reacted_on', 'A date on which somebody was first seen.', '2026-11-18 14:10'),
      column('Lead Status', '', 'Two meanings are possible, so it is left to you.', 'OPEN', 'IN_PROGRESS'),
    ],
    fields: [
      { value: '', label: 'Leave out' },
      { value: 'first_name', label: 'First name' },
      { value: 'last_name', label: 'Last name' },
      { value: 'email', label: 'E-mail' },
      { value: 'phone', label: 'Phone' },
      { value: 'company', label: 'Company' },
      { value: 'revenue', label: 'Yearly sales' },
      { value: 'reacted_on', label: 'Date of the reaction' },
    ],
    names_only: false,
    would: { added: 41, updated: 3, duplicates: 5, rejected: 2 },
    warnings: [
      'Some dates could be read in two ways. 03/04/2026 is taken as 4 March, because 11/18/2026 is in the same column.',
    ],
    rejects: [
      { line: 17, reason: 'There is no name, no company and no way to reach anybody.' },
      { line: 33, reason: 'The row has 4 cells; the header has 9.' },
    ],
    preview: [
      {
        name: 'Ingrid Tveit',
        company: 'Ballard Eye Clinic',
        verdict: 'needs_answers',
        verdict_words: 'Needs answers',
        why: 'Yearly sales are not known',
      },
      {
        name: 'Maya Okafor',
        company: 'Lakeside Pediatrics',
        verdict: 'sellable',
        verdict_words: 'Sellable',
        why: 'Every must-have passes',
      },
      {
        name: 'Lou Hansen',
        company: 'Spokane Family Care',
        verdict: 'off_target',
        verdict_words: 'Off target',
        why: 'Spokane is 229 miles from Seattle; your limit is 40',
      },
    ],
  }
}
