import type { Channel, StoryKind } from '../ipc/contract.gen'

/** What stands on a lead's page beside its verdict: the people, the next step, the talk, the links, the limits. */
export const careText = {
  copy: (what: string) => `Copy ${what}`,
  copied: (what: string) => `${what} is on the clipboard.`,
  notCopied: 'The clipboard did not take it. Select it and copy it by hand.',
  owner: 'Looked after by',
  nobody: 'nobody yet',
  change: 'Change',
  saveOwner: 'Save',
  ownerSaved: 'Saved who looks after them.',
  source: 'Source',
  channels: {
    call: 'Call',
    mail: 'Email',
    text: 'Text message',
    post: 'Post',
    visit: 'Visit',
    meeting: 'Meeting',
    social: 'Social network',
  } satisfies Record<Channel, string>,
}

export const logText = {
  title: 'What we did',
  kinds: {
    call: 'Call',
    mail: 'Email',
    text: 'Text',
    meeting: 'Meeting',
    visit: 'Visit',
    post: 'Postcard',
    note: 'Note',
  },
  line: 'What was said',
  lineHint: 'One line; Enter saves it',
  talked: 'We talked',
  tried: 'Not reached',
  save: 'Save it',
  by: (who: string) => `As ${who}`,
  stopTitle: 'They asked not to be reached this way',
  stopIntro: 'If it happened, write it down: the log tells what was done, and that it was done all the same.',
  anyway: 'Write it down all the same',
  dont: 'Don’t write it down',
}

export const storyText = {
  filter: 'Show',
  all: (count: number) => `Everything ${count}`,
  kinds: {
    reaction: 'What they did',
    touch: 'Contacts',
    note: 'Notes',
    move: 'Moves',
    answer: 'Answers',
    verdict: 'Verdicts',
    change: 'Changes',
  } satisfies Record<StoryKind, string>,
  more: (left: number) => (left === 1 ? 'Show 1 more' : `Show ${Math.min(left, 50)} more of ${left}`),
}

export const nextText = {
  title: 'Next step',
  none: 'Nobody said yet what comes next. Every lead has a next step with a day.',
  what: 'What comes next',
  whatPicks: 'Steps that come often',
  picks: ['Call', 'Send the offer', 'Meet', 'Ask again'],
  on: 'On which day',
  dayPicks: 'Days that come often',
  save: 'Save the step',
  change: 'Change',
  done: 'Done',
  drop: 'Not needed',
  saved: 'The next step is saved.',
  ended: 'Done. What comes next?',
  dropped: 'The step is off the list.',
  today: 'today',
  late: 'overdue',
}

export const talkText = {
  title: 'First talk',
  titleOpen: 'Before you name a feature',
  notLearned: 'Not learned',
  met: 'How far along were they when we met?',
  mets: [
    { value: 'early', label: 'Early: a problem, no purchase in mind' },
    { value: 'comparing', label: 'Comparing' },
    { value: 'deciding', label: 'About to decide' },
  ],
  record: 'Write down the first talk',
  save: 'Save the talk',
  change: 'Change',
  saved: 'The first talk is saved.',
  wants: 'Why they came, and what they want',
}

export const linkText = {
  title: 'Files and links',
  none: 'Nothing yet. A file stays where it is; only its place is kept.',
  addFile: 'Add a file',
  addLink: 'Add a link',
  label: 'Name',
  target: 'Address',
  targetHint: 'A page, as example.com/offer, or mailto:ana@example.com',
  save: 'Add it',
  open: (label: string) => `Open ${label}`,
  show: (label: string) => `Show ${label} in its folder`,
  remove: (label: string) => `Take ${label} off`,
  kinds: { page: 'page', mail: 'email', file: 'file' },
  added: 'The link is saved.',
  removed: 'The link is off the list.',
}

export const contactText = {
  title: 'What they allow',
  free: 'They have not asked to be left alone, and agreed to nothing in writing.',
  banner: 'Do not contact',
  addStop: 'Do not contact',
  addConsent: 'They agreed',
  stopTitle: 'Do not contact',
  stopWays: 'What don’t they want?',
  everything: 'No contact at all',
  stopSource: 'How do you know?',
  stopSourceHint: 'Such as “asked on the phone”, “unsubscribed from the newsletter”',
  saveStop: 'Stop it',
  stopped: 'Noted: do not contact.',
  lift: 'Lift',
  liftOf: (channel: string) => `Lift: ${channel}`,
  liftTitle: (channel: string) => `${channel}: may be used again`,
  liftReason: 'Why may it be used again?',
  liftName: 'Who decides that?',
  saveLift: 'Lift the stop',
  lifted: 'The stop is lifted.',
  consentTitle: 'They agreed to be contacted',
  consentWay: 'In which way?',
  consentKind: 'How did they agree?',
  consentKinds: [
    { value: 'express', label: 'They said yes' },
    { value: 'implied', label: 'It follows from what they did' },
  ],
  consentOn: 'On which day',
  consentHow: 'What proves it?',
  consentHowHint: 'Such as “ticked the box on the website form”',
  consentUntil: 'Until when',
  consentUntilHint: 'Leave it empty if it has no end. In Canada an inquiry gives 6 months, a purchase 2 years.',
  saveConsent: 'Save the consent',
  consented: 'The consent is saved.',
  withdraw: 'Withdrawn',
  withdrawOf: (channel: string) => `Withdrawn: ${channel}`,
  withdrawn: 'The consent is off the list.',
  cancel: 'Cancel',
}

export const handoffText = {
  gets: 'What sales gets',
  states: { running: 'on time', amber: 'nearly due', late: 'late', missed: 'missed' },
}

export const actingText = {
  title: 'Who is at the keyboard',
  as: 'At the keyboard:',
  change: 'Change who is at the keyboard',
  hat: 'Which hat?',
  hats: { marketing: 'Marketing', caller: 'Caller', sales: 'Sales', owner: 'Owner' },
  name: 'Name',
  people: 'Names from your playbook',
  save: 'It’s me',
  saved: (who: string) => `Now at the keyboard: ${who}.`,
  nobody: 'no name yet',
}
