import type { PDFDocumentProxy } from 'pdfjs-dist'
import { call } from '../../ipc/call'
import type { PrintRequest, SheetsView } from '../../ipc/contract.gen'
import { asRefusal } from '../../ipc/failure'
import { bytesOf } from './bytes'

type Engine = Pick<typeof import('./engine'), 'TextLayer'>

/** A document as it will print: the core's own bytes, opened. One is made at a time, and then only the newest that was wanted. */
export class PrintedPages {
  document = $state.raw<PDFDocumentProxy | null>(null)
  engine = $state.raw<Engine | null>(null)
  view = $state.raw<Omit<SheetsView, 'base64'> | null>(null)
  drawing = $state(false)
  /** Why there is no page, in the core's words. */
  problem = $state<string | null>(null)
  #wanted: PrintRequest | null = null
  #running: Promise<void> | null = null

  get pages(): number {
    return this.view?.pages ?? 0
  }

  /** Makes the pages that are asked for. */
  show(request: PrintRequest): Promise<void> {
    this.#wanted = request
    this.#running ??= this.#run().finally(() => (this.#running = null))
    return this.#running
  }

  /** Waits until the pages are those that were asked for last. */
  async settled(): Promise<void> {
    await this.#running
  }

  async #run(): Promise<void> {
    this.drawing = true
    while (this.#wanted) {
      const request = this.#wanted
      this.#wanted = null
      await this.#draw(request)
    }
    this.drawing = false
  }

  async #draw(request: PrintRequest): Promise<void> {
    try {
      const [{ base64, ...view }, engine] = await Promise.all([call('print_pdf', request), import('./engine')])
      if (view.digest !== this.view?.digest) {
        const before = this.document
        this.document = await engine.openBytes(bytesOf(base64))
        this.engine = { TextLayer: engine.TextLayer }
        // The pages on the screen still hold the old document until they have drawn the new one.
        if (before) setTimeout(() => void before.loadingTask.destroy(), 2000)
      }
      this.view = view
      this.problem = null
    } catch (thrown) {
      const refusal = asRefusal(thrown)
      // What is wrong with a measure says more than that something is.
      const fields = refusal.fields.map((field) => field.sentence)
      this.problem = (fields.length > 0 ? fields : [refusal.happened, refusal.next]).join(' ').trim()
    }
  }
}
