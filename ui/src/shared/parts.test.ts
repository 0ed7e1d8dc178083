import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ComboboxState } from './combobox.svelte'
import { focusField, problemAt, problemsBelow } from './fields'
import { firstChange, lookingOrder } from './pdf/change'
import { PlaybookPages } from './pdf/playbook.svelte'
import { rowsInView, scrollToRow } from './rows'
import { sectionOf } from './route'
import { Session } from './session.svelte'

describe('rows of a long list', () => {
  it.each([
    [0, 500, 50, 1000, { first: 0, last: 16 }],
    [5000, 500, 50, 1000, { first: 94, last: 116 }],
    [49_500, 500, 50, 1000, { first: 984, last: 999 }],
    [0, 500, 50, 3, { first: 0, last: 2 }],
    [0, 500, 50, 0, { first: 0, last: -1 }],
  ])('at %d of height %d and rows of %d among %d', (top, height, row, total, expected) => {
    expect(rowsInView(top, height, row, total)).toEqual(expected)
  })

  it.each([
    ['above', 2, 500, 100],
    ['below', 20, 500, 550],
    ['already there', 12, 500, 500],
  ])('scrolls to a row that is %s', (_, index, top, expected) => {
    expect(scrollToRow(index, top, 500, 50)).toBe(expected)
  })
})

describe('problems beside fields', () => {
  const problems = [
    { path: 'value.from', sentence: 'Write a number.' },
    { path: 'value.in.0', sentence: 'No such industry.' },
  ]
  it('finds the sentence of exactly one path', () => {
    expect(problemAt(problems, 'value.from')).toBe('Write a number.')
    expect(problemAt(problems, 'value')).toBeNull()
  })
  it('gathers what is below a path and shown nowhere else', () => {
    expect(problemsBelow(problems, 'value.in', [])).toBe('No such industry.')
    expect(problemsBelow(problems, 'value', ['value.from'])).toBe('No such industry.')
    expect(problemsBelow(problems, 'val', [])).toBeNull()
  })

  afterEach(() => document.body.replaceChildren())
  it.each([
    ['value.from', 'value-from'],
    ['value.from.deeper', 'value-from'],
    ['value.elsewhere', 'value-from'],
  ])('moves the focus for %s to %s', (path, id) => {
    const group = document.createElement('div')
    group.id = 'value'
    const input = document.createElement('input')
    input.id = 'value-from'
    group.append(input)
    document.body.append(group)
    focusField(path)
    expect(document.activeElement?.id).toBe(id)
  })
})

describe('suggestions', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('asks once after a pause and shows the answer', async () => {
    const ask = vi.fn().mockResolvedValue([{ text: 'Seattle', hint: '' }])
    const list = new ComboboxState(ask)
    list.typed('se')
    list.typed('sea')
    await vi.advanceTimersByTimeAsync(200)
    expect(ask.mock.calls).toEqual([['sea']])
    expect(list.open).toBe(true)
    list.move(1)
    expect(list.picked?.text).toBe('Seattle')
  })

  it('throws away an answer that comes after the field was left', async () => {
    let answer: (found: { text: string; hint: string }[]) => void = () => undefined
    const list = new ComboboxState(() => new Promise((resolve) => (answer = resolve)))
    list.typed('sea')
    await vi.advanceTimersByTimeAsync(200)
    list.close()
    answer([{ text: 'Seattle', hint: '' }])
    await vi.advanceTimersByTimeAsync(1)
    expect(list.open).toBe(false)
  })

  it('stays a plain field when the core can’t suggest', async () => {
    const list = new ComboboxState(() => Promise.reject(new Error('no')))
    list.typed('sea')
    await vi.advanceTimersByTimeAsync(200)
    expect(list.open).toBe(false)
  })

  it('does not ask for a single letter', async () => {
    const ask = vi.fn()
    new ComboboxState(ask).typed('s')
    await vi.advanceTimersByTimeAsync(200)
    expect(ask).not.toHaveBeenCalled()
  })
})

describe('the page to turn to after a change', () => {
  const pages = (words: string[]) => ({
    words: async (page: number) => words[page - 1] ?? '',
    document: { numPages: words.length },
  })
  it.each([
    ['nothing', ['a', 'b'], ['a', 'b'], 1, null],
    ['the page on the screen', ['a', 'b', 'c'], ['a', 'B', 'C'], 2, 2],
    ['a page behind it', ['a', 'b', 'c'], ['a', 'b', 'C'], 2, 3],
    ['a page before it', ['a', 'b', 'c'], ['a', 'B', 'c'], 3, 2],
    ['a new page', ['a', 'b'], ['A', 'b', 'c'], 2, 3],
    ['the cover alone', ['a', 'b'], ['A', 'b'], 2, 1],
  ])('%s', async (_, before, after, shown, expected) => {
    expect(await firstChange(pages(before), pages(after), shown)).toBe(expected)
  })

  it('looks at every page once', () => {
    expect(lookingOrder(3, 5)).toEqual([3, 4, 5, 2, 1])
    expect(lookingOrder(1, 3)).toEqual([1, 2, 3])
    expect(lookingOrder(1, 1)).toEqual([1])
  })
})

describe('the page beside a question', () => {
  it.each([
    ['business', 1, 3],
    ['market', 1, 5],
    ['market', 6, 6],
    ['avatar', 6, 9],
    ['unknown', 6, 6],
  ])('of chapter %s, when page %d is shown, is page %d', (chapter, shown, expected) => {
    const pages = new PlaybookPages(new Session())
    pages.view = { pages: 14, title: '', warnings: [], chapters: { business: 3, market: 5, avatar: 9 } }
    pages.page = shown
    pages.showChapter(chapter)
    expect(pages.page).toBe(expected)
  })
})

it('every screen belongs to a section of the rail', () => {
  expect(sectionOf({ screen: 'question', at: { question: 'q', market: null }, back: null })).toBe('playbook')
  expect(sectionOf({ screen: 'import' })).toBe('leads')
})
