import { invoke } from '@tauri-apps/api/core'

/**
 * Tells the shell that the page stands, so that it shows the window it has kept hidden, and then that its first frame is
 * painted. Should one of them not arrive, the shell shows the window by itself after a while; so nobody needs to be told.
 */
export async function showWindow(): Promise<void> {
  const tell = (name: 'window_ready' | 'window_painted') => invoke(name).catch(() => undefined)
  await tell('window_ready')
  // A hidden window paints no frames. The second one begins when the first is on the screen.
  requestAnimationFrame(() => requestAnimationFrame(() => void tell('window_painted')))
}
