// A day with the sample business: what must happen now, done with one key each.

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { Owner } from './harness/owner.mjs'

test('a day begins with what must happen now', async (journey) => {
  const owner = await Owner.sitsDown(journey, 'today')

  await owner.leg(journey, 'shows what is late, the most urgent first', async () => {
    await owner.clicks(/^Look around with a sample business/)
    await owner.arrivesAt(/^Good (morning|afternoon|evening)\. \d+ things are late\.$/)
    for (const group of ['Answer these', 'Accept or return', 'Next steps', 'Before they are lost']) {
      await owner.finds('heading', new RegExp(`^${group}`))
    }
    await owner.looksAt('today')
  })

  await owner.leg(journey, 'notes a call with keys alone, goes on to the next, and takes it back', async () => {
    // The first one asked not to be called, and the key says so.
    await owner.presses('ArrowDown', 'c')
    await owner.sees(/Do not contact: no calls/)
    await owner.presses('ArrowDown')
    const first = (await owner.focus()).name
    await owner.presses('c')
    await owner.sees('Did you get through?')
    await owner.looksAt('today-call')
    await owner.presses('Space')
    await owner.tabsTo('What was said')
    await owner.writes('They compare two makes')
    await owner.presses('Enter')
    await owner.sees(`Call with ${first} noted.`)
    const next = await owner.focus()
    assert.equal(next.tag, 'button', 'the focus is on the next item')
    assert.notEqual(next.name, first)
    await owner.presses('Control+z')
    await owner.sees(/Undone: /)
  })

  await owner.leg(journey, 'lists its keys, and reaches leads and their acts from the palette', async () => {
    await owner.presses('?')
    await owner.finds('region', 'Keys')
    await owner.looksAt('keys')
    await owner.presses('Escape')
    await owner.presses('Control+k')
    await owner.writes('nora newcall')
    await owner.finds('option', /^Nora Newcall/)
    await owner.presses('Enter')
    await owner.arrivesAt('Nora Newcall')
    await owner.presses('Control+k')
    await owner.finds('option', /^Write down what we did/)
    await owner.looksAt('palette-lead')
    await owner.presses('Escape')
    await owner.goesTo('Today')
    await owner.arrivesAt(/^Good /)
  })

  await owner.leg(journey, 'has room for itself in a small window', async () => {
    await owner.resizes(900, 700)
    await owner.looksAt('today-900')
  })

  await owner.leg(journey, 'accepts for sales, and says when nothing waits for it any more', async () => {
    const before = await owner.counts('button', /^Accept: /)
    assert.ok(before > 0, 'something was offered to sales')
    await owner.clicks(/^Accept: /)
    await owner.sees(/ is with sales now\./)
    assert.equal(await owner.counts('button', /^Accept: /), before - 1)
  })
})
