export const duplicatesText = {
  title: 'Duplicates',
  back: 'Leads',
  looking: 'Comparing every entry with every other …',
  skippedAll: 'You have passed over every pair for now.',
  again: 'Show them again',
  pairs: 'Pairs that may be one and the same',
  of: (at: number, count: number) => `${at.toLocaleString()} of ${count.toLocaleString()}`,
  shown: (shown: number, total: number) =>
    shown < total
      ? `The first ${shown.toLocaleString()} of ${total.toLocaleString()} are shown, the surest first.`
      : null,
  stays: 'Stays',
  goes: 'Goes',
  added: (on: string) => `entered ${on}`,
  swap: 'Keep the other one',
  choose: 'Choose what holds',
  agreed: 'What needs no choice',
  nothing: 'says nothing',
  joined: 'Put together',
  lost: 'What ends by it',
  result: (stands: string) => `The one entry will stand at “${stands}”.`,
  merge: 'Merge',
  apart: 'Not the same',
  skip: 'Skip',
  keys: { merge: 'M', apart: 'N', skip: 'S' },
  merged: (name: string) => `Merged into ${name}.`,
  setApart: (one: string, other: string) => `${one} and ${other} stay two.`,
  passed: 'Passed over for now.',
}

export const alikeText = {
  title: 'Is it one of these?',
  open: (name: string) => `Open ${name}`,
}
