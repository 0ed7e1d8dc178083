import type { ChapterView, QuestionRef, QuestionView } from '../ipc/contract.gen'
import { earlyChapters } from './chapters-market'
import { lateChapters } from './chapters-lead'
import { criterionRows } from './criteria'
import type { Chapter, Entry } from './entry'
import type { LookMarkets } from './markets'

const chapters = [...earlyChapters, ...lateChapters]
type Page = { chapter: Chapter; entry: Entry; at: QuestionRef }

/** Every page in the order of the wizard: what is asked per market comes once for each. */
function pagesOf(markets: LookMarkets): Page[] {
  return chapters.flatMap((chapter) => {
    const places: (number | null)[] = chapter.scope === 'book' ? [null] : markets.list.map(({ market }) => market)
    return places.flatMap((market) =>
      chapter.questions.map((entry) => ({ chapter, entry, at: { question: entry.id, market } })),
    )
  })
}

export function entryOf(question: string): Entry | undefined {
  return chapters.flatMap((chapter) => chapter.questions).find((entry) => entry.id === question)
}

export function questionView(at: QuestionRef, markets: LookMarkets): QuestionView {
  const pages = pagesOf(markets)
  const index = Math.max(
    0,
    pages.findIndex((page) => page.at.question === at.question && page.at.market === at.market),
  )
  const page = pages[index]
  if (!page) throw new Error(at.question)
  const { chapter, entry } = page
  return {
    at: page.at,
    chapter: chapter.id,
    chapter_title: chapter.title,
    number: chapter.questions.indexOf(entry) + 1,
    of: chapter.questions.length,
    title: entry.title,
    why: entry.why,
    example: entry.example ?? null,
    hint: entry.hint ?? null,
    hat: entry.hat ?? chapter.hat,
    kind: entry.kind,
    options: entry.options ?? [],
    unit: entry.unit ?? null,
    value: entry.value,
    typed: null,
    state: entry.state ?? 'answered',
    optional: entry.optional === 'optional',
    previous: pages[index - 1]?.at ?? null,
    next: pages[index + 1]?.at ?? null,
    criteria: entry.kind === 'criteria' || entry.kind === 'asks' ? criterionRows : null,
    fields: entry.fields ?? [],
    most: entry.most ?? null,
    add: entry.add ?? null,
    from_best: entry.from === 'best',
    adds_up: false,
    market_name:
      markets.list.length > 1 ? (markets.list.find((one) => one.market === page.at.market)?.name ?? null) : null,
  }
}

export function chapterViews(blank: 'blank' | 'filled', markets: LookMarkets): ChapterView[] {
  const pages = pagesOf(markets)
  return chapters.map((chapter) => {
    const questions = pages
      .filter((page) => page.chapter === chapter)
      .map(({ entry, at }) => ({
        at,
        title: entry.title,
        answer: blank === 'blank' ? null : entry.words,
        state: blank === 'blank' ? ('open' as const) : (entry.state ?? ('answered' as const)),
        left: entry.optional === undefined,
      }))
    const open = questions.filter((question) => question.answer === null && question.left)
    const first = open[0] ?? questions[0]
    return {
      id: chapter.id,
      title: chapter.title,
      about: chapter.about,
      hat: chapter.hat,
      state: blank === 'blank' ? 'open' : open.length === 0 ? 'complete' : 'started',
      left: open.length,
      questions: questions.map(({ at, title, answer, state }) => ({ at, title, answer, state })),
      first: first?.at ?? { question: '', market: null },
    }
  })
}
