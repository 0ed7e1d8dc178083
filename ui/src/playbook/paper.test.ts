import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ColoursView, PaperChoices, PaperLook, SheetsView } from '../ipc/contract.gen'
import { fakeCore } from '../ipc/fake'
import { Session } from '../shared/session.svelte'
import { PaperState } from './paper.svelte'
import { ColoursState } from './paper/colours.svelte'
import { LabelsState } from './paper/labels.svelte'

const destroyed = { loadingTask: { destroy: () => Promise.resolve() } }
vi.mock('../shared/pdf/engine', () => ({ openBytes: () => Promise.resolve(destroyed), TextLayer: null }))

const colours = (marketing: string, good: boolean): ColoursView => ({
  marketing: { hex: marketing, sentence: '', darker: null },
  sales: { hex: '#a2500b', sentence: '', darker: null },
  together: '',
  in_grey: '',
  good,
})
const look = (choices: PaperChoices): PaperLook => ({
  choices,
  chapters: [{ id: 'council', title: 'Council', fixed: null }],
  colours: colours('#0f6e66', true),
  logo: null,
})
const plain: PaperChoices = { left_out: [], colours: null, printing: 'colour', labels: null }

function core(kept: { now: PaperChoices } = { now: plain }) {
  return fakeCore({
    print_pdf: (): SheetsView => ({
      base64: '',
      pages: 2,
      title: 'Playbook',
      warnings: [],
      notes: [],
      digest: `digest of ${JSON.stringify(kept.now)}`,
    }),
    print_save: () => ({ path: 'playbook.pdf', sentence: '2 pages saved.' }),
    print_out: () => ({ path: '/tmp/playbook.pdf', sentence: 'Open in your viewer.' }),
    paper_look: () => look(kept.now),
    paper_choices_save: (choices) => look((kept.now = choices)),
    logo_take: () => ({ ...look(kept.now), logo: { media_type: 'image/png', base64: 'bmV3', size: '' } }),
    logo_remove: () => look(kept.now),
  })
}

describe('what is printed', () => {
  it('is saved and printed as it stands on the screen', async () => {
    const asked = core()
    const paper = new PaperState(new Session(), {})
    await paper.load()
    const shown = paper.pages.view?.digest
    await paper.save()
    await paper.print()
    expect(asked.requests('print_save').map((request) => request.shown)).toEqual([shown])
    expect(asked.requests('print_out').map((request) => request.shown)).toEqual([shown])
    expect(paper.saving.exported?.sentence).toBe('Open in your viewer.')
  })

  it('is saved as it was chosen, also while its pages are drawn and before they ever were', async () => {
    const asked = core()
    const paper = new PaperState(new Session(), { document: 'labels' })
    void paper.load()
    await paper.save()
    paper.labels.make('postcards')
    paper.labels.write('Hello')
    await paper.save()
    const saved = asked.requests('print_save')
    expect(saved[0]?.shown).toBeTruthy()
    expect(saved[1]?.shown).toContain('Hello')
  })

  it('is drawn anew when a chapter is left out, and taken in again', async () => {
    const asked = core()
    const paper = new PaperState(new Session(), {})
    await paper.load()
    const before = paper.pages.view?.digest
    await paper.save()
    await paper.turnChapter('council')
    expect(paper.look?.choices.left_out).toEqual(['council'])
    expect(paper.pages.view?.digest).not.toBe(before)
    expect(paper.saving.exported).toBeNull()
    await paper.turnChapter('council')
    expect(asked.requests('paper_choices_save').map((choices) => choices.left_out)).toEqual([['council'], []])
  })

  it('says why there are no pages', async () => {
    fakeCore({
      paper_look: () => look(plain),
      print_pdf: () => Promise.reject({ kind: 'file', happened: 'No page.', safe: '', next: 'Wait.', fields: [] }),
    })
    const paper = new PaperState(new Session(), {})
    await paper.load()
    expect(paper.pages.problem).toBe('No page. Wait.')
  })
})

