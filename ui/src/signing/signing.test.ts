import { describe, expect, it } from 'vitest'
import type { EditionsView, SigningView } from '../ipc/contract.gen'
import { fakeCore } from '../ipc/fake'
import { Session } from '../shared/session.svelte'
import { book, refusal } from '../test-data'
import { EditionsState } from './editions.svelte'
import { SigningState } from './signing.svelte'

const leads = { total: 0, changed: [], more: 0 }
const signer = (hat: 'marketing' | 'sales' | 'owner', state: 'missing' | 'signed' = 'missing') => ({
  hat,
  label: hat,
  name: 'Ana Sample',
  state,
  note: null,
  signed_on: null,
  drawn: null,
})
function signing(changed: Partial<SigningView> = {}): SigningView {
  return {
    edition: 'Draft, not signed',
    number: 1,
    label: 'Edition 1',
    hats: [signer('marketing'), signer('sales'), signer('owner')],
    gaps_left: 0,
    ready: true,
    cannot: null,
    changes: [],
    leads,
    made: null,
    today: '2026-11-22',
    book: book(),
    ...changed,
  }
}

describe('signing', () => {
  it('sends the name and the drawing, and shows how it stands then', async () => {
    const drawn = { width: 600, height: 180, strokes: [[[1, 2] as [number, number], [3, 4] as [number, number]]] }
    const told = fakeCore({ sign: () => signing({ hats: [signer('marketing', 'signed')] }) })
    const page = new SigningState(new Session())
    await page.sign('marketing', 'Ana Sample', drawn)
    expect(told.requests('sign')).toEqual([{ hat: 'marketing', name: 'Ana Sample', drawn }])
    expect(page.view?.hats[0]?.state).toBe('signed')
  })

  it('keeps what the last signature made on the page, whatever is read again', async () => {
    const made = { number: 1, sentence: 'Edition 1 is signed.', leads }
    fakeCore({ sign: () => signing({ made }), signing: () => signing({ number: 2 }) })
    const session = new Session()
    const page = new SigningState(session)
    await page.sign('owner', 'Ana Sample', null)
    await page.load()
    expect(page.view?.made?.sentence).toBe('Edition 1 is signed.')
    expect(session.toast?.sentence).toBe('Edition 1 is signed.')
  })

  it('says beside the hat what is to be mended', async () => {
    const problem = { path: 'name', sentence: 'Type the name of the person who signs.' }
    fakeCore({ sign: () => Promise.reject(refusal([problem])) })
    const page = new SigningState(new Session())
    await page.sign('sales', '', null)
    expect(page.problems).toEqual({ hat: 'sales', fields: [problem] })
    expect(page.busy).toBe(false)
  })
})

describe('who got an edition', () => {
  const reader = {
    id: 7,
    name: 'Ben Sample',
    given_on: 'Nov 20',
    given_day: '2026-11-20',
    read_on: null,
    read_day: null,
  }
  const editions: EditionsView = { editions: [], today: '2026-11-22', book: book({ undo: 'Undo: noted' }) }

  it.each([
    [null, '2026-11-22'],
    ['Nov 21', null],
  ])('who read it %s is marked %s', async (read_on, sent) => {
    const told = fakeCore({ editions: () => editions, reader_read: () => editions })
    const session = new Session()
    const list = new EditionsState(session)
    await list.load()
    await list.read({ ...reader, read_on })
    expect(told.requests('reader_read')).toEqual([{ reader: 7, read_on: sent }])
    expect(session.toast?.undo).toBe('offered')
  })
})
