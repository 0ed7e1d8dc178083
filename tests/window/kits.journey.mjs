// From a starter kit to a signed edition: an owner answers what only they can know, looks everything over, and all three sign.

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { Owner } from './harness/owner.mjs'
import { OWN_ANSWERS, answersWhatIsLeft, signsAsAllThree } from './harness/signing.mjs'

/** With a kit an owner is asked no more than this (a promise of the product). */
const MOST_ANSWERS = 25

for (const { kit, name } of [
  { kit: 'Home-services contractor', name: 'home-services' },
  { kit: /^Dental or medical practice/, name: 'dental' },
]) {
  test(`an owner takes the kit for ${name}, corrects it and signs`, async (journey) => {
    const owner = await Owner.sitsDown(journey, `kit-${name}`)

    await owner.leg(journey, 'chooses the kit', async () => {
      await owner.clicks(/^Start from a kit for your trade/)
      await owner.types('Find your trade', name.slice(0, 4))
      await owner.looksAt('kits')
      await owner.clicks(typeof kit === 'string' ? new RegExp(`^${kit}`) : kit)
      await owner.arrivesAt('Playbook')
      await owner.sees(/has answered \d+ questions for you/)
      await owner.looksAt('filled')
    })

    await owner.leg(journey, 'answers what is left', async () => {
      const asked = await answersWhatIsLeft(owner, OWN_ANSWERS)
      assert.ok(asked <= MOST_ANSWERS, `${asked} questions were asked`)
      assert.ok(asked > 3, `only ${asked} questions were asked`)
      await owner.looksAt('check')
      await owner.doesNotSee(/gaps? (is|are) left/)
    })

    await owner.leg(journey, 'signs as marketing, sales and owner', async () => {
      await owner.clicks('Go on to the signatures')
      await signsAsAllThree(owner)
      await owner.looksAt('signed')
    })

    await owner.leg(journey, 'judges by the edition from then on', async () => {
      await owner.goesTo('Playbook')
      await owner.sees('Edition 1')
      await owner.clicks('Editions, and who got them')
      await owner.arrivesAt('Editions')
      await owner.sees('In force')
      await owner.types('Who got it today?', 'Nia Newcomer')
      await owner.clicks('Note it')
      await owner.sees('Nia Newcomer got it.')
      await owner.clicks('Has read it: Nia Newcomer')
      await owner.sees(/Nia Newcomer.*read it/)
      await owner.looksAt('editions')
    })
  })
}
