import { describe, expect, it } from 'vitest'
import { fakeCore } from '../ipc/fake'
import { book, start } from '../test-data'
import { Session } from './session.svelte'

describe('the session', () => {
  it.each([
    ['no book', start({ book: null }), 'playbook'],
    ['an empty log', start({ book: book({ entries: 0 }) }), 'playbook'],
    ['leads in the log', start(), 'today'],
  ])('opens with %s', async (_, view, screen) => {
    fakeCore({ start: () => view })
    const session = new Session()
    await session.open()
    expect(session.started).toBe(true)
    expect(session.book).toEqual(view.book)
    expect(session.route.screen).toBe(screen)
  })

  it.each([
    ['stays where it is when the dialog is closed', null, null],
    ['opens what was taken in', start(), start().book],
  ])('%s', async (_, answer, opened) => {
    fakeCore({ business_take_in: () => answer })
    const session = new Session()
    await session.takeInBusiness()
    expect(session.book).toEqual(opened)
    expect(session.revision).toBe(answer === null ? 0 : 1)
  })

  it('asks for the start once', async () => {
    const core = fakeCore({ start: () => start() })
    await new Session().open()
    expect(core.asked).toHaveLength(1)
  })

  it('offers to undo only what the core can undo', () => {
    const session = new Session()
    session.done('Added.', book({ undo: 'Undo: lead added' }))
    expect(session.toast?.undo).toBe('offered')
    session.done('Added.', book())
    expect(session.toast?.undo).toBe('none')
  })

  it('undoes, says so and makes the screens read again', async () => {
    fakeCore({ undo: () => ({ sentence: 'Undone: lead added.', book: book({ entries: 2 }) }) })
    const session = new Session()
    session.book = book({ undo: 'Undo: lead added' })
    await session.undo()
    expect(session.toast?.sentence).toBe('Undone: lead added.')
    expect(session.book.entries).toBe(2)
    expect(session.revision).toBe(1)
  })

  it('takes back what was done on the page before it asks the core, and forgets it on leaving', async () => {
    const core = fakeCore({ undo: () => ({ sentence: 'Undone.', book: book() }) })
    const session = new Session()
    session.book = book({ undo: 'Undo: lead added' })
    const back: string[] = []
    session.doneHere('Removed: a.', () => back.push('a'))
    session.doneHere('Removed: b.', () => back.push('b'))
    await session.undo()
    expect(back).toEqual(['b'])
    expect(core.asked).toEqual([])
    session.doneHere('Removed: c.', () => back.push('c'))
    session.go({ screen: 'playbook' })
    expect(session.toast).toBeNull()
    expect(session.undoable).toBe('Undo: lead added')
    await session.undo()
    expect(back).toEqual(['b'])
    expect(core.asked).toHaveLength(1)
  })

  it('does not ask the core to undo nothing', async () => {
    const core = fakeCore({})
    const session = new Session()
    session.book = book()
    await session.undo()
    await session.redo()
    expect(core.asked).toEqual([])
  })

  it('puts settings back when they could not be saved, and says why', async () => {
    fakeCore({
      settings_save: () =>
        Promise.reject({ kind: 'file', happened: 'The disk is full.', safe: '', next: '', fields: [] }),
    })
    const session = new Session()
    await session.saveSettings({ theme: 'dark' })
    expect(session.settings.theme).toBe('system')
    expect(session.failure?.happened).toBe('The disk is full.')
  })

  it('loses no sentence of a refused field that has no place on the screen', () => {
    const session = new Session()
    session.fail({ kind: 'invalid', happened: '', safe: '', next: '', fields: [{ path: 'x', sentence: 'Write x.' }] })
    expect(session.failure?.happened).toBe('Write x.')
  })

  it('gives the focus to the heading once after each change of screen', () => {
    const session = new Session()
    session.takeFocus()
    expect(session.takeFocus()).toBe(false)
    session.go({ screen: 'numbers' })
    expect(session.takeFocus()).toBe(true)
    expect(session.takeFocus()).toBe(false)
  })
})
