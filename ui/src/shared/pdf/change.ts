import type { PDFDocumentProxy } from 'pdfjs-dist'

/** The pages of one drawing with the words on them, each read once and only when somebody asks. */
export class OpenPages {
  readonly document: PDFDocumentProxy
  #words = new Map<number, Promise<string>>()

  constructor(document: PDFDocumentProxy) {
    this.document = document
  }

  /** The words of a page; none where there is no such page. */
  words(number: number): Promise<string> {
    const known = this.#words.get(number)
    if (known) return known
    const words = number > this.document.numPages ? Promise.resolve('') : this.#read(number)
    this.#words.set(number, words)
    return words
  }

  async #read(number: number): Promise<string> {
    const content = await (await this.document.getPage(number)).getTextContent()
    return content.items.map((item) => ('str' in item ? item.str : '')).join(' ')
  }
}

/** In which order pages are compared: the one on the screen, those behind it, those before it, and the cover last. */
export function lookingOrder(shown: number, pages: number): number[] {
  const all = Array.from({ length: pages }, (_, index) => index + 1)
  const inside = all.filter((page) => page > 1 && page !== shown)
  const order = [shown, ...inside.filter((page) => page > shown), ...inside.filter((page) => page < shown), 1]
  return [...new Set(order)]
}

type Words = { words: (page: number) => Promise<string>; document: { numPages: number } }

/** The page to turn to after a change: the one on the screen if it has changed, else the next that has; null when none has. */
export async function firstChange(before: Words, after: Words, shown: number): Promise<number | null> {
  for (const page of lookingOrder(shown, after.document.numPages)) {
    if ((await before.words(page)) !== (await after.words(page))) return page
  }
  return null
}
