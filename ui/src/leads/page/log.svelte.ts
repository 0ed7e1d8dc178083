import { call } from '../../ipc/call'
import type { Request } from '../../ipc/commands'
import type { HappeningView, StoryKind } from '../../ipc/contract.gen'
import { asRefusal } from '../../ipc/failure'
import { leadText } from '../../text/leads'
import type { LeadState } from '../lead.svelte'

export type NoteKind = Request<'lead_note'>['kind']
export type Talked = Request<'lead_note'>['talked']

/** The ways in which something is written down, the most frequent first. */
export const noteKinds = ['call', 'mail', 'text', 'meeting', 'visit', 'post', 'note'] as const satisfies NoteKind[]

/** What we did, written down with one line and one key. */
export class LogForm {
  kind = $state<(typeof noteKinds)[number]>('call')
  text = $state('')
  /** They asked not to be reached this way: the core's sentence, until somebody decides. */
  warned = $state<string | null>(null)
  #talked: Talked = 'talked'
  #lead: LeadState

  constructor(lead: LeadState) {
    this.#lead = lead
  }

  /** Whether somebody may or may not have been reached; of the other ways it is plain. */
  asksWhether = $derived(this.kind === 'call' || this.kind === 'visit')

  async save(talked: Talked = 'talked'): Promise<void> {
    this.#talked = this.asksWhether || this.kind === 'meeting' ? talked : 'tried'
    await this.#send('first')
  }

  /** Writes it down although they asked not to be reached this way. */
  async anyway(): Promise<void> {
    await this.#send('anyway')
  }

  forget(): void {
    this.warned = null
  }

  async #send(how: 'first' | 'anyway'): Promise<void> {
    const lead = this.#lead
    const request = { id: lead.id, kind: this.kind, text: this.text, talked: this.#talked, anyway: how === 'anyway' }
    if (lead.busy) return
    lead.busy = true
    try {
      lead.take(await call('lead_note', request), leadText.noted)
      this.text = ''
      this.warned = null
    } catch (thrown) {
      const refusal = asRefusal(thrown)
      if (refusal.kind === 'asked_not_to') this.warned = refusal.happened
      else lead.refused('log', thrown)
    } finally {
      lead.busy = false
    }
  }
}

/** How many lines the timeline shows before somebody asks for more. */
const step = 50

/** The timeline: the newest lines, of one kind or of all. */
export class StoryState {
  kind = $state<StoryKind | null>(null)
  #more = $state.raw<{ lines: HappeningView[]; total: number } | null>(null)
  #limit = step
  #lead: LeadState

  constructor(lead: LeadState) {
    this.#lead = lead
  }

  get lines(): HappeningView[] {
    return this.#more?.lines ?? this.#lead.view?.happenings ?? []
  }

  /** How many lines the whole timeline has. */
  get all(): number {
    return (this.#lead.view?.story ?? []).reduce((sum, one) => sum + one.count, 0)
  }

  /** How many of the wanted kind are not shown yet. */
  get left(): number {
    return (this.#more?.total ?? this.all) - this.lines.length
  }

  /** After an act: the view brought the newest lines; what was filtered or asked for beyond them is read again. */
  async follow(): Promise<void> {
    if (this.kind === null && this.#limit === step) this.#more = null
    else await this.#read()
  }

  async show(kind: StoryKind | null): Promise<void> {
    this.kind = kind
    this.#limit = step
    await this.follow()
  }

  async showMore(): Promise<void> {
    this.#limit += step
    await this.#read()
  }

  async #read(): Promise<void> {
    const request = { id: this.#lead.id, kind: this.kind, limit: this.#limit }
    const story = await this.#lead.session.attempt(() => call('lead_story', request))
    if (story) this.#more = story
  }
}
