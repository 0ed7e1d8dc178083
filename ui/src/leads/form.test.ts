import { describe, expect, it } from 'vitest'
import { fakeCore } from '../ipc/fake'
import type { ImportView } from '../ipc/contract.gen'
import { Session } from '../shared/session.svelte'
import { book, leadView, refusal } from '../test-data'
import { LeadFormState } from './form.svelte'
import { ImportState } from './importing.svelte'
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

describe('an import', () => {
  const plan: ImportView = {
    file: 'leads.csv',
    rows: 2,
    encoding: 'UTF-8',
    separator: 'comma',
    recognised: null,
    columns: [
      { header: 'Name', field: 'name', because: '', samples: [] },
      { header: 'Owner', field: '', because: '', samples: [] },
    ],
    fields: [],
    names_only: false,
    would: { added: 2, updated: 0, duplicates: 0, rejected: 0 },
    warnings: [],
    rejects: [],
    preview: [],
  }
  const report = { counts: plan.would, rejects: [], warnings: [], sentence: '2 leads added.', book: book() }

  it('tries the file again with each change of the mapping and imports what was shown', async () => {
    const changed = { ...plan, columns: plan.columns.map((column) => ({ ...column, field: 'name' })), names_only: true }
    const core = fakeCore({ import_choose: () => plan, import_map: () => changed, import_run: () => report })
    const state = new ImportState(new Session())
    await state.choose()
    await state.map('Owner', 'note')
    expect(core.requests('import_map')).toEqual([{ mapping: { Name: 'name', Owner: 'note' }, names_only: false }])
    await state.run()
    expect(core.requests('import_run')).toEqual([{ mapping: { Name: 'name', Owner: 'name' }, names_only: true }])
    expect(state.report?.sentence).toBe('2 leads added.')
    expect(state.view).toBeNull()
  })

  it('stays where it was when the dialog is closed', async () => {
    fakeCore({ import_choose: () => null })
    const state = new ImportState(new Session())
    await state.choose()
    expect(state.view).toBeNull()
    expect(state.busy).toBe('no')
  })
})
