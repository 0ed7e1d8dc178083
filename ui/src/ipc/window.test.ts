import { describe, expect, it, vi } from 'vitest'
import { showWindow } from './window'

const told = vi.hoisted(() => [] as string[])
vi.mock('@tauri-apps/api/core', () => ({
  invoke: (name: string) => {
    told.push(name)
    return name === 'window_ready' ? Promise.resolve() : Promise.reject(new Error('the window is being closed'))
  },
}))

describe('showing the window', () => {
  it('says that the page stands before it waits for a frame, which a hidden window never paints', async () => {
    const frames: FrameRequestCallback[] = []
    vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame))
    await showWindow()
    expect(told).toEqual(['window_ready'])
    frames[0]?.(0)
    expect(told).toEqual(['window_ready'])
    frames[1]?.(16)
    expect(told).toEqual(['window_ready', 'window_painted'])
    vi.unstubAllGlobals()
  })
})
