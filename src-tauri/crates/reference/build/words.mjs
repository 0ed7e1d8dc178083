import { readFileSync } from 'node:fs'

/** Lines `left = right` (or with another sign) of a hand-written list, in order. */
export function pairs(path, sign = '=') {
  return readFileSync(path, 'utf8').split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(` ${sign} `))
    .filter((parts) => parts.length === 2)
    .map(([left, right]) => [left.trim(), right.trim()])
}

/** Text of sorted lines, ended by a newline; tabs part the columns. */
export function table(rows) {
  return `${rows.map((row) => row.join('\t')).join('\n')}\n`
}

/** Orders by code unit, as a byte-wise sort of ASCII does, whatever the machine's language. */
export function byText(a, b) {
  return a < b ? -1 : Number(a > b)
}
