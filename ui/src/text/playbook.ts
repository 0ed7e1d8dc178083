import type { ChapterView } from '../ipc/contract.gen'

export const marketsText = {
  unnamed: 'A market without a name yet',
  add: 'Add a market',
  copyOnly: 'Copy this one',
  added: 'A market is added.',
  copied: (name: string) => `Copied: ${name}.`,
  removed: (name: string) => `Removed: ${name}.`,
  moved: (name: string) => `Moved: ${name}.`,
}

export const kitText = {
  filled: (kit: string, count: number) => `The kit “${kit}” has answered ${count} questions for you.`,
  yours: (count: number) =>
    count === 1
      ? 'One question only you can answer. The button above leads to it.'
      : `${count} questions only you can answer. The button above leads through them.`,
  another: 'Take another kit instead',
  none: 'Look through the chapters and correct what is different with you.',
  start: 'Start from a kit for your trade',
  startHint: 'A whole playbook for a business like yours. You correct what is different.',
}

export const playbookText = {
  title: 'Playbook',
  intro: 'Answer chapter by chapter, in any order. Every answer is saved at once.',
  complete: 'All questions are answered.',
  left: (left: number) => (left === 1 ? 'One answer is left.' : `${left} answers are left.`),
  next: 'Next',
  start: 'Start with the first question',
  goOn: 'Go on',
  chapters: 'Chapters',
  states: { complete: 'Complete', started: 'Started', open: 'Not started' } satisfies Record<
    ChapterView['state'],
    string
  >,
  suggested: 'Our suggestions',
  leftInChapter: (left: number) => (left === 1 ? '1 left' : `${left} left`),
  gaps: 'Still open',
  gapsIntro: 'What the playbook can’t say yet.',
  against: 'Contradictions',
  againstIntro: 'Answers that don’t go together. Change one of them.',
  mend: 'Look at it',
  clause: (clause: string) => `Clause ${clause}`,
  fill: 'Answer',
  check: 'Check your answers',
  look: 'Look at the whole playbook',
  save: 'Save as PDF',
  sign: 'Sign it',
  changed: 'See what changes',
  editions: 'Editions, and who got them',
  saving: 'Saving…',
  preview: 'Your playbook',
}
