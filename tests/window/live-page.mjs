// Measures how long the page beside a question takes from a key to its new drawing: `node live-page.mjs OUT.json`.
//
// The page itself keeps the time: from the event of the key to the moment at which the new page replaces the old one on its canvas.

import { writeFileSync } from 'node:fs'

import { Owner } from './harness/owner.mjs'

const out = process.argv[2]
/** Keys that count; the first few warm what is drawn for the first time. */
const KEYS = 24
const WARM = 4
/** The goal, in milliseconds. */
const GOAL = 100
/** Without a space: one at the end of an answer changes nothing on paper. */
const LETTERS = 'inspectionsfailandnobodysleeps'

/** What the owner's harness asks of a test: something to hand its tidying up to. */
const journey = { last: async () => {}, after: (work) => (journey.last = work) }

/** Runs in the page: notes when a key arrives and when the page beside it is new. */
function watch() {
  const live = { at: 0, took: 0 }
  window.__live = live
  document.addEventListener('input', () => Object.assign(live, { at: performance.now(), took: 0 }), true)
  const draw = CanvasRenderingContext2D.prototype.drawImage
  CanvasRenderingContext2D.prototype.drawImage = function (...drawn) {
    draw.apply(this, drawn)
    if (this.canvas.closest('.sheet') && live.took === 0 && live.at > 0) live.took = performance.now() - live.at
  }
}

async function settled(owner) {
  for (let tries = 0; tries < 400; tries += 1) {
    const took = await owner.measures(() => window.__live.took)
    if (took > 0) return took
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('the page was not drawn again within four seconds')
}

try {
  const owner = await Owner.sitsDown(journey, 'live-page')
  await owner.clicks(/^Look around with a sample business/)
  await owner.goesTo('Leads')
  await owner.arrivesAt('Leads')
  await owner.goesTo('Playbook')
  await owner.clicks(/^Your target market/)
  const trigger = 'What happens that makes them look for you?'
  for (let pages = 0; (await owner.heading()) !== trigger; pages += 1) {
    if (pages > 20) throw new Error('the question is not where it was')
    const title = await owner.heading()
    await owner.clicks('Continue')
    await owner.leaves(title)
  }
  await owner.sees(/Your playbook, page \d+ of \d+/)
  await owner.types(trigger, 'When ')
  await owner.measures(watch)
  const times = []
  for (let key = 0; key < KEYS; key += 1) {
    // Each key is awaited to its end, and the hand rests a moment, so that no drawing serves two keys.
    await owner.writes(LETTERS[key % LETTERS.length])
    times.push(await settled(owner))
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
  const sorted = times.slice(WARM).sort((one, other) => one - other)
  const found = sorted[Math.floor(sorted.length / 2)]
  const name = 'page beside a question, key to new page'
  console.log(
    `${name.padEnd(44)} ${found.toFixed(0).padStart(7)} ms   goal ${GOAL} ms   (${sorted[0].toFixed(0)} to ${sorted.at(-1).toFixed(0)})`,
  )
  const figure = { name, median: Number(found.toFixed(1)), unit: 'ms', goal: GOAL, kind: 'time' }
  writeFileSync(out, `${JSON.stringify([figure], null, 2)}\n`)
} finally {
  await journey.last()
}
