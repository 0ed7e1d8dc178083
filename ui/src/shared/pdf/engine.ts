// The legacy build carries what older WebKits lack; both files are read only when a page is to be shown.
import { GlobalWorkerOptions, PDFWorker, TextLayer, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

GlobalWorkerOptions.workerSrc = workerUrl

// One worker for the life of the window: starting it costs ten times as much as drawing a page.
const worker = PDFWorker.create({ name: 'pages' })

/**
 * Reads the bytes of a PDF. This version has no eval; WebAssembly is off, because the content policy forbids it. Letters
 * are drawn as shapes: handing the browser a new font with every key took longer than drawing the page.
 */
export function openBytes(data: Uint8Array) {
  return getDocument({ data, worker, useWasm: false, enableXfa: false, disableFontFace: true }).promise
}

export { TextLayer }
