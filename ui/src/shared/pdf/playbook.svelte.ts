import type { PDFDocumentProxy } from 'pdfjs-dist'
import { call } from '../../ipc/call'
import type { Paper, PdfView } from '../../ipc/contract.gen'
import { asRefusal } from '../../ipc/failure'
import type { Session } from '../session.svelte'

type Engine = typeof import('./engine')

/** The playbook as it will print: the core's bytes, opened once and shared by every screen that shows a page. */
export class PlaybookPages {
  document = $state.raw<PDFDocumentProxy | null>(null)
  engine = $state.raw<Engine | null>(null)
  view = $state.raw<Omit<PdfView, 'base64'> | null>(null)
  /** The page that the preview beside the questions shows, from 1. */
  page = $state(1)
  drawing = $state(false)
  /** Why there is no page, in the core's words. */
  problem = $state<string | null>(null)
  #session: Session
  #asked = 0
  #texts: string[] = []
  #bytes = ''

  constructor(session: Session) {
    this.#session = session
  }

  get pages(): number {
    return this.view?.pages ?? 0
  }

  /** Turns to the chapter of a question, unless a page of it is shown already. */
  showChapter(chapter: string): void {
    const starts = this.view?.chapters ?? {}
    const start = starts[chapter]
    if (start !== undefined && !within(this.page, start, Object.values(starts))) this.page = start
  }

  turn(step: 1 | -1): void {
    this.page = Math.min(Math.max(1, this.page + step), Math.max(1, this.pages))
  }

  /** Draws the playbook again. With 'follow' the preview turns to the first page that has changed. */
  async refresh(turn: 'stay' | 'follow', paper: Paper = this.#session.settings.paper): Promise<void> {
    this.#asked += 1
    const asked = this.#asked
    this.drawing = true
    try {
      const [view, engine] = await Promise.all([call('playbook_pdf', { paper }), import('./engine')])
      if (asked !== this.#asked) return
      if (view.base64 !== this.#bytes) await this.#open(view, engine, turn, asked)
      this.problem = null
    } catch (thrown) {
      if (asked !== this.#asked) return
      const refusal = asRefusal(thrown)
      this.problem = `${refusal.happened} ${refusal.next}`.trim()
    } finally {
      if (asked === this.#asked) this.drawing = false
    }
  }

  async #open(view: PdfView, engine: Engine, turn: 'stay' | 'follow', asked: number): Promise<void> {
    const opened = await engine.openBytes(bytesOf(view.base64))
    if (asked !== this.#asked) return void opened.loadingTask.destroy()
    const before = this.document
    const texts = await textOfPages(opened)
    if (asked !== this.#asked) return void opened.loadingTask.destroy()
    const changed = firstChange(this.#texts, texts)
    this.#texts = texts
    this.#bytes = view.base64
    this.engine = engine
    this.document = opened
    this.view = { pages: view.pages, title: view.title, warnings: view.warnings, chapters: view.chapters }
    if (turn === 'follow' && changed !== null) this.page = changed
    this.page = Math.min(this.page, Math.max(1, view.pages))
    // The pages on the screen still hold the old document until they have drawn the new one.
    if (before) setTimeout(() => void before.loadingTask.destroy(), 2000)
  }
}

/** The number of the first page after the cover whose text differs; null when none does, or when there is nothing to compare. */
export function firstChange(before: readonly string[], after: readonly string[]): number | null {
  if (before.length === 0) return null
  const inside = after.findIndex((text, index) => index > 0 && text !== before[index])
  if (inside >= 0) return inside + 1
  return after[0] === before[0] ? null : 1
}

function within(page: number, start: number, starts: readonly number[]): boolean {
  const next = Math.min(Infinity, ...starts.filter((other) => other > start))
  return page >= start && page < next
}

function bytesOf(base64: string): Uint8Array {
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index)
  return bytes
}

async function textOfPages(document: PDFDocumentProxy): Promise<string[]> {
  const texts: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent()
    texts.push(content.items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  return texts
}
