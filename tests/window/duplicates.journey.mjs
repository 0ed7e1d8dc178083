// Somebody stands in the log twice: seen while typing, found across the log, merged by key, undone, and kept apart.

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { addsLead } from './harness/harbor.mjs'
import { Owner } from './harness/owner.mjs'

test('who stands twice becomes one', async (journey) => {
  const owner = await Owner.sitsDown(journey, 'duplicates')

  await owner.leg(journey, 'is told while typing that somebody may be there already', async () => {
    await owner.clicks(/^Start blank/)
    await owner.arrivesAt('Playbook')
    await addsLead(owner, {
      name: 'Ana Sample',
      company: 'Lakeside Dental',
      contact: 'ana@lakeside.example',
      reaction: 'Called us',
    })
    await owner.goesTo('Leads')
    await owner.clicks('New lead')
    await owner.arrivesAt('New lead')
    await owner.types('Full name', 'Dr. Sample, Anna')
    await owner.types('Company', 'LAKESIDE DENTAL, Inc.')
    await owner.sees('Is it one of these?')
    await owner.sees('Likely: names alike, same firm')
    await owner.looksAt('while-typing')
    await owner.types('E-mail or phone', '206-555-0134')
    await owner.clicks('Save the lead')
    await owner.sees('Dr. Sample, Anna is in the log.')
  })

  await owner.leg(journey, 'finds the pair and sees what merging gives', async () => {
    await owner.goesTo('Leads')
    await owner.clicks('Duplicates')
    await owner.arrivesAt('Duplicates')
    await owner.sees('1 pair may be one and the same.')
    await owner.sees('names alike, same firm')
    await owner.sees('Choose what holds')
    await owner.looksAt('pair')
    await owner.resizes(900, 700)
    await owner.looksAt('narrow')
    await owner.resizes(1280, 800)
  })

  await owner.leg(journey, 'merges by key, and undoes it', async () => {
    await owner.clicks(/Ana Sample/)
    await owner.presses('m')
    await owner.sees('Merged into')
    await owner.sees('Nobody stands in your log twice')
    await owner.looksAt('none')
    await owner.goesTo('Numbers')
    await owner.sees('2 entered − 1 merged − 0 erased = 1')
    await owner.looksAt('numbers')
    await owner.presses('Control+z')
    await owner.sees('2 entered − 0 merged − 0 erased = 2')
  })

  await owner.leg(journey, 'keeps two people apart, and is not asked again', async () => {
    await owner.goesTo('Leads')
    await owner.clicks('Duplicates')
    await owner.arrivesAt('Duplicates')
    await owner.sees('1 pair may be one and the same.')
    await owner.clicks(/^Not the same/)
    await owner.sees('stay two.')
    await owner.sees('Nobody stands in your log twice')
    assert.equal(await owner.counts('row', /names alike/), 0)
  })
})
