import { call } from '../ipc/call'
import type { GlossaryEntry, GlossaryPlace } from '../ipc/contract.gen'
import type { Route } from '../shared/route'
import type { Session } from '../shared/session.svelte'
import { glossaryText } from '../text/course'

/** The words of the method, and what was typed to find one. */
export class GlossaryState {
  entries = $state.raw<GlossaryEntry[]>([])
  typed = $state('')
  #session: Session

  constructor(session: Session) {
    this.#session = session
  }

  /** Entries with the typed text: first those whose word or term begins with it, then those that only contain it. */
  found = $derived.by((): GlossaryEntry[] => {
    const wanted = plain(this.typed)
    if (wanted === '') return this.entries
    const ranked = this.entries.map((entry) => ({ entry, rank: rankOf(entry, wanted) }))
    const found = ranked.filter(({ rank }) => rank !== null)
    return found.sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0)).map(({ entry }) => entry)
  })

  async load(): Promise<void> {
    const entries = await this.#session.attempt(() => call('glossary', {}))
    if (entries) this.entries = entries
  }

  open(place: GlossaryPlace): void {
    this.#session.go(routeOf(place))
  }
}

export function routeOf(place: GlossaryPlace): Route {
  switch (place.screen) {
    case 'question':
      return { screen: 'question', at: place.at, back: null }
    case 'leads':
    case 'numbers':
    case 'paper':
    case 'check':
      return { screen: place.screen }
    case 'sign':
      return { screen: 'signing' }
  }
}

export function placeWords(place: GlossaryPlace): string {
  return place.screen === 'question' ? glossaryText.question(place.title) : glossaryText.places[place.screen]
}

function plain(text: string): string {
  return text.trim().toLowerCase()
}

function rankOf(entry: GlossaryEntry, wanted: string): number | null {
  const names = [entry.word, entry.term ?? ''].map(plain)
  if (names.some((name) => name.startsWith(wanted))) return 0
  if (names.some((name) => name.includes(wanted))) return 1
  return plain(entry.text).includes(wanted) ? 2 : null
}
