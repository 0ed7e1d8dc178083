import { describe, expect, it } from 'vitest'
import { call, useTransport } from './call'
import { fakeCore } from './fake'
import { asRefusal, fieldProblems, Refusal } from './failure'

describe('the crossing into the core', () => {
  it('brings the response back and passes the request on unchanged', async () => {
    const core = fakeCore({ places_complete: () => [{ text: 'Seattle, Washington', hint: '' }] })
    expect(await call('places_complete', { text: 'sea' })).toEqual([{ text: 'Seattle, Washington', hint: '' }])
    expect(core.requests('places_complete')).toEqual([{ text: 'sea' }])
  })

  it('turns the core’s failure into a refusal with its own sentences', async () => {
    const failure = { kind: 'busy', happened: 'Busy.', safe: 'Safe.', next: 'Wait.', fields: [] }
    useTransport(() => Promise.reject(failure))
    const thrown = await call('numbers', {}).catch((refusal: unknown) => refusal)
    expect(thrown).toBeInstanceOf(Refusal)
    expect(thrown).toMatchObject(failure)
  })

  it.each([['a string'], [new Error('gone')], [null], [{ kind: 'busy' }]])(
    'reads %s as an internal failure',
    (thrown) => {
      expect(asRefusal(thrown).kind).toBe('internal')
    },
  )

  it('writes the path of every field with dots', () => {
    const fields = [{ path: 'value.include[0].around', sentence: 'Write a place.' }]
    const problems = fieldProblems({ kind: 'invalid', happened: '', safe: '', next: '', fields })
    expect(problems?.[0]?.path).toBe('value.include.0.around')
  })

  it.each([
    ['invalid', [{ path: 'name', sentence: 'Write a name.' }], true],
    ['invalid', [], false],
    ['refused', [{ path: 'name', sentence: 'Write a name.' }], false],
  ] as const)('puts %s with %j beside fields: %s', (kind, fields, beside) => {
    const problems = fieldProblems({ kind, happened: 'No.', safe: '', next: '', fields: [...fields] })
    expect(problems !== null).toBe(beside)
  })
})
