import type { PDFDocumentProxy } from 'pdfjs-dist'
import { call } from '../../ipc/call'
import type { Paper, PdfView, TypedRequest } from '../../ipc/contract.gen'
import { asRefusal } from '../../ipc/failure'
import type { Session } from '../session.svelte'
import { bytesOf } from './bytes'
import { OpenPages, firstChange } from './change'

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
  #shown: OpenPages | null = null
  #bytes = ''
  #typed: TypedRequest | null = null
  #wanted: { turn: 'stay' | 'follow'; paper: Paper } | null = null
  #running: Promise<void> | null = null
  #lookers = 0

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

  /** What is being typed on a page of the wizard, drawn as if it were the answer already; null draws the answers. */
  type(typed: TypedRequest | null): void {
    if (typed === this.#typed) return
    this.#typed = typed
    // At once: only one drawing is made at a time, and what is typed meanwhile waits for its end anyway.
    this.redraw()
  }

  /** Draws again what is on the screen, if anything is, and turns to the page that has changed. */
  redraw(): void {
    if (this.#lookers > 0) void this.refresh('follow')
  }

  /** Somebody looks at the pages, until the returned function is called. */
  look(): () => void {
    this.#lookers += 1
    void this.refresh('stay')
    return () => {
      this.#lookers -= 1
    }
  }

  /**
   * Draws the playbook again. With 'follow' the preview turns to the page that has changed. One drawing is made at a time,
   * and after it only the newest that was wanted meanwhile: however fast somebody types, the page keeps up.
   */
  refresh(turn: 'stay' | 'follow', paper: Paper = this.#session.settings.paper): Promise<void> {
    this.#wanted = { turn: this.#wanted?.turn === 'follow' ? 'follow' : turn, paper }
    this.#running ??= this.#run().finally(() => (this.#running = null))
    return this.#running
  }

  async #run(): Promise<void> {
    this.drawing = true
    while (this.#wanted) {
      const { turn, paper } = this.#wanted
      this.#wanted = null
      await this.#draw(turn, paper)
    }
    this.drawing = false
  }

  async #draw(turn: 'stay' | 'follow', paper: Paper): Promise<void> {
    try {
      const [view, engine] = await Promise.all([
        call('playbook_pdf', { paper, typed: this.#typed }),
        import('./engine'),
      ])
      if (view.base64 !== this.#bytes) await this.#open(view, engine, turn)
      this.problem = null
    } catch (thrown) {
      const refusal = asRefusal(thrown)
      this.problem = `${refusal.happened} ${refusal.next}`.trim()
    }
  }

  async #open(view: PdfView, engine: Engine, turn: 'stay' | 'follow'): Promise<void> {
    const opened = new OpenPages(await engine.openBytes(bytesOf(view.base64)))
    const before = this.#shown
    const shown = Math.min(this.page, Math.max(1, view.pages))
    this.#shown = opened
    this.#bytes = view.base64
    this.engine = engine
    this.document = opened.document
    this.view = { pages: view.pages, title: view.title, warnings: view.warnings, chapters: view.chapters }
    this.page = shown
    // The pages on the screen still hold the old document until they have drawn the new one.
    if (before) setTimeout(() => void before.document.loadingTask.destroy(), 2000)
    // The page on the screen is drawn meanwhile: mostly it is the one that has changed.
    const changed = turn === 'follow' && before ? await firstChange(before, opened, shown) : null
    if (changed !== null && this.page === shown) this.page = changed
  }
}

function within(page: number, start: number, starts: readonly number[]): boolean {
  const next = Math.min(Infinity, ...starts.filter((other) => other > start))
  return page >= start && page < next
}
