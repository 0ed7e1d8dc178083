// Every other starter kit, one screen each: an owner looks through them before choosing.

import { test } from 'node:test'

import { Owner } from './harness/owner.mjs'

const KITS = [
  'Accountant',
  'Consultant',
  'Fitness studio',
  'IT services',
  'Law office',
  'Manufacturer',
  'Marketing agency',
  'Real-estate agent',
  'Restaurant or caterer',
  'Retailer',
  'Wholesaler',
]

test('an owner looks at one kit after the other', async (journey) => {
  const owner = await Owner.sitsDown(journey, 'other-kits')
  for (const [number, kit] of KITS.entries()) {
    await owner.leg(journey, kit, async () => {
      await owner.clicks(number === 0 ? /^Start from a kit for your trade/ : 'Take another kit instead')
      await owner.clicks(new RegExp(`^${kit}`))
      await owner.sees(new RegExp(`The kit “${kit}” has answered \\d+ questions`))
      await owner.looksAt(kit.toLowerCase().replaceAll(' ', '-'))
    })
  }
})
