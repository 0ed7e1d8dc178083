import { describe, expect, it } from 'vitest'
import type { AnswerSaved, CoursePage, CourseView, QuestionState } from '../../ipc/contract.gen'
import { fakeCore } from '../../ipc/fake'
import { Session } from '../../shared/session.svelte'
import { book, question, refusal } from '../../test-data'
import { QuestionPage } from '../question.svelte'
import { CourseState } from './course.svelte'
import { Turn } from './turn.svelte'

const at = { question: 'market.trigger', market: 1 }

function coursePage(number: number, done: CoursePage['done']): CoursePage {
  const exercise = { at, task: 'Write it down.' }
  return { number, title: `Page ${number}`, paragraphs: ['Read.'], story: 'Once.', exercise, more: [], done }
}

function courseOf(...done: boolean[]): CourseView {
  const pages = done.map((one, index) => coursePage(index + 1, one))
  return { title: 'Course', intro: 'Short.', story_title: 'Meanwhile', pages }
}

async function opened(view: CourseView): Promise<{ session: Session; course: CourseState }> {
  fakeCore({ course: () => view })
  const session = new Session()
  const course = new CourseState(session)
  await course.load()
  return { session, course }
}

function saved(state: QuestionState): AnswerSaved {
  const view = question('long_text', { at, state, value: 'a leak' })
  const interview = { chapters: [], next: null, left: 0, gaps: [] } as unknown as AnswerSaved['interview']
  return { question: view, interview, book: book() }
}

async function turnAt(state: QuestionState, save: () => AnswerSaved) {
  const core = fakeCore({
    question: () => question('long_text', { at, state, value: state === 'answered' ? 'a move' : null }),
    answer_save: save,
    answer_draft: () => null,
  })
  const session = new Session()
  session.go({ screen: 'course', page: 6 })
  const page = new QuestionPage(session, at, 'stay', () => undefined)
  await page.load()
  let gone = 0
  const turn = new Turn(page, () => (gone += 1))
  return { core, session, page, turn, gone: () => gone }
}

describe('the course', () => {
  it.each([
    [null, [true, true, false], 3],
    [null, [true, true, true], 1],
    [2, [false, false, false], 2],
    [9, [false, false, false], 1],
  ])('asked for page %j of %j opens page %i', async (wanted, done, expected) => {
    const { course } = await opened(courseOf(...done))
    expect(course.page(wanted)?.number).toBe(expected)
  })

  it('counts its pages from the interview', async () => {
    const { course } = await opened(courseOf(true, false, true))
    expect(course.done).toBe(2)
  })

  it('leads from page to page, and at both ends to the playbook', async () => {
    const { session, course } = await opened(courseOf(false, false))
    const [first, last] = course.view?.pages ?? []
    if (!first || !last) throw new Error('two pages')
    course.next(first)
    expect(session.route).toEqual({ screen: 'course', page: 2 })
    course.back(last)
    expect(session.route).toEqual({ screen: 'course', page: 1 })
    course.next(last)
    expect(session.route).toEqual({ screen: 'playbook' })
    session.go({ screen: 'course', page: 1 })
    course.back(first)
    expect(session.route).toEqual({ screen: 'playbook' })
  })
})

describe('an exercise', () => {
  it('saves the answer and stays, then leads on', async () => {
    const { core, session, page, turn, gone } = await turnAt('open', () => saved('answered'))
    page.change('a leak')
    expect(turn.settled).toBe(false)
    await turn.act()
    expect(core.requests('answer_save')).toEqual([{ ...at, value: 'a leak' }])
    expect(session.route).toEqual({ screen: 'course', page: 6 })
    expect(turn.settled).toBe(true)
    expect(gone()).toBe(0)
    await turn.act()
    expect(gone()).toBe(1)
    expect(core.requests('answer_save')).toHaveLength(1)
  })

  it('is open again as soon as somebody types', async () => {
    const { page, turn } = await turnAt('answered', () => saved('answered'))
    expect(turn.settled).toBe(true)
    page.change('a move, or a baby')
    expect(turn.settled).toBe(false)
    await page.leave()
  })

  it('leaves a suggestion alone when it is passed over', async () => {
    const { core, turn, gone } = await turnAt('default', () => saved('answered'))
    await turn.pass()
    expect(core.requests('answer_save')).toEqual([])
    expect(gone()).toBe(1)
  })

  it('saves what was typed before it leads on', async () => {
    const { core, page, turn, gone } = await turnAt('open', () => saved('answered'))
    page.change('a leak')
    await turn.pass()
    expect(core.requests('answer_save')).toHaveLength(1)
    expect(gone()).toBe(1)
  })

  it('stays where the answer has to be mended', async () => {
    const { page, turn, gone } = await turnAt('open', () => {
      throw refusal([{ path: 'value', sentence: 'Write an answer.' }])
    })
    page.change(' ')
    await turn.pass()
    expect(gone()).toBe(0)
    expect(page.problems).toEqual([{ path: 'value', sentence: 'Write an answer.' }])
  })
})
