import type { Paper } from '../ipc/contract.gen'
import type { PlaybookPages } from '../shared/pdf/playbook.svelte'
import type { Session } from '../shared/session.svelte'

const steps = [50, 67, 80, 100, 125, 150, 200]

/** How the pages are looked at: which paper, how large, and which page is before the eye. */
export class PaperState {
  /** Per cent of the width that fits; null follows the window. */
  zoom = $state<number | null>(null)
  page = $state(1)
  #session: Session
  #pages: PlaybookPages

  constructor(session: Session, pages: PlaybookPages) {
    this.#session = session
    this.#pages = pages
  }

  async load(): Promise<void> {
    await this.#pages.refresh('stay')
  }

  async choosePaper(paper: Paper): Promise<void> {
    await this.#session.saveSettings({ paper })
    await this.#pages.refresh('stay', paper)
  }

  enlarge(): void {
    this.zoom = steps.find((step) => step > (this.zoom ?? 100)) ?? 200
  }

  reduce(): void {
    this.zoom = [...steps].reverse().find((step) => step < (this.zoom ?? 100)) ?? 50
  }

  fit(): void {
    this.zoom = null
  }
}
