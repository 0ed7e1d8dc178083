import { call } from '../../ipc/call'
import type { CoursePage, CourseView } from '../../ipc/contract.gen'
import type { Session } from '../../shared/session.svelte'

/** The course with its pages. Which of them are done follows from the interview; nothing is kept here. */
export class CourseState {
  view = $state.raw<CourseView | null>(null)
  #session: Session

  constructor(session: Session) {
    this.#session = session
  }

  done = $derived(this.view?.pages.filter((page) => page.done).length ?? 0)

  async load(): Promise<void> {
    const view = await this.#session.attempt(() => call('course', {}))
    if (view) this.view = view
  }

  /** The page with this number; without one, the first page that is not done. */
  page(number: number | null): CoursePage | null {
    const pages = this.view?.pages ?? []
    const wanted = number === null ? pages.find((page) => !page.done) : pages.find((page) => page.number === number)
    return wanted ?? pages[0] ?? null
  }

  /** The title of the page after this one; null after the last. */
  after(page: CoursePage): string | null {
    return this.view?.pages.find((other) => other.number === page.number + 1)?.title ?? null
  }

  next(page: CoursePage): void {
    if (this.after(page) === null) this.#session.go({ screen: 'playbook' })
    else this.open(page.number + 1)
  }

  back(page: CoursePage): void {
    if (page.number === 1) this.#session.go({ screen: 'playbook' })
    else this.open(page.number - 1)
  }

  open(page: number): void {
    this.#session.go({ screen: 'course', page })
  }
}
