import { call } from '../../ipc/call'
import type { LogoView, PaperLook } from '../../ipc/contract.gen'
import { pastedPicture } from '../../shared/clipboard'
import { base64Of } from '../../shared/pdf/bytes'
import type { Session } from '../../shared/session.svelte'
import { paperText as text } from '../../text/paper'

/** Heavier files are not even read: the core refuses them by their size. */
const heaviest = 16 * 1024 * 1024

/** The firm's logo on its way in: from a dialog, the clipboard, or dropped on the page. */
export class LogoState {
  busy = $state(false)
  #session: Session
  #show: (look: PaperLook) => void
  #now: () => LogoView | null

  constructor(session: Session, now: () => LogoView | null, show: (look: PaperLook) => void) {
    this.#session = session
    this.#now = now
    this.#show = show
  }

  choose(): Promise<void> {
    return this.#change(text.logo.taken, () => call('logo_choose', {}))
  }

  /** Takes the first of the files that were pasted or dropped; says whether there was one. */
  take(files: FileList | undefined): boolean {
    const file = files?.[0]
    if (file) this.#take(file)
    return file !== undefined
  }

  /** Takes the picture on the clipboard, if there is one. */
  async takePasted(): Promise<void> {
    const picture = await pastedPicture()
    if (picture) this.#take(picture)
  }

  #take(file: Blob): void {
    void this.#change(text.logo.taken, async () =>
      call('logo_take', { bytes: file.size, base64: file.size > heaviest ? '' : await base64Of(file) }),
    )
  }

  remove(): Promise<void> {
    return this.#change(text.logo.removed, () => call('logo_remove', {}))
  }

  async #change(said: string, ask: () => Promise<PaperLook | null>): Promise<void> {
    if (this.busy) return
    const before = this.#now()
    this.busy = true
    const look = await this.#session.attempt(ask)
    this.busy = false
    if (!look) return
    this.#show(look)
    this.#session.doneHere(said, () => void this.#give(before))
  }

  /** Gives back the logo that was there before. */
  async #give(logo: LogoView | null): Promise<void> {
    const look = await this.#session.attempt(() =>
      logo ? call('logo_take', { bytes: logo.base64.length, base64: logo.base64 }) : call('logo_remove', {}),
    )
    if (look) this.#show(look)
  }
}
