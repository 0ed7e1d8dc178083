import { call } from '../ipc/call'
import type { LeadRow } from '../ipc/contract.gen'
import type { PaperDocument, Route } from '../shared/route'
import { everything } from '../leads/log/question'
import type { Session } from '../shared/session.svelte'
import { shellText } from '../text/shell'

export type PaletteItem = {
  group: string
  label: string
  hint: string
  run: () => void
}

const pause = 120
const most = 7

/** What the palette can ask of the log beside opening it. */
export type Log = { wanted: 'nothing' | 'export' }

/** The command palette: what the open screen offers, screens and actions by their words, leads by the core's own search. */
export class PaletteState {
  text = $state('')
  active = $state(0)
  leads = $state.raw<LeadRow[]>([])
  #session: Session
  #log: Log
  #timer: ReturnType<typeof setTimeout> | undefined
  #asked = 0

  constructor(session: Session, log: Log) {
    this.#session = session
    this.#log = log
  }

  items = $derived.by((): PaletteItem[] => {
    const wanted = this.text.trim().toLowerCase()
    const known = [...this.#here(), ...this.#screens(), ...this.#actions()]
    const found = known.filter((item) => matches(item.label, wanted))
    return [...found, ...this.leads.map((row) => this.#lead(row))]
  })

  get current(): PaletteItem | null {
    return this.items[this.active] ?? null
  }

  type(text: string): void {
    this.text = text
    this.active = 0
    clearTimeout(this.#timer)
    this.#asked += 1
    const asked = this.#asked
    if (text.trim() === '') {
      this.leads = []
      return
    }
    this.#timer = setTimeout(() => void this.#search(text.trim(), asked), pause)
  }

  move(step: 1 | -1): void {
    const count = this.items.length
    if (count > 0) this.active = (this.active + step + count) % count
  }

  async #search(search: string, asked: number): Promise<void> {
    const request = { ...everything(), search, sort: 'match' as const, offset: 0, limit: most }
    const page = await call('leads_list', request).catch(() => null)
    if (asked === this.#asked) this.leads = page?.rows ?? []
  }

  #go(group: string, label: string, route: Route, hint = ''): PaletteItem {
    return { group, label, hint, run: () => this.#session.go(route) }
  }

  /** What can be done on the open screen, such as the moves of the lead that is open. */
  #here(): PaletteItem[] {
    const { here } = this.#session
    return here?.acts.map(({ label, hint = '', run }) => ({ group: here.about, label, hint, run })) ?? []
  }

  #screens(): PaletteItem[] {
    const { screens, check, paper, course, words, signing, editions } = shellText.palette
    const { today, playbook, leads, numbers, settings } = shellText.sections
    return [
      this.#go(screens, today, { screen: 'today' }),
      this.#go(screens, playbook, { screen: 'playbook' }),
      this.#go(screens, leads, { screen: 'leads' }),
      this.#go(screens, numbers, { screen: 'numbers' }),
      this.#go(screens, settings, { screen: 'settings' }),
      this.#go(screens, check, { screen: 'check' }),
      this.#go(screens, paper, { screen: 'paper' }),
      this.#go(screens, signing, { screen: 'signing' }),
      this.#go(screens, editions, { screen: 'editions' }),
      this.#go(screens, course, { screen: 'course', page: null }),
      this.#go(screens, words, { screen: 'glossary', word: null }),
    ]
  }

  #actions(): PaletteItem[] {
    const text = shellText.palette
    const { undo, redo } = this.#session.book ?? { undo: null, redo: null }
    const theme = (label: string, value: 'light' | 'dark' | 'system'): PaletteItem => ({
      group: text.actions,
      label,
      hint: '',
      run: () => void this.#session.saveSettings({ theme: value }),
    })
    return [
      this.#go(text.actions, text.newLead, { screen: 'lead_new' }, 'N'),
      this.#go(text.actions, text.importFile, { screen: 'import' }),
      { group: text.actions, label: text.exportLeads, hint: '', run: () => this.#export() },
      ...this.#papers(),
      this.#go(text.actions, text.duplicates, { screen: 'duplicates' }),
      ...(undo ? [{ group: text.actions, label: undo, hint: 'Ctrl Z', run: () => void this.#session.undo() }] : []),
      ...(redo
        ? [{ group: text.actions, label: redo, hint: 'Ctrl Shift Z', run: () => void this.#session.redo() }]
        : []),
      theme(text.light, 'light'),
      theme(text.dark, 'dark'),
      theme(text.system, 'system'),
    ]
  }

  #papers(): PaletteItem[] {
    const { actions, papers } = shellText.palette
    const documents = Object.keys(papers) as PaperDocument[]
    return documents.map((document) => this.#go(actions, papers[document], { screen: 'paper', document }))
  }

  #export(): void {
    this.#session.go({ screen: 'leads' })
    this.#log.wanted = 'export'
  }

  #lead(row: LeadRow): PaletteItem {
    const hint = [row.company, row.place].filter(Boolean).join(' · ')
    return this.#go(shellText.palette.leads, row.name, { screen: 'lead', id: row.id }, hint)
  }
}

/** Every typed word has to begin a word of the label. */
function matches(label: string, wanted: string): boolean {
  if (wanted === '') return true
  const words = label.toLowerCase().split(/\s+/)
  return wanted.split(/\s+/).every((part) => words.some((word) => word.startsWith(part)))
}
