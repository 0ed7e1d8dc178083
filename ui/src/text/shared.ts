import type { Hat, Verdict } from '../ipc/contract.gen'

export const sharedText = {
  open: 'Open',
  show: 'Show in folder',
  verdicts: {
    sellable: 'Sellable',
    needs_answers: 'Needs answers',
    not_yet: 'Not yet',
    off_target: 'Off target',
    not_a_lead: 'Not a lead',
  } satisfies Record<Verdict, string>,
  hats: { marketing: 'Marketing', sales: 'Sales', together: 'Together' } satisfies Record<Hat, string>,
  optional: '(optional)',
  errorPrefix: 'Error: ',
  errorSummary: 'There is a problem',
  choose: 'Choose',
  remove: 'Remove',
  cancel: 'Cancel',
  close: 'Close',
  entry: {
    up: (name: string) => `Move ${name} up`,
    down: (name: string) => `Move ${name} down`,
    copy: (name: string) => `Copy ${name}`,
    remove: (name: string) => `Remove ${name}`,
  },
  loading: 'Reading…',
  underWay: 'Under way',
  percent: (percent: number) => `${percent} %`,
  stop: 'Stop',
  suggestionList: 'Suggestions',
  suggestions: (count: number) =>
    count === 0 ? 'No suggestion.' : count === 1 ? '1 suggestion.' : `${count} suggestions. Use the arrow keys.`,
  pdf: {
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
    pageAlone: (page: number) => `Page ${page}`,
    previous: 'Previous page',
    next: 'Next page',
    drawing: 'Drawing your playbook…',
  },
}
