import { describe, expect, it } from 'vitest'
import type { HappeningView, StoryKind } from '../../ipc/contract.gen'
import { fakeCore } from '../../ipc/fake'
import { Session } from '../../shared/session.svelte'
import { leadView } from '../../test-data'
import { LeadState } from '../lead.svelte'
import { LeadsState } from '../leads.svelte'
import { LogForm, StoryState } from './log.svelte'

async function opened(view = leadView()): Promise<LeadState> {
  const session = new Session()
  const leads = new LeadsState(session)
  leads.fresh = view
  const lead = new LeadState(session, leads, 7)
  await lead.load()
  return lead
}

const lines = (count: number, kind: StoryKind = 'touch'): HappeningView[] =>
  Array.from({ length: count }, (_, index) => ({
    on: '',
    hat: 'sales',
    by: '',
    kind,
    what: `Line ${index}`,
    detail: '',
  }))

describe('what we did', () => {
  it.each([
    ['call', 'talked', 'talked'],
    ['call', 'tried', 'tried'],
    ['meeting', 'talked', 'talked'],
    // Of a letter that was sent nobody knows whether it was read.
    ['mail', 'talked', 'tried'],
    ['note', 'talked', 'tried'],
  ] as const)('writes down a %s that was %s as %s', async (kind, pressed, sent) => {
    const core = fakeCore({ lead_note: () => leadView() })
    const form = new LogForm(await opened())
    form.kind = kind
    form.text = 'Left a message'
    await form.save(pressed)
    expect(core.requests('lead_note')[0]).toEqual({
      id: 7,
      kind,
      text: 'Left a message',
      talked: sent,
      anyway: false,
    })
    expect(form.text).toBe('')
  })

  it('asks first when they asked not to be reached, and keeps what was typed', async () => {
    const stop = { kind: 'asked_not_to', happened: 'Call: they asked not to.', safe: '', next: '', fields: [] }
    let refuses = true
    const core = fakeCore({ lead_note: () => (refuses ? Promise.reject(stop) : leadView()) })
    const lead = await opened()
    const form = new LogForm(lead)
    form.text = 'They called back'
    await form.save('tried')
    expect(form.warned).toBe('Call: they asked not to.')
    expect(form.text).toBe('They called back')
    expect(lead.session.failure).toBeNull()
    refuses = false
    await form.anyway()
    expect(core.requests('lead_note').at(-1)).toMatchObject({ talked: 'tried', anyway: true })
    expect(form.warned).toBeNull()
  })
})

describe('the timeline', () => {
  const long = leadView({
    happenings: lines(50),
    story: [
      { kind: 'touch', count: 290 },
      { kind: 'move', count: 10 },
    ],
  })

  it('shows what the view brought and asks for nothing', async () => {
    const core = fakeCore({})
    const story = new StoryState(await opened(long))
    expect([story.lines.length, story.all, story.left]).toEqual([50, 300, 250])
    expect(core.asked).toEqual([])
  })

  it('reads fifty more at a time', async () => {
    const core = fakeCore({ lead_story: ({ limit }) => ({ lines: lines(limit), total: 300, kinds: [] }) })
    const story = new StoryState(await opened(long))
    await story.showMore()
    expect([story.lines.length, story.left]).toEqual([100, 200])
    expect(core.requests('lead_story')).toEqual([{ id: 7, kind: null, limit: 100 }])
  })

  it('shows one kind, and all of them again from the newest', async () => {
    fakeCore({ lead_story: ({ kind }) => ({ lines: lines(10, kind ?? 'touch'), total: 10, kinds: [] }) })
    const story = new StoryState(await opened(long))
    await story.show('move')
    expect([story.lines.length, story.left]).toEqual([10, 0])
    await story.show(null)
    expect([story.lines.length, story.left]).toEqual([50, 250])
  })
})
