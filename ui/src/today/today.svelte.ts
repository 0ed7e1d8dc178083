import { call } from '../ipc/call'
import type { FieldProblem, LeadView, MoveRequest, TodayAct, TodayItem, TodayView } from '../ipc/contract.gen'
import { fieldProblems } from '../ipc/failure'
import type { Session } from '../shared/session.svelte'
import { todayText } from '../text/today'

/** How often the page is read anew while somebody looks at it: a clock may have turned since. */
const minute = 60_000

/** The act whose form is open, and for whom. */
export type Opened = { id: number; act: TodayAct }

/** What somebody wrote into the open form. */
export type Said = { words: string; talked: 'talked' | 'tried' | null; on: string }

const blank: Said = { words: '', talked: null, on: '' }

/** What must happen now. It outlives its screen: the rail says how many things are late wherever the person is. */
export class TodayState {
  view = $state.raw<TodayView | null>(null)
  /** The item that the keys act on. */
  current = $state<number | null>(null)
  opened = $state.raw<Opened | null>(null)
  said = $state<Said>({ ...blank })
  problems = $state.raw<FieldProblem[]>([])
  busy = $state(false)
  /** Grows when the focus belongs on the current item, or on the heading if there is none. */
  focusWanted = $state(0)
  #session: Session
  #asked = 0

  constructor(session: Session) {
    this.#session = session
  }

  items = $derived(this.view?.groups.flatMap((group) => group.items) ?? [])

  /** The item that the keys act on: the one with the focus, else the first. */
  get item(): TodayItem | null {
    return this.items.find((item) => item.id === this.current) ?? this.items[0] ?? null
  }

  async load(): Promise<void> {
    this.#asked += 1
    const asked = this.#asked
    const view = await this.#session.attempt(() => call('today', {}))
    if (view && asked === this.#asked) this.#show(view)
  }

  /** Reads the page anew without a word when that fails: the next minute tries again. */
  async refresh(): Promise<void> {
    if (this.#session.book === null || this.busy) return
    this.#asked += 1
    const asked = this.#asked
    const view = await call('today', {}).catch(() => null)
    if (view && asked === this.#asked) this.#show(view)
  }

  /** Refreshes every minute while the window can be seen, until it is told to stop. */
  watch(): () => void {
    const turn = () => {
      if (document.visibilityState === 'visible') void this.refresh()
    }
    const timer = setInterval(turn, minute)
    document.addEventListener('visibilitychange', turn)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', turn)
    }
  }

  move(step: 1 | -1): void {
    const at = this.items.findIndex((item) => item.id === this.current)
    const next = this.items[at < 0 ? 0 : Math.min(Math.max(at + step, 0), this.items.length - 1)]
    if (!next) return
    this.current = next.id
    this.focusWanted += 1
  }

  /** Does an act at once when nothing has to be said, else opens its form. */
  async start(item: TodayItem, act: TodayAct): Promise<void> {
    if (this.busy || !item.acts.includes(act)) return
    this.current = item.id
    this.problems = []
    if (act === 'accept') return this.#do(item, act, () => this.#move(item, 'accept'))
    if (act === 'take_up') return this.#do(item, act, () => this.#move(item, 'reopen'))
    this.said = { ...blank }
    this.opened = { id: item.id, act }
  }

  cancel(): void {
    this.opened = null
    this.problems = []
    this.focusWanted += 1
  }

  /** Saves the open form. */
  async save(): Promise<void> {
    const { opened } = this
    const item = this.items.find((one) => one.id === opened?.id)
    if (!opened || !item || this.busy) return
    const { words, talked, on } = this.said
    if (opened.act === 'call' && talked === null) {
      this.problems = [{ path: 'talked', sentence: todayText.call.choose }]
      return
    }
    switch (opened.act) {
      case 'call':
      case 'mail':
        return this.#do(item, opened.act, () =>
          call('lead_note', {
            id: item.id,
            text: words,
            kind: opened.act === 'mail' ? 'mail' : 'call',
            talked: talked ?? 'tried',
            anyway: false,
          }),
        )
      case 'return':
        return this.#do(item, 'return', () => this.#move(item, 'return', words))
      case 'plan':
        return this.#do(item, 'plan', () => call('lead_next_set', { id: item.id, what: words, on }))
      case 'answer':
        return this.#answer(item, words)
      case 'accept':
      case 'take_up':
        return
    }
  }

  /** "They won't say" is an answer, too. */
  async decline(): Promise<void> {
    const item = this.items.find((one) => one.id === this.opened?.id)
    if (item) await this.#answer(item, null)
  }

  /** The next step is done, and nothing comes after it. */
  async finish(): Promise<void> {
    const item = this.items.find((one) => one.id === this.opened?.id)
    if (item) await this.#do(item, 'plan', () => call('lead_next_end', { id: item.id, how: 'done' }))
  }

  async #answer(item: TodayItem, answer: string | null): Promise<void> {
    const criterion = item.ask?.criterion
    if (criterion === undefined) return
    await this.#do(item, 'answer', () => call('lead_answer', { id: item.id, criterion, answer }))
  }

  #move(item: TodayItem, to: string, reason = ''): Promise<LeadView> {
    const blankMove: MoveRequest = { id: item.id, to, reason, to_whom: '', value: '', until: '', against: null }
    return call('lead_move', blankMove)
  }

  async #do(item: TodayItem, act: TodayAct, work: () => Promise<LeadView>): Promise<void> {
    const before = this.items.map((one) => one.id)
    this.busy = true
    try {
      const view = await work()
      this.opened = null
      this.problems = []
      // What was done is done, even if the page can't be read again just now.
      const today = await call('today', {}).catch(() => null)
      this.#asked += 1
      if (today) this.#show(today)
      this.#goOn(before, item.id, act)
      this.#session.done(todayText.done[act](item.name), view.book)
    } catch (thrown) {
      const problems = fieldProblems(thrown)
      if (problems && this.opened) this.problems = problems
      else this.#session.fail(thrown)
    } finally {
      this.busy = false
    }
  }

  /** After an act the next item of the page has its turn; whoever still has a question to be asked keeps it. */
  #goOn(before: readonly number[], done: number, act: TodayAct): void {
    const left = this.items.map((item) => item.id)
    const at = before.indexOf(done)
    const following =
      act === 'answer' && left.includes(done) ? done : before.slice(at + 1).find((id) => left.includes(id))
    this.current =
      following ??
      before
        .slice(0, Math.max(at, 0))
        .reverse()
        .find((id) => left.includes(id)) ??
      this.items[0]?.id ??
      null
    this.focusWanted += 1
  }

  #show(view: TodayView): void {
    this.view = view
    const { opened } = this
    if (opened && !this.items.some((item) => item.id === opened.id)) this.opened = null
  }
}
