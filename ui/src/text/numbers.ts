export const balanceText = {
  balance: 'Where every lead stands',
  sum: (leads: number, entries: number) =>
    leads === entries
      ? `${leads.toLocaleString()} leads`
      : `${leads.toLocaleString()} leads in ${entries.toLocaleString()} entries`,
}

export const numbersText = {
  title: 'Numbers',
  intro: 'Every entry in your log stands in exactly one place. The places add up to the whole, always.',
  place: 'Place',
  hat: 'Who has it',
  count: 'Entries',
  share: 'Share',
  entries: 'Entries in the log',
  names: 'Bought names and other entries that are not leads',
  leads: 'Leads',
  empty: 'Here every lead will be accounted for, as soon as there is one.',
  newLead: 'New lead',
  misses: 'What each side let wait',
  missesHint: 'Inquiries, handoffs and attempts that waited longer than both sides agreed on.',
  counting: 'Counting every entry in two ways …',
  proof: 'Counted in two ways',
  byRows: 'Entry by entry',
  byJournal: 'By the journal',
  byHistories: 'By the histories',
  againstRules: 'Against the rules',
  counted: (entries: number) => (entries === 1 ? '1 entry' : `${entries.toLocaleString()} entries`),
  caption: 'The places of the accounts and how many entries stand in each',
}
