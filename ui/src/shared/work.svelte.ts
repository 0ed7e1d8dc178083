import { call } from '../ipc/call'
import type { WorkView } from '../ipc/contract.gen'

/** Between two looks at the work, and before the first, so that short work shows no bar at all; in milliseconds. */
const between = 150
const unseen = 300

/** A piece of long work that this screen waits for: how far it is, and the wish to stop it. */
export class WorkState {
  view = $state.raw<WorkView | null>(null)
  /** Somebody asked to stop what is under way, or was under way last. */
  stopped = $state(false)

  /** Does `work` and looks how far it is meanwhile. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.stopped = false
    let over = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async (): Promise<void> => {
      const view = await call('work', {}).catch(() => null)
      if (over) return
      this.view = view
      timer = setTimeout(() => void look(), between)
    }
    timer = setTimeout(() => void look(), unseen)
    try {
      return await work()
    } finally {
      over = true
      clearTimeout(timer)
      this.view = null
    }
  }

  async cancel(): Promise<void> {
    this.stopped = true
    if (this.view) this.view = { ...this.view, can_cancel: false }
    await call('work_cancel', {}).catch(() => null)
  }
}
