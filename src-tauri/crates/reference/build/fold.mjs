// The same reading of names as src/folding.rs: lower case, no diacritics, short forms written out.
// The Rust side sorts again on loading, so a difference here costs time, never a wrong answer.

const SPECIAL = new Map(Object.entries({
  ß: 'ss', ẞ: 'ss', æ: 'ae', Æ: 'ae', œ: 'oe', Œ: 'oe', ø: 'o', Ø: 'o', đ: 'd', Đ: 'd', ð: 'd', Ð: 'd',
  ł: 'l', Ł: 'l', ı: 'i', þ: 'th', Þ: 'th', ħ: 'h', Ħ: 'h', ŧ: 't', Ŧ: 't', ə: 'e', Ə: 'e', ŋ: 'n', Ŋ: 'n',
  ɛ: 'e', ɔ: 'o', ơ: 'o', Ơ: 'o', ư: 'u', Ư: 'u', ĸ: 'k', ŀ: 'l',
}))
const LONG_FORMS = new Map(Object.entries({
  st: 'saint', ste: 'sainte', sankt: 'saint', ft: 'fort', mt: 'mount', n: 'north', s: 'south', e: 'east', w: 'west',
}))

/** The plain lower-case ASCII reading of one character, or '' when it has none. */
function plainLetter(character) {
  const special = SPECIAL.get(character)
  if (special !== undefined) return special
  const base = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return /^[a-z0-9]+$/.test(base) ? base : ''
}

/** Every Latin letter outside ASCII with its plain reading, in code point order. */
export function foldingTable() {
  const lines = []
  for (const [from, to] of [[0xc0, 0x2af], [0x1e00, 0x1eff]]) {
    for (let code = from; code <= to; code += 1) {
      const plain = plainLetter(String.fromCodePoint(code))
      if (plain !== '') lines.push(`${String.fromCodePoint(code)}\t${plain}`)
    }
  }
  return `${lines.join('\n')}\n`
}

export function fold(text) {
  const plain = [...text].map((character) => plainLetter(character) || character.toLowerCase()).join('')
  const words = plain
    .replace(/\b(\p{L})\.(?=\p{L}\b)/gu, '$1')
    .replace(/['’‘ʻʼ`´\u0300-\u036f]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => LONG_FORMS.get(word) ?? word)
  if (words.length > 1 && words[0] === 'the') words.shift()
  return words.join(' ')
}
