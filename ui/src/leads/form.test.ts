import { describe, expect, it } from 'vitest'
import { fakeCore } from '../ipc/fake'
import { Session } from '../shared/session.svelte'
import { leadView, refusal } from '../test-data'
import { LeadFormState } from './form.svelte'
import { LeadsState } from './leads.svelte'

const form = () => ({ reactions: [], timings: [], authorities: [], sources: [], today: '2026-11-22', people: [] })

describe('the lead form', () => {
  it.each([
    ['', null],
    ['called', { kind: 'called', on: '2026-11-22', words: '' }],
  ])('adds a lead with the reaction %s dated today', async (kind, reaction) => {
    const core = fakeCore({ lead_form: form, lead_add: () => leadView() })
    const session = new Session()
    const leads = new LeadsState(session)
    const state = new LeadFormState(session, leads, null)
    await state.load()
    state.draft.name = 'Ingrid Tveit'
    state.reactionKind = kind
    await state.save()
    expect(core.requests('lead_add')[0]).toMatchObject({ name: 'Ingrid Tveit', reaction })
    expect(session.route).toEqual({ screen: 'lead', id: 7 })
    expect(leads.fresh?.id).toBe(7)
  })

  it('shows every problem and keeps what was typed', async () => {
    fakeCore({
      lead_form: form,
      lead_add: () => Promise.reject(refusal([{ path: 'name', sentence: 'Write a name.' }])),
    })
    const session = new Session()
    const before = session.route
    const state = new LeadFormState(session, new LeadsState(session), null)
    await state.load()
    state.draft.company = 'Ballard Eye Clinic'
    await state.save()
    expect(state.problems).toEqual([{ path: 'name', sentence: 'Write a name.' }])
    expect(state.draft.company).toBe('Ballard Eye Clinic')
    expect(session.route).toBe(before)
  })

  it('edits the whole draft of a lead', async () => {
    const core = fakeCore({ lead_form: form, lead_get: () => leadView(), lead_edit: () => leadView() })
    const session = new Session()
    const state = new LeadFormState(session, new LeadsState(session), 7)
    await state.load()
    state.draft.revenue = '8M'
    await state.save()
    expect(core.requests('lead_edit')[0]).toMatchObject({ id: 7, draft: { name: 'Ingrid Tveit', revenue: '8M' } })
  })
})
