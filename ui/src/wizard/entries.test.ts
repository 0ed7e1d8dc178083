import { describe, expect, it } from 'vitest'
import { copy, move, remove, type Act } from './entries'

const abc = ['a', 'b', 'c']

describe('what can be done to a list, and taken back', () => {
  it.each<[string, Act<string>, string[]]>([
    ['remove the first', remove(abc, 0), ['b', 'c']],
    ['remove the last', remove(abc, 2), ['a', 'b']],
    ['remove what is not there', remove(abc, 9), ['a', 'b', 'c']],
    ['move up', move(abc, 2, 1), ['a', 'c', 'b']],
    ['move down', move(abc, 0, 2), ['b', 'c', 'a']],
    ['copy', copy(abc, 1), ['a', 'b', 'b', 'c']],
    ['copy with a change', copy(abc, 1, (entry) => `${entry}2`), ['a', 'b', 'b2', 'c']],
  ])('%s', (_, act, expected) => {
    expect(act.entries).toEqual(expected)
    expect(act.back(act.entries)).toEqual(abc)
  })

  it('keeps what was typed after the act', () => {
    const { back } = remove(abc, 1)
    expect(back(['a', 'c', 'typed later'])).toEqual(['a', 'b', 'c', 'typed later'])
  })
})
