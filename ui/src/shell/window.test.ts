import { fireEvent, render, screen, waitFor } from '@testing-library/svelte'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeCore } from '../ipc/fake'
import { Session } from '../shared/session.svelte'
import { accounts, book, leadView, refusal, start, todayView } from '../test-data'
import App from './App.svelte'

const form = () => ({ reactions: [], timings: [], authorities: [], sources: [], today: '2026-11-22', people: [] })

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() }))
})

async function opened(): Promise<Session> {
  const session = new Session()
  render(App, { session })
  await session.open()
  await screen.findByRole('heading', { level: 1 })
  return session
}

describe('the window', () => {
  it('offers two ways on the first start and opens the one that is chosen', async () => {
    const core = fakeCore({
      start: () => start({ book: null }),
      sample_open: () => start({ book: book({ sample: true, business: 'Harbor Clinic Supply' }) }),
      today: () => todayView(),
    })
    await opened()
    await fireEvent.click(screen.getByRole('button', { name: /Look around with a sample business/ }))
    expect(await screen.findByRole('button', { name: 'Remove the sample' })).toBeTruthy()
    expect(core.asked.map((one) => one.name)).toEqual(['start', 'sample_open', 'today'])
  })

  it('puts the focus on the heading of each screen', async () => {
    fakeCore({ start: () => start(), today: () => todayView(), numbers: () => accounts })
    await opened()
    expect(document.activeElement?.tagName).toBe('H1')
    await fireEvent.click(screen.getByRole('button', { name: 'Numbers' }))
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Numbers'))
    expect(document.title).toBe('Numbers – Test Works – Sellable')
  })

  it('sums up the problems of a form, moves the focus there and from there to the field', async () => {
    fakeCore({
      start: () => start(),
      today: () => todayView(),
      lead_form: form,
      lead_add: () => Promise.reject(refusal([{ path: 'name', sentence: 'Write a name.' }])),
      lead_get: () => leadView(),
    })
    await opened()
    await fireEvent.keyDown(document.body, { key: 'n' })
    await fireEvent.submit((await screen.findByLabelText('Full name')).closest('form') as HTMLFormElement)
    const summary = await screen.findByRole('alert', { name: 'There is a problem' })
    await waitFor(() => expect(document.activeElement).toBe(summary))
    await fireEvent.click(screen.getByRole('button', { name: 'Write a name.' }))
    expect(document.activeElement).toBe(screen.getByLabelText('Full name'))
  })

  it('shows what happened, what is safe and what to do next in one place', async () => {
    const failure = {
      kind: 'file',
      happened: 'The disk is full.',
      safe: 'Your leads are safe.',
      next: 'Make room.',
      fields: [],
    }
    fakeCore({ start: () => start(), today: () => Promise.reject(failure) })
    await opened()
    for (const sentence of ['The disk is full.', 'Your leads are safe.', 'Make room.'])
      expect(await screen.findByText(sentence)).toBeTruthy()
  })

  it('follows the settings with its theme and its text size', async () => {
    const settings = { theme: 'dark', paper: 'a4', text_percent: 150, single_keys: true } as const
    fakeCore({ start: () => start({ settings }), today: () => todayView() })
    await opened()
    expect(document.documentElement.dataset['theme']).toBe('dark')
    expect(document.documentElement.style.fontSize).toBe('150%')
  })
})
