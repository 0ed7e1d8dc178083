import type { MarketView } from '../ipc/contract.gen'

/** The markets of the look pages: names of every length and script, added, copied, moved and removed. */
export class LookMarkets {
  list: MarketView[]
  #next = 1

  constructor(names: readonly string[]) {
    this.list = []
    names.forEach((name) => this.add(name))
  }

  add(name: string): void {
    this.list = [...this.list, { market: this.#next, name }]
    this.#next += 1
  }

  copy(market: number): void {
    this.add(this.list.find((one) => one.market === market)?.name ?? '')
  }

  remove(market: number): void {
    this.list = this.list.filter((one) => one.market !== market)
  }

  move(market: number, to: number): void {
    const moved = this.list.find((one) => one.market === market)
    const rest = this.list.filter((one) => one.market !== market)
    if (moved) this.list = [...rest.slice(0, to), moved, ...rest.slice(to)]
  }
}

export const oneMarket = ['Clinics near Seattle']
export const manyMarkets = [
  'Clinics near Seattle',
  'عيادات الأسنان في بورتلاند',
  'Private outpatient surgery centers and dialysis clinics between Vancouver and Eugene',
]
