import { describe, expect, it } from 'vitest'
import type { LeadView } from '../../ipc/contract.gen'
import { fakeCore } from '../../ipc/fake'
import { Session } from '../../shared/session.svelte'
import { book, care, leadView, refusal } from '../../test-data'
import { LeadState } from '../lead.svelte'
import { LeadsState } from '../leads.svelte'
import { ContactForm, LinkForm, NextForm, TalkForm } from './care.svelte'

async function opened(change: Partial<LeadView> = {}): Promise<LeadState> {
  const session = new Session()
  session.book = book({ acting: { hat: 'sales', name: 'Sal Sample' } })
  const leads = new LeadsState(session)
  leads.fresh = leadView(change)
  const lead = new LeadState(session, leads, 7)
  await lead.load()
  return lead
}

describe('the next step', () => {
  it('begins with the first day that is often chosen', async () => {
    fakeCore({})
    const form = new NextForm(await opened())
    form.begin()
    expect([form.what, form.on]).toEqual(['', '2026-11-23'])
  })

  it('asks for the one after it when it is done, and not when it is dropped', async () => {
    const core = fakeCore({ lead_next_end: () => leadView() })
    const form = new NextForm(await opened())
    await form.end('dropped')
    expect(form.open).toBe('shown')
    await form.end('done')
    expect(form.open).toBe('typing')
    expect(core.requests('lead_next_end').map((request) => request.how)).toEqual(['dropped', 'done'])
  })

  it('stays open with what was typed when the day is refused', async () => {
    fakeCore({ lead_next_set: () => Promise.reject(refusal([{ path: 'on', sentence: 'That day is over.' }])) })
    const lead = await opened()
    const form = new NextForm(lead)
    form.begin()
    form.what = 'Call'
    await form.save()
    expect([form.open, form.what]).toEqual(['typing', 'Call'])
    expect(lead.problemsIn('next')).toHaveLength(1)
    expect(lead.problemsIn('ask')).toEqual([])
  })
})

describe('the first talk', () => {
  it('sends what they said, what was not learned, and what nobody asked yet', async () => {
    const core = fakeCore({ lead_talk_save: () => leadView() })
    const form = new TalkForm(await opened())
    form.begin()
    form.words.trigger = ' Failed an inspection '
    form.notLearned.results = true
    form.met = 'early'
    await form.save()
    expect(core.requests('lead_talk_save')[0]).toEqual({
      id: 7,
      trigger: { state: 'known', words: 'Failed an inspection' },
      results: { state: 'not_learned', words: '' },
      decision_maker: { state: 'not_yet', words: '' },
      met: 'early',
    })
    expect(form.open).toBe('shown')
  })

  it('words count more than the mark that it was not learned', async () => {
    const core = fakeCore({ lead_talk_save: () => leadView() })
    const form = new TalkForm(await opened())
    form.begin()
    form.notLearned.trigger = true
    form.words.trigger = 'A new baby'
    await form.save()
    expect(core.requests('lead_talk_save')[0]?.trigger.state).toBe('known')
  })

  it('begins with what is recorded', async () => {
    fakeCore({})
    const talk = { ...care.talk, results: { ...care.talk.results, state: 'not_learned' as const } }
    const form = new TalkForm(await opened({ care: { ...care, talk } }))
    form.begin()
    expect(form.notLearned).toEqual({ trigger: false, results: true, decision_maker: false })
  })
})

describe('what they allow', () => {
  it('stops every chosen way at once', async () => {
    const core = fakeCore({ stop_add: () => leadView() })
    const form = new ContactForm(await opened())
    form.beginStop()
    form.channels = ['call', 'mail']
    form.source = 'asked on the phone'
    await form.stop()
    expect(core.requests('stop_add')[0]).toEqual({ id: 7, channels: ['call', 'mail'], source: 'asked on the phone' })
    expect(form.open).toBe('none')
  })

  it('lifts a stop under the name of who is at the keyboard', async () => {
    const core = fakeCore({ stop_lift: () => leadView() })
    const form = new ContactForm(await opened())
    form.beginLift('mail')
    form.reason = 'asked us to write again'
    await form.lift()
    expect(core.requests('stop_lift')[0]).toMatchObject({ channel: 'mail', name: 'Sal Sample' })
    expect(form.lifting).toBeNull()
  })

  it('keeps the dialog open until there is a reason', async () => {
    fakeCore({ stop_lift: () => Promise.reject(refusal([{ path: 'reason', sentence: 'Say why.' }])) })
    const lead = await opened()
    const form = new ContactForm(lead)
    form.beginLift('mail')
    await form.lift()
    expect(form.lifting).toBe('mail')
    expect(lead.problemsIn('lift')).toHaveLength(1)
  })
})

describe('links', () => {
  it('says nothing when no file was chosen', async () => {
    fakeCore({ lead_link_file: () => null })
    const lead = await opened()
    await new LinkForm(lead).addFile()
    expect(lead.session.toast).toBeNull()
  })

  it('forgets what was typed once it is added', async () => {
    fakeCore({ lead_link_add: () => leadView() })
    const form = new LinkForm(await opened())
    form.target = 'example.com'
    await form.save()
    expect(form.target).toBe('')
  })
})
