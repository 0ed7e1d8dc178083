import { call } from '../../ipc/call'
import type { Request } from '../../ipc/commands'
import type { Channel, ConsentKind, LearnedDraft, LearnedView, TalkView } from '../../ipc/contract.gen'
import { contactText, linkText, nextText, talkText } from '../../text/lead'
import type { LeadState } from '../lead.svelte'

/** The next step: shown, or typed. A step that is done asks for the one after it. */
export class NextForm {
  open = $state<'shown' | 'typing'>('shown')
  what = $state('')
  on = $state('')
  #lead: LeadState

  constructor(lead: LeadState) {
    this.#lead = lead
  }

  /** Begins to type: the step as it is, or a fresh one on the first day that is often chosen. */
  begin(): void {
    const care = this.#lead.view?.care
    this.what = care?.next?.what ?? ''
    this.on = care?.next?.on ?? care?.picks[0]?.on ?? ''
    this.open = 'typing'
  }

  async save(): Promise<void> {
    const request = { id: this.#lead.id, what: this.what, on: this.on }
    if (await this.#lead.act('next', () => call('lead_next_set', request), nextText.saved)) this.open = 'shown'
  }

  async end(how: Request<'lead_next_end'>['how']): Promise<void> {
    const sentence = how === 'done' ? nextText.ended : nextText.dropped
    const ended = await this.#lead.act('next', () => call('lead_next_end', { id: this.#lead.id, how }), sentence)
    if (ended && how === 'done') this.begin()
  }
}

export type Thing = 'trigger' | 'results' | 'decision_maker'
export const things: readonly Thing[] = ['trigger', 'results', 'decision_maker']

/** What the first talk found out, while it is typed. */
export class TalkForm {
  open = $state<'shown' | 'typing'>('shown')
  words = $state<Record<Thing, string>>({ trigger: '', results: '', decision_maker: '' })
  notLearned = $state<Record<Thing, boolean>>({ trigger: false, results: false, decision_maker: false })
  met = $state<TalkView['met']>(null)
  #lead: LeadState

  constructor(lead: LeadState) {
    this.#lead = lead
  }

  begin(): void {
    const talk = this.#lead.view?.care.talk
    if (!talk) return
    for (const thing of things) {
      this.words[thing] = talk[thing].words
      this.notLearned[thing] = talk[thing].state === 'not_learned'
    }
    this.met = talk.met
    this.open = 'typing'
  }

  async save(): Promise<void> {
    const request = {
      id: this.#lead.id,
      trigger: this.#draft('trigger'),
      results: this.#draft('results'),
      decision_maker: this.#draft('decision_maker'),
      met: this.met,
    }
    const saved = await this.#lead.act('talk', () => call('lead_talk_save', request), talkText.saved)
    if (saved) this.open = 'shown'
  }

  #draft(thing: Thing): LearnedDraft {
    const words = this.words[thing].trim()
    const state: LearnedView['state'] = words !== '' ? 'known' : this.notLearned[thing] ? 'not_learned' : 'not_yet'
    return { state, words }
  }
}

/** A link while it is typed. */
export class LinkForm {
  open = $state<'shown' | 'typing'>('shown')
  label = $state('')
  target = $state('')
  #lead: LeadState

  constructor(lead: LeadState) {
    this.#lead = lead
  }

  async save(): Promise<void> {
    const request = { id: this.#lead.id, label: this.label, target: this.target }
    if (!(await this.#lead.act('link', () => call('lead_link_add', request), linkText.added))) return
    this.label = ''
    this.target = ''
    this.open = 'shown'
  }

  addFile(): Promise<boolean> {
    return this.#lead.act('link', () => call('lead_link_file', { id: this.#lead.id }), linkText.added)
  }

  remove(target: string): Promise<boolean> {
    const request = { id: this.#lead.id, target }
    return this.#lead.act('link', () => call('lead_link_remove', request), linkText.removed)
  }

  async follow(target: string): Promise<void> {
    await this.#lead.session.attempt(() => call('lead_link_open', { id: this.#lead.id, target }))
  }
}

export const stoppable: readonly Channel[] = ['call', 'mail', 'text', 'post', 'visit', 'social']
export const reachable: readonly Channel[] = ['call', 'mail', 'text', 'post', 'visit', 'meeting', 'social']

/** What they allow, while a stop, its lifting or a consent is typed. */
export class ContactForm {
  open = $state<'none' | 'stop' | 'consent'>('none')
  channels = $state<Channel[]>([])
  source = $state('')
  /** The stop that is being lifted. */
  lifting = $state<Channel | null>(null)
  reason = $state('')
  name = $state('')
  channel = $state<Channel>('mail')
  kind = $state<ConsentKind>('express')
  givenOn = $state('')
  how = $state('')
  expiresOn = $state('')
  #lead: LeadState

  constructor(lead: LeadState) {
    this.#lead = lead
  }

  beginStop(): void {
    this.channels = []
    this.source = ''
    this.open = 'stop'
  }

  async beginConsent(): Promise<void> {
    if (this.#lead.today === '') await this.#lead.readForm()
    this.givenOn = this.#lead.today
    this.how = ''
    this.expiresOn = ''
    this.open = 'consent'
  }

  beginLift(channel: Channel): void {
    this.reason = ''
    this.name = this.#lead.session.book?.acting.name ?? ''
    this.lifting = channel
  }

  close(): void {
    this.open = 'none'
    this.lifting = null
    this.#lead.problems = []
  }

  async stop(): Promise<void> {
    const request = { id: this.#lead.id, channels: $state.snapshot(this.channels), source: this.source }
    if (await this.#lead.act('stop', () => call('stop_add', request), contactText.stopped)) this.close()
  }

  async lift(): Promise<void> {
    if (!this.lifting) return
    const request = { id: this.#lead.id, channel: this.lifting, name: this.name, reason: this.reason }
    if (await this.#lead.act('lift', () => call('stop_lift', request), contactText.lifted)) this.close()
  }

  async consent(): Promise<void> {
    const request = {
      id: this.#lead.id,
      channel: this.channel,
      kind: this.kind,
      given_on: this.givenOn,
      how: this.how,
      expires_on: this.expiresOn,
    }
    if (await this.#lead.act('consent', () => call('consent_add', request), contactText.consented)) this.close()
  }

  withdraw(channel: Channel): Promise<boolean> {
    const request = { id: this.#lead.id, channel }
    return this.#lead.act('consent', () => call('consent_remove', request), contactText.withdrawn)
  }
}
