// Without a mouse: everything here is done with keys.

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { Owner } from './harness/owner.mjs'

test('an owner without a mouse answers, logs a lead, finds it and undoes', async (journey) => {
  const owner = await Owner.sitsDown(journey, 'keyboard')

  await owner.leg(journey, 'begins and answers', async () => {
    await owner.tabsTo(/^Start blank/)
    await owner.presses('Enter')
    await owner.arrivesAt('Playbook')
    await owner.tabsTo('Start with the first question')
    await owner.presses('Enter')
    await owner.leaves('Playbook')
    const first = await owner.heading()
    await owner.tabsTo(first)
    await owner.writes('Harbor Clinic Supply')
    await owner.presses('Enter')
    await owner.leaves(first)
    assert.notEqual((await owner.focus()).tag, 'body', 'the focus is lost after Continue')
    await owner.presses('Escape')
    await owner.arrivesAt('Playbook')
  })

  await owner.leg(journey, 'logs a lead with the key N', async () => {
    await owner.presses('n')
    await owner.arrivesAt('New lead')
    assert.equal((await owner.focus()).name, 'Full name', 'the caret waits in the one field that is needed')
    await owner.presses('Enter')
    await owner.sees('There is a problem')
    await owner.looksAt('problem')
    await owner.tabsTo('Full name')
    await owner.writes('Ana Silva')
    await owner.tabsTo('Place')
    await owner.writes('Seat')
    await owner.finds('option', /^Seattle, Washington/)
    await owner.presses('ArrowDown', 'Enter')
    await owner.seesInField('Place', /^Seattle, Washington/)
    await owner.tabsTo('Save the lead')
    await owner.presses('Enter')
    await owner.sees('Ana Silva is in the log.')
  })

  await owner.leg(journey, 'finds it with the palette and in the list', async () => {
    await owner.presses('Control+k')
    await owner.finds('region', 'Go to a screen, a lead or an action')
    await owner.looksAt('palette')
    await owner.writes('numb')
    await owner.presses('Enter')
    await owner.arrivesAt('Numbers')
    await owner.presses('/')
    await owner.arrivesAt('Leads')
    await owner.writes('silva')
    await owner.finds('row', /Ana Silva/)
    await owner.presses('ArrowDown', 'Enter')
    await owner.arrivesAt('Ana Silva')
  })

  await owner.leg(journey, 'undoes and redoes', async () => {
    await owner.presses('Escape')
    await owner.arrivesAt('Leads')
    await owner.presses('Control+z')
    await owner.sees('Everybody who reacts to you belongs here')
    await owner.presses('Control+Shift+z')
    await owner.finds('row', /Ana Silva/)
  })
})
