import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeCore } from '../ipc/fake'
import { Session } from '../shared/session.svelte'
import { book, page } from '../test-data'
import { PaletteState, type Log } from './palette.svelte'
import { handleKey } from './shortcuts'
import { titleOf } from './title'

function opened(): Session {
  const session = new Session()
  session.book = book({ undo: 'Undo: lead added', redo: 'Redo: note' })
  session.go({ screen: 'leads' })
  return session
}

const log = (): Log => ({ wanted: 'nothing' })

function press(session: Session, key: string, more: KeyboardEventInit = {}, target: HTMLElement = document.body) {
  const palette = vi.fn()
  const search = vi.fn()
  const keys = vi.fn()
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
  target.addEventListener('keydown', (heard) => handleKey(heard, session, { palette, search, keys }), { once: true })
  target.dispatchEvent(event)
  return { palette, search, keys, event }
}

describe('keys', () => {
  afterEach(() => document.body.replaceChildren())

  it.each([
    ['n', 'lead_new'],
    ['x', 'leads'],
  ])('%s leads to %s', (key, screen) => {
    const session = opened()
    press(session, key)
    expect(session.route.screen).toBe(screen)
  })

  it('opens the palette and the search', () => {
    expect(press(opened(), 'k', { ctrlKey: true }).palette).toHaveBeenCalledOnce()
    expect(press(opened(), 'k', { metaKey: true }).palette).toHaveBeenCalledOnce()
    expect(press(opened(), '/').search).toHaveBeenCalledOnce()
    expect(press(opened(), '?').keys).toHaveBeenCalledOnce()
  })

  it('does nothing with single keys that are switched off, or while somebody types', () => {
    const session = opened()
    const input = document.createElement('input')
    document.body.append(input)
    press(session, 'n', {}, input)
    expect(session.route.screen).toBe('leads')
    session.settings = { ...session.settings, single_keys: false }
    press(session, 'n')
    expect(session.route.screen).toBe('leads')
    expect(press(session, '/').search).not.toHaveBeenCalled()
  })

  it.each([
    ['z', { ctrlKey: true }, 'undo'],
    ['Z', { ctrlKey: true, shiftKey: true }, 'redo'],
    ['y', { ctrlKey: true }, 'redo'],
  ])('%s with %j asks for %s', (key, more, command) => {
    const turned = () => ({ sentence: 'Done.', book: book() })
    const core = fakeCore({ undo: turned, redo: turned })
    press(opened(), key, more)
    expect(core.asked.map((one) => one.name)).toEqual([command])
  })

  it('leaves undo to the text that is being typed', () => {
    const core = fakeCore({})
    const input = document.createElement('input')
    document.body.append(input)
    press(opened(), 'z', { ctrlKey: true }, input)
    expect(core.asked).toEqual([])
  })

  it('goes back with Esc', () => {
    const session = opened()
    session.go({ screen: 'lead_edit', id: 4 })
    press(session, 'Escape')
    expect(session.route).toEqual({ screen: 'lead', id: 4 })
    press(session, 'Escape')
    expect(session.route.screen).toBe('leads')
  })
})

describe('the palette', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('lists screens and actions, with the labels of undo and redo', () => {
    const labels = new PaletteState(opened(), log()).items.map((item) => item.label)
    expect(labels).toContain('Leads')
    expect(labels).toContain('Undo: lead added')
    expect(labels).toContain('Redo: note')
  })

  it('finds leads by the core’s search and opens them', async () => {
    fakeCore({ leads_list: () => page(0, 7, 2) })
    const session = opened()
    const palette = new PaletteState(session, log())
    palette.type('lead 2')
    await vi.advanceTimersByTimeAsync(200)
    palette.move(-1)
    palette.current?.run()
    expect(session.route).toEqual({ screen: 'lead', id: 2 })
  })

  it('offers what the open screen offers, first, until the screen is left', () => {
    const session = opened()
    const ran = vi.fn()
    session.here = { about: 'Ana Sample', acts: [{ label: 'Hand to sales', run: ran }] }
    const palette = new PaletteState(session, log())
    expect(palette.items[0]).toMatchObject({ group: 'Ana Sample', label: 'Hand to sales' })
    palette.items[0]?.run()
    expect(ran).toHaveBeenCalledOnce()
    session.go({ screen: 'numbers' })
    expect(palette.items.map((item) => item.group)).not.toContain('Ana Sample')
  })

  it('asks the log to export', () => {
    const [session, wanted] = [opened(), log()]
    session.go({ screen: 'numbers' })
    const palette = new PaletteState(session, wanted)
    palette.type('export')
    palette.current?.run()
    expect(session.route.screen).toBe('leads')
    expect(wanted.wanted).toBe('export')
  })

  it('matches words by their beginnings', () => {
    const palette = new PaletteState(opened(), log())
    palette.type('che ans')
    expect(palette.items.map((item) => item.label)).toEqual(['Check your answers'])
    palette.type('zzz')
    expect(palette.current).toBeNull()
  })
})

it('the title bar names the screen, the business and the program', () => {
  const session = opened()
  session.heading = 'Leads'
  expect(titleOf(session)).toBe('Leads – Test Works – Sellable')
  session.book = null
  expect(titleOf(session)).toBe('Sellable')
})
