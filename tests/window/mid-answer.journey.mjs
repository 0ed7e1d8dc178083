// Nothing typed is lost: the program is killed while an answer is being typed.

import { test } from 'node:test'

import { Owner } from './harness/owner.mjs'

test('a half-typed answer is back on the same question after the program was killed', async (journey) => {
  const owner = await Owner.sitsDown(journey, 'mid-answer')
  await owner.clicks(/^Start blank/)
  await owner.clicks('Start with the first question')
  await owner.leaves('Playbook')
  const first = await owner.heading()
  await owner.types(first, 'Harbor Clinic Supply')
  await owner.clicks('Continue')
  await owner.leaves(first)

  const second = await owner.heading()
  await owner.types(second, 'Sterilizers and their upkeep, and ser')
  await owner.sees('Kept as a draft')
  await owner.losesTheProgram()

  await owner.opensTheProgram()
  await owner.arrivesAt('Playbook')
  await owner.clicks('Go on')
  await owner.arrivesAt(second)
  await owner.seesInField(second, 'Sterilizers and their upkeep, and ser')
  await owner.sees('What you had typed is back. Continue saves it.')
  await owner.looksAt('restored')
  await owner.clicks('Back')
  await owner.arrivesAt(first)
  await owner.seesInField(first, 'Harbor Clinic Supply')
})
