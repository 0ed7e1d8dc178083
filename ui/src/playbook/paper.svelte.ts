import { call } from '../ipc/call'
import type { Paper, PaperChoices, PaperLook, PrintFor, PrintRequest, Printable } from '../ipc/contract.gen'
import { ExportState } from '../shared/exporting.svelte'
import { PrintedPages } from '../shared/pdf/printed.svelte'
import type { PaperDocument, PrintWhom, Route } from '../shared/route'
import type { Session } from '../shared/session.svelte'
import { paperText as text } from '../text/paper'
import { LabelsState } from './paper/labels.svelte'
import { LogoState } from './paper/logo.svelte'

const steps = [50, 67, 80, 100, 125, 150, 200]

/** Every document, in the order in which they are offered. */
export const documents: readonly PaperDocument[] = ['playbook', 'cheat_sheet', 'call_sheets', 'labels']

/** What is printed, how it is to look, and its pages. */
export class PaperState {
  /** Per cent of the width that fits; null follows the window. */
  zoom = $state<number | null>(null)
  document = $state<PaperDocument>('playbook')
  whom = $state.raw<PrintWhom>({ which: 'today', name: text.today })
  look = $state.raw<PaperLook | null>(null)
  /** The page before the eye, and the one to turn to. */
  current = $state(1)
  wanted = $state<number | null>(null)
  readonly pages = new PrintedPages()
  readonly saving: ExportState
  readonly logo: LogoState
  readonly labels: LabelsState
  readonly back: Route
  #session: Session
  #changing: Promise<void> = Promise.resolve()

  constructor(session: Session, from: { document?: PaperDocument; printFor?: PrintWhom; back?: Route }) {
    this.#session = session
    this.document = from.document ?? 'playbook'
    if (from.printFor) this.whom = from.printFor
    this.back = from.back ?? { screen: 'playbook' }
    this.saving = new ExportState(session)
    this.labels = new LabelsState(
      () => session.settings.paper,
      () => void this.change({ labels: this.labels.made }),
    )
    this.logo = new LogoState(
      session,
      () => this.look?.logo ?? null,
      (look) => void this.#take(look),
    )
  }

  /** Whether the sheet is for the owner to choose: label sheets and single cards come in one size. */
  get sheetIsFree(): boolean {
    const { kind, card, sheet } = this.labels
    return this.document !== 'labels' || (kind === 'labels' ? sheet === 'own' : card === 'four_up')
  }

  /** Whether the document is for leads. */
  get forWhom(): boolean {
    return this.document === 'call_sheets' || this.document === 'labels'
  }

  load(): Promise<void> {
    return this.#then(async () => {
      const look = await this.#session.attempt(() => call('paper_look', {}))
      if (look) {
        this.look = look
        this.labels.show(look.choices.labels)
      }
      await this.draw()
    })
  }

  async choose(document: PaperDocument): Promise<void> {
    this.document = document
    this.wanted = 1
    await this.draw()
  }

  async takeToday(): Promise<void> {
    this.whom = { which: 'today', name: text.today }
    await this.draw()
  }

  choosePaper(paper: Paper): Promise<void> {
    return this.#then(async () => {
      await this.#session.saveSettings({ paper })
      await this.draw()
    })
  }

  /** Keeps another choice and draws the pages with it. */
  change(choice: Partial<PaperChoices>): Promise<void> {
    return this.#then(async () => {
      const before = this.look?.choices
      if (!before) return
      const look = await this.#session.attempt(() => call('paper_choices_save', { ...before, ...choice }))
      if (look) await this.#take(look)
    })
  }

  /** Leaves a chapter out, or takes it in again. */
  turnChapter(id: string): Promise<void> {
    const out = this.look?.choices.left_out ?? []
    return this.change({ left_out: out.includes(id) ? out.filter((one) => one !== id) : [...out, id] })
  }

  /** Draws the pages. What was saved before was another file. */
  async draw(): Promise<void> {
    this.saving.exported = null
    await this.pages.show(this.#request(null))
  }

  /** Saves the pages that are on the screen. */
  save(): Promise<void> {
    return this.saving.save(async () => call('print_save', await this.#shown()))
  }

  /** Opens the pages that are on the screen in the system's viewer, which prints them. */
  print(): Promise<void> {
    return this.saving.save(async () => call('print_out', await this.#shown()))
  }

  turn(by: 1 | -1): void {
    this.wanted = this.current + by
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

  /** What is on the screen, once it is as it was chosen: whoever presses Save while pages are drawn has pressed it for those. */
  async #shown(): Promise<PrintRequest> {
    this.labels.settle()
    await this.#changing
    await this.pages.settled()
    return this.#request(this.pages.view?.digest ?? null)
  }

  #request(shown: string | null): PrintRequest {
    return { what: this.#what(this.whom.which), paper: this.#session.settings.paper, shown }
  }

  #what(which: PrintFor): Printable {
    switch (this.document) {
      case 'playbook':
      case 'cheat_sheet':
        return { kind: this.document }
      case 'call_sheets':
        return { kind: 'call_sheets', which }
      case 'labels':
        return { kind: 'labels', which, made: this.labels.made }
    }
  }

  /** Remembers the newest change, for what has to wait until it is made. */
  #then(change: () => Promise<void>): Promise<void> {
    this.#changing = change()
    return this.#changing
  }

  async #take(look: PaperLook): Promise<void> {
    this.look = look
    await this.draw()
  }
}
