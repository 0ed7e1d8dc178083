import type { CardChoice, Made, OwnSheet, Paper, SheetChoice } from '../../ipc/contract.gen'

export type SheetName = '5160' | 'l7160' | 'own'
/** The measures of a sheet that are lengths, in millimetres. */
export const lengths = ['width', 'height', 'left', 'top', 'across', 'down'] as const
export type Length = (typeof lengths)[number]
type Typed = Record<Length | 'columns' | 'rows', string>

const known: Record<Exclude<SheetName, 'own'>, { columns: number; rows: number; paper: Paper }> = {
  '5160': { columns: 3, rows: 10, paper: 'letter' },
  l7160: { columns: 3, rows: 7, paper: 'a4' },
}
/** Sizes to begin with: two across, as the makers of the known sheets sell them for this paper. */
const usual: Record<Paper, Typed> = {
  a4: measures({ columns: 2, rows: 8, width: 99.1, height: 33.9, left: 4.7, top: 12.9, across: 2.5, down: 0 }),
  letter: measures({ columns: 2, rows: 7, width: 101.6, height: 33.9, left: 4, top: 21.2, across: 4.8, down: 0 }),
}
/** Most that is drawn; the core says what a sheet can have. */
const most = { columns: 20, rows: 50 }
const pause = 250

/** Labels and postcards while they are chosen: the sheet, where it begins, and what a card says. */
export class LabelsState {
  kind = $state<'labels' | 'postcards'>('labels')
  sheet = $state<SheetName>('l7160')
  first = $state(1)
  card = $state<CardChoice>('four_up')
  text = $state('')
  typed = $state.raw<Typed>(usual.a4)
  #paper: () => Paper
  #changed: () => void
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(paper: () => Paper, changed: () => void) {
    this.#paper = paper
    this.#changed = changed
    this.sheet = paper() === 'letter' ? '5160' : 'l7160'
    this.typed = usual[paper()]
  }

  /** How many labels stand beside and below each other. */
  get grid(): { columns: number; rows: number } {
    if (this.sheet !== 'own') return known[this.sheet]
    return {
      columns: Math.min(most.columns, whole(this.typed.columns)),
      rows: Math.min(most.rows, whole(this.typed.rows)),
    }
  }

  /** Takes up what was made last. */
  show(made: Made | null): void {
    if (made === null) return
    this.kind = made.made
    if (made.made === 'postcards') {
      this.card = made.card
      this.text = made.text
      return
    }
    this.first = made.first
    this.sheet = typeof made.sheet === 'object' ? 'own' : made.sheet
    if (typeof made.sheet !== 'object') return
    this.typed = measures(made.sheet.own)
  }

  get made(): Made {
    if (this.kind === 'postcards') return { made: 'postcards', card: this.card, text: this.text }
    return { made: 'labels', sheet: this.#sheet, first: this.first }
  }

  make(kind: 'labels' | 'postcards'): void {
    this.kind = kind
    this.#changed()
  }

  take(sheet: SheetName): void {
    this.sheet = sheet
    this.first = 1
    this.#changed()
  }

  start(first: number): void {
    this.first = first
    this.#changed()
  }

  takeCard(card: CardChoice): void {
    this.card = card
    this.#changed()
  }

  /** What is typed waits for a pause. */
  write(text: string): void {
    if (text === this.text) return
    this.text = text
    this.#later()
  }

  measure(name: keyof Typed, typed: string): void {
    if (typed === this.typed[name]) return
    this.typed = { ...this.typed, [name]: typed }
    this.first = Math.min(this.first, Math.max(1, this.grid.columns * this.grid.rows))
    this.#later()
  }

  /** Waits no longer for a pause in what is typed. */
  settle(): void {
    if (this.#timer === undefined) return
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#changed()
  }

  #later(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.settle(), pause)
  }

  get #sheet(): SheetChoice {
    if (this.sheet !== 'own') return this.sheet
    const sizes = Object.fromEntries(lengths.map((name) => [name, Number(this.typed[name].replace(',', '.')) || 0]))
    const own = { paper: this.#paper(), columns: whole(this.typed.columns), rows: whole(this.typed.rows), ...sizes }
    return { own: own as OwnSheet }
  }
}

function measures(of: Record<keyof Typed, number>): Typed {
  const texts = [...lengths, 'columns' as const, 'rows' as const].map((name) => [name, String(round(of[name]))])
  return Object.fromEntries(texts) as Typed
}

function whole(typed: string): number {
  const number = Number.parseInt(typed, 10)
  return Number.isSafeInteger(number) && number >= 0 ? Math.min(number, 1000) : 0
}

/** The core keeps measures in single precision: 63.5 stays, 66.67500305 does not. */
function round(length: number): number {
  return Math.round(length * 1000) / 1000
}
