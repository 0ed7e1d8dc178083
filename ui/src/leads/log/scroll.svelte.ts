import { rowsInView, scrollToRow } from '../../shared/rows'

/** No window draws more than some 33 million pixels in one piece, and not all as many; a longer list is scaled. */
const tallest = 12_000_000
/** The most rows that stand in the page at once. */
const mostRows = 60
/** How many screens at either end of a scaled list are not scaled. */
const ends = 20

/**
 * Where a long list is scrolled to. A list that is too tall for the window gets a shorter track: small steps move the
 * rows as they would anyway, and a leap of the scroll bar leads to the same part of the list.
 */
export class ScrollSpace {
  /** Where the element is scrolled to, and where the list would be if it were drawn whole. */
  #top = $state(0)
  #offset = $state(0)
  #total = $state(0)
  #rowHeight = $state(1)
  #height = $state(600)

  /** How tall the track is that the element scrolls. */
  readonly track = $derived(Math.min(this.#total * this.#rowHeight, tallest))
  readonly view = $derived.by(() => {
    const { first, last } = rowsInView(this.#offset, this.#height, this.#rowHeight, this.#total)
    return { first, last: Math.min(last, first + mostRows - 1) }
  })
  /** The topmost row that is whole. */
  readonly topRow = $derived(Math.max(0, Math.min(Math.ceil(this.#offset / this.#rowHeight - 0.01), this.#total - 1)))
  /** How far down the list the view is, in rows; it survives another text size. */
  readonly rowsDown = $derived(this.#offset / this.#rowHeight)

  /** Where a row stands on the track. */
  rowTop(index: number): number {
    return index * this.#rowHeight - (this.#offset - this.#top)
  }

  /** Takes the measures of the list and of the room for its rows; the row at the top stays there. Gives where to scroll. */
  measure(total: number, rowHeight: number, height: number): number {
    const down = this.rowsDown
    this.#total = total
    this.#rowHeight = rowHeight
    this.#height = height
    return this.#toOffset(down * rowHeight)
  }

  /** Scrolls so that this many rows are above. Gives where the element has to scroll. */
  toRows(down: number): number {
    return this.#toOffset(down * this.#rowHeight)
  }

  /** Scrolls so that a row is whole on the screen. */
  toRow(index: number): number {
    const wanted = scrollToRow(index, this.#offset, this.#height, this.#rowHeight)
    if (wanted === this.#offset) return this.#top
    // A neighbour is shown by a small step, for which the track need not be laid anew.
    const step = wanted - this.#offset
    if (Math.abs(step) < this.#height && this.#top + step >= 0 && this.#top + step <= this.#most) {
      this.#offset = wanted
      this.#top += step
      return this.#top
    }
    return this.#toOffset(wanted)
  }

  /** The element was scrolled. Gives where it has to scroll instead, or null when it is right where it is. */
  scrolled(top: number): number | null {
    const step = top - this.#top
    this.#top = top
    if (this.#isWhole) {
      this.#offset = top
      return null
    }
    if (Math.abs(step) > 2 * this.#height) {
      this.#offset = this.#toList(top)
      return null
    }
    this.#offset = Math.max(0, Math.min(this.#offset + step, this.#mostOffset))
    const atAnEdge = top <= 0 || top >= this.#most
    const edgeOfTheList = this.#offset <= 0 || this.#offset >= this.#mostOffset
    return atAnEdge || edgeOfTheList ? this.settle() : null
  }

  /** Lays the track where it belongs after small steps. Gives where the element has to scroll, or null if it is right. */
  settle(): number | null {
    const right = this.#toTrack(this.#offset)
    if (Math.abs(right - this.#top) < 1) return null
    this.#top = right
    return right
  }

  #toOffset(offset: number): number {
    this.#offset = Math.max(0, Math.min(offset, this.#mostOffset))
    this.#top = this.#toTrack(this.#offset)
    return this.#top
  }

  get #most(): number {
    return Math.max(0, this.track - this.#height)
  }

  get #mostOffset(): number {
    return Math.max(0, this.#total * this.#rowHeight - this.#height)
  }

  get #isWhole(): boolean {
    return this.#most === this.#mostOffset
  }

  /** Near its ends the track is not scaled, so that small steps always reach the first row and the last. */
  get #end(): number {
    return Math.min(this.#most / 4, ends * this.#height)
  }

  /** How many pixels of the list one pixel of the scaled part stands for. */
  get #scale(): number {
    return (this.#mostOffset - 2 * this.#end) / (this.#most - 2 * this.#end)
  }

  #toList(top: number): number {
    if (this.#isWhole || top <= this.#end) return top
    if (top >= this.#most - this.#end) return this.#mostOffset - (this.#most - top)
    return this.#end + (top - this.#end) * this.#scale
  }

  #toTrack(offset: number): number {
    if (this.#isWhole || offset <= this.#end) return offset
    if (offset >= this.#mostOffset - this.#end) return this.#most - (this.#mostOffset - offset)
    return this.#end + (offset - this.#end) / this.#scale
  }
}
