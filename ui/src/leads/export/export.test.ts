import { describe, expect, it } from 'vitest'
import { fakeCore } from '../../ipc/fake'
import type { ExportPlan, ExportRequest, LeadsRequest } from '../../ipc/contract.gen'
import { Session } from '../../shared/session.svelte'
import { refusal } from '../../test-data'
import { exportText } from '../../text/export'
import { ExportingState, type Offered } from './export.svelte'

const everything = { search: '', offset: 0, limit: 0 } as LeadsRequest
const found = { ...everything, search: 'harbor' }
const plan = ({ format }: ExportRequest): ExportPlan => ({
  format,
  formats: [],
  count: 3,
  sentence: `3 leads go into this ${format}.`,
  left_out: [],
})
const two = { which: { ids: [4, 7] }, except: [], count: 2 }
const exporting = (offered: Partial<Offered> = {}) =>
  new ExportingState(new Session(), { everything, found: null, chosen: null, ...offered })

describe('an export', () => {
  it('begins with the narrowest choice that somebody made', () => {
    expect(exporting().scope).toBe('all')
    expect(exporting({ found }).scope).toBe('found')
    expect(exporting({ found, chosen: two }).scope).toBe('chosen')
  })

  it('asks for what was chosen', async () => {
    const core = fakeCore({ export_plan: plan })
    const state = exporting({ found, chosen: two })
    await state.count()
    await state.narrow('found')
    await state.narrow('all')
    expect(core.requests('export_plan').map((request) => request.which)).toEqual([
      { ids: [4, 7] },
      { all: found },
      { all: everything },
    ])
  })

  it('leaves out who was let go of all', async () => {
    const core = fakeCore({ export_plan: plan })
    const state = exporting({ chosen: { which: { all: found }, except: [9], count: 11 } })
    await state.count()
    expect(core.requests('export_plan')).toEqual([{ format: 'csv', which: { all: found }, except: [9] }])
    expect(state.chosen).toBe(11)
  })

  it('takes everything into the document with everything', async () => {
    const core = fakeCore({ export_plan: plan })
    const state = exporting({ chosen: two })
    await state.pick('json')
    expect(state.scopes).toEqual(['all'])
    expect(core.requests('export_plan').at(-1)?.which).toEqual({ all: everything })
    await state.pick('csv')
    expect(core.requests('export_plan').at(-1)?.which).toEqual({ ids: [4, 7] })
  })

  it('shows the answer to the newest question only', async () => {
    const answers: (() => void)[] = []
    fakeCore({
      export_plan: (request) => new Promise<ExportPlan>((resolve) => answers.push(() => resolve(plan(request)))),
    })
    const state = exporting()
    const first = state.count()
    const second = state.pick('xlsx')
    answers[1]?.()
    answers[0]?.()
    await Promise.all([first, second])
    expect(state.plan?.format).toBe('xlsx')
  })

  it('says where the file is, and forgets it when something else is asked for', async () => {
    const saved = { path: '/tmp/leads.csv', sentence: '3 leads were saved.' }
    fakeCore({ export_plan: plan, export_save: () => saved })
    const state = exporting()
    await state.save()
    expect(state.saving.exported).toEqual(saved)
    await state.pick('vcard')
    expect(state.saving.exported).toBeNull()
  })

  it('keeps the dialog when saving was cancelled or failed', async () => {
    const answers: (() => null)[] = [
      () => null,
      () => {
        throw refusal([])
      },
    ]
    fakeCore({ export_save: () => answers.shift()?.() ?? null })
    const session = new Session()
    const state = new ExportingState(session, { everything, found: null, chosen: null })
    await state.save()
    expect(session.failure).toBeNull()
    await state.save()
    expect(state.saving.exported).toBeNull()
    expect(session.failure).not.toBeNull()
    expect(state.saving.busy).toBe(false)
  })

  it('says that it was stopped, which is no failure', async () => {
    const session = new Session()
    const state = new ExportingState(session, { everything, found: null, chosen: null })
    fakeCore({
      work_cancel: () => null,
      export_save: async () => {
        await state.work.cancel()
        throw refusal([])
      },
    })
    await state.save()
    expect(session.failure).toBeNull()
    expect(session.toast?.sentence).toBe(exportText.stopped)
    expect(state.saving.busy).toBe(false)
  })
})
