export const exportText = {
  title: 'Export leads',
  button: 'Export',
  format: 'What for?',
  which: 'Which leads?',
  all: 'The whole log',
  found: 'What the search and the filters found',
  chosen: (count: number) => (count === 1 ? 'The one you chose' : `The ${count.toLocaleString()} you chose`),
  counting: 'Counting …',
  leftOut: 'Left out',
  save: 'Save',
  saving: 'Saving …',
  close: 'Close',
}
