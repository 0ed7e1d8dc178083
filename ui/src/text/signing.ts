import type { SignerView } from '../ipc/contract.gen'

export const signingText = {
  title: (label: string) => `Sign ${label}`,
  back: 'Playbook',
  intro: 'Nobody changes the rules alone. When marketing, sales and the owner have signed, leads are judged by this.',
  gaps: (count: number) => (count === 1 ? 'One thing is still open.' : `${count} things are still open.`),
  gapsHint: 'You may sign all the same: what is open refuses nobody.',
  seeGaps: 'See what is open',
  whoSigns: 'Signatures',
  oneForEach: 'Who wears several hats signs once for each.',
  states: { missing: 'Not signed yet', signed: 'Signed', outdated: 'Has to sign again' } satisfies Record<
    SignerView['state'],
    string
  >,
  signedOn: (day: string) => `Signed ${day}`,
  name: 'Name',
  draw: 'Draw your signature',
  drawHint: 'With the mouse, a finger or a pen. Or leave it empty: your typed name counts as much.',
  clear: 'Clear',
  sign: { marketing: 'Sign as marketing', sales: 'Sign as sales', owner: 'Sign as the owner' } satisfies Record<
    SignerView['hat'],
    string
  >,
  withdraw: 'Take it back',
  withdrawOf: (label: string) => `Take it back: ${label}`,
  withdrawn: 'The signature is taken back.',
  lasting: 'The last signature makes it final: an edition can’t be undone, only followed by the next one.',
  drawingOf: (name: string) => `Signature of ${name}`,
  changes: 'What changes',
  changesIntro: 'Against the edition that is in force.',
  nothingChanged: 'Nothing, so far.',
  before: 'Before',
  after: 'Now',
  change: 'Change',
  changeOf: (title: string) => `Change: ${title}`,
  clause: (clause: string) => `Clause ${clause}`,
  leads: 'Which leads it would change',
  leadsNone: (total: number) =>
    total === 0
      ? 'There are no open leads yet.'
      : `None of your ${total.toLocaleString()} open leads would be judged otherwise.`,
  leadsSome: (changed: number, total: number) =>
    `${changed.toLocaleString()} of ${total.toLocaleString()} open leads would be judged otherwise. None is moved.`,
  leadsChanged: (changed: number, total: number) =>
    changed === 0
      ? 'No open lead is judged otherwise.'
      : `${changed.toLocaleString()} of ${total.toLocaleString()} open leads are judged otherwise now. None was moved.`,
  more: (count: number) => `and ${count.toLocaleString()} more`,
  whatNext: 'Give it to everybody who works by it, and note who got it.',
  toEditions: 'Who got it',
}

export const editionsText = {
  title: 'Editions',
  none: 'Nothing is signed yet. Once marketing, sales and the owner have signed, the edition stands here.',
  toSigning: 'Go to the signatures',
  inForce: 'In force',
  signedOn: (day: string) => `Signed ${day}`,
  by: (label: string, name: string) => `${name}, ${label}`,
  save: 'Save as PDF',
  saveOf: (label: string) => `Save as PDF: ${label}`,
  changes: (count: number) => (count === 1 ? 'One change' : `${count} changes`),
  readers: 'Who got it',
  nobody: 'Nobody is noted yet.',
  given: (day: string) => `got it ${day}`,
  read: (day: string) => `read it ${day}`,
  unread: 'has not read it yet',
  name: 'Who got it today?',
  add: 'Note it',
  added: (name: string) => `${name} got it.`,
  markRead: 'Has read it',
  markReadOf: (name: string) => `Has read it: ${name}`,
  unmark: 'Not read after all',
  unmarkOf: (name: string) => `Not read after all: ${name}`,
  remove: 'Remove',
  isRead: (name: string) => `${name} has read it.`,
  isUnread: (name: string) => `${name} has not read it after all.`,
  removeOf: (name: string) => `Remove: ${name}`,
  removed: (name: string) => `${name} is off the list.`,
}
