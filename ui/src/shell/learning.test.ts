import { fireEvent, render, screen, waitFor } from '@testing-library/svelte'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { AnswerSaved, CoursePage, GlossaryEntry } from '../ipc/contract.gen'
import { fakeCore } from '../ipc/fake'
import { Session } from '../shared/session.svelte'
import { book, page, question, start, todayView } from '../test-data'
// Both are read when they are first opened; reading them here keeps that out of the time a test waits.
import '../glossary/GlossaryScreen.svelte'
import '../wizard/course/CourseScreen.svelte'
import App from './App.svelte'

const at = { question: 'business.sells', market: null }
const asked = { title: 'What do you sell?', chapter_title: 'Your business', at }

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

function coursePage(number: number, title: string, done: CoursePage['done']): CoursePage {
  return { number, title, paragraphs: ['Read.'], story: 'Once.', exercise: { at, task: 'Write it.' }, more: [], done }
}

const entry = (id: string, word: string): GlossaryEntry => ({
  id,
  word,
  term: null,
  text: 'One. Two.',
  at: { screen: 'leads' },
})

describe('the course in the window', () => {
  it('keeps the focus on the button while the answer is saved, and starts the next page at its heading', async () => {
    let answered = false
    fakeCore({
      start: () => start(),
      leads_list: () => page(0, 100, 2),
      today: () => todayView(),
      course: () => ({
        title: 'Course',
        intro: 'Short.',
        story_title: 'Meanwhile',
        pages: [coursePage(1, 'First', answered), coursePage(2, 'Second', false)],
      }),
      question: () => question('text', { ...asked, state: answered ? 'answered' : 'open' }),
      answer_draft: () => null,
      answer_save: () => {
        answered = true
        const interview = { chapters: [], next: null, left: 0, gaps: [] } as unknown as AnswerSaved['interview']
        return { question: question('text', { ...asked, state: 'answered', value: 'roofs' }), interview, book: book() }
      },
    })
    await opened()
    await fireEvent.click(screen.getByRole('button', { name: 'Course' }))
    const field = await screen.findByLabelText('What do you sell?')
    await fireEvent.input(field, { target: { value: 'roofs' } })
    const save = screen.getByRole('button', { name: 'Save my answer' })
    save.focus()
    await fireEvent.click(save)
    expect(await screen.findByText('Your answer is in the playbook, under “Your business”.')).toBeTruthy()
    expect(document.activeElement?.textContent?.trim()).toBe('Next page: Second')
    await waitFor(() => expect(screen.getByText('1 of 2 answered')).toBeTruthy())
    await fireEvent.click(screen.getByRole('button', { name: 'Next page: Second' }))
    await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'))
    expect(document.activeElement?.textContent).toBe('Second')
  })
})

describe('the glossary in the window', () => {
  it('opens at the word that was asked for, and leads back', async () => {
    fakeCore({
      start: () => start(),
      leads_list: () => page(0, 100, 2),
      today: () => todayView(),
      glossary: () => [entry('gate', 'Gate'), entry('points', 'Points')],
    })
    const session = await opened()
    session.go({ screen: 'glossary', word: 'points', back: { screen: 'leads' } })
    await waitFor(() => expect(document.activeElement?.id).toBe('word-points'))
    await fireEvent.click(screen.getByRole('button', { name: 'Back' }))
    expect(session.route).toEqual({ screen: 'leads' })
  })
})