describe('the logo', () => {
  it('can be given back after it was taken off', async () => {
    const asked = core()
    const session = new Session()
    const paper = new PaperState(session, {})
    await paper.load()
    paper.look = { ...look(plain), logo: { media_type: 'image/png', base64: 'b2xk', size: '' } }
    await paper.logo.remove()
    expect(paper.look.logo).toBeNull()
    await session.undo()
    await vi.waitFor(() => expect(paper.look?.logo?.base64).toBe('bmV3'))
    expect(asked.requests('logo_take').map((request) => request.base64)).toEqual(['b2xk'])
  })

  it.each([
    ['a picture', 'image/png', ['bmV3']],
    ['a text', 'text/plain', []],
  ])('is taken from the clipboard when it holds %s, and not otherwise', async (_, type, taken) => {
    const asked = core()
    const item = { types: [type], getType: () => Promise.resolve(new Blob(['new'], { type })) }
    vi.stubGlobal('navigator', { clipboard: { read: () => Promise.resolve([item]) } })
    const paper = new PaperState(new Session(), {})
    await paper.load()
    await paper.logo.takePasted()
    await vi.waitFor(() => expect(paper.logo.busy).toBe(false))
    expect(asked.requests('logo_take').map((request) => request.base64)).toEqual(taken)
    vi.unstubAllGlobals()
  })
})

describe('colours while they are typed', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('are kept once they may be used, and not before', async () => {
    fakeCore({ paper_colours: ({ marketing }) => colours(marketing, marketing.length === 7) })
    const kept: unknown[] = []
    const state = new ColoursState((own) => Promise.resolve(kept.push(own)))
    state.show(colours('#0f6e66', true))
    state.type('marketing', '#0033')
    await vi.advanceTimersByTimeAsync(200)
    expect(state.view?.good).toBe(false)
    expect(kept).toEqual([])
    state.type('marketing', '#003366')
    state.show(colours('#0f6e66', true))
    expect(state.typed.marketing).toBe('#003366')
    await vi.advanceTimersByTimeAsync(200)
    expect(kept).toEqual([{ marketing: '#003366', sales: '#a2500b' }])
  })
})

describe('labels', () => {
  it('begin where the owner says, on the sheet of the country', () => {
    const labels = new LabelsState(
      () => 'letter',
      () => undefined,
    )
    labels.start(4)
    expect(labels.made).toEqual({ made: 'labels', sheet: '5160', first: 4 })
    expect(labels.grid).toMatchObject({ columns: 3, rows: 10 })
    labels.take('l7160')
    expect(labels.made).toEqual({ made: 'labels', sheet: 'l7160', first: 1 })
  })

  it('take measures as they are typed, and find them again', () => {
    const labels = new LabelsState(
      () => 'a4',
      () => undefined,
    )
    labels.show({
      made: 'labels',
      sheet: {
        own: { paper: 'a4', columns: 2, rows: 4, width: 99.099998, height: 67, left: 4, top: 13, across: 2, down: 0 },
      },
      first: 8,
    })
    expect(labels.typed.width).toBe('99.1')
    labels.measure('width', '98,5')
    labels.measure('rows', '3')
    expect(labels.made).toMatchObject({ sheet: { own: { width: 98.5, rows: 3 } }, first: 6 })
    labels.measure('rows', 'many')
    expect(labels.grid.rows).toBe(0)
  })

  it('or postcards with a text', async () => {
    vi.useFakeTimers()
    let asked = 0
    const labels = new LabelsState(
      () => 'a4',
      () => (asked += 1),
    )
    labels.make('postcards')
    labels.write('Good')
    labels.write('Good day')
    await vi.advanceTimersByTimeAsync(400)
    expect(asked).toBe(2)
    expect(labels.made).toEqual({ made: 'postcards', card: 'four_up', text: 'Good day' })
    vi.useRealTimers()
  })
})
