import { describe, expect, it } from 'vitest'
import type { GlossaryEntry, GlossaryPlace } from '../ipc/contract.gen'
import { fakeCore } from '../ipc/fake'
import { Session } from '../shared/session.svelte'
import { GlossaryState, placeWords, routeOf } from './glossary.svelte'

const leads: GlossaryPlace = { screen: 'leads' }
const entries: GlossaryEntry[] = [
  { id: 'gate', word: 'Gate', term: null, text: 'A door. Points let a lead through.', at: leads },
  { id: 'points', word: 'Points', term: 'lead scoring', text: 'What a yes is worth. You say how many.', at: leads },
  { id: 'rules', word: 'Rules of engagement', term: 'SLA', text: 'Who does what. Both promise.', at: leads },
]

async function found(typed: string): Promise<string[]> {
  fakeCore({ glossary: () => entries })
  const glossary = new GlossaryState(new Session())
  await glossary.load()
  glossary.typed = typed
  return glossary.found.map((entry) => entry.id)
}

describe('finding a word', () => {
  it.each([
    ['', ['gate', 'points', 'rules']],
    ['  ', ['gate', 'points', 'rules']],
    ['POINT', ['points', 'gate']],
    ['sla', ['rules']],
    ['engage', ['rules']],
    ['scoring', ['points']],
    ['nothing like it', []],
  ])('“%s” finds %j', async (typed, expected) => {
    expect(await found(typed)).toEqual(expected)
  })
})

describe('the place where a word is used', () => {
  const at = { question: 'market.window', market: 1 }
  it.each<[GlossaryPlace, unknown, string]>([
    [{ screen: 'question', at, title: 'How soon?' }, { screen: 'question', at, back: null }, 'Used in: How soon?'],
    [leads, { screen: 'leads' }, 'Used in your leads'],
    [{ screen: 'paper' }, { screen: 'paper' }, 'Used in the printed playbook'],
    [{ screen: 'sign' }, { screen: 'signing' }, 'Used where the playbook is signed'],
  ])('%j', (place, route, words) => {
    expect(routeOf(place)).toEqual(route)
    expect(placeWords(place)).toBe(words)
  })
})
