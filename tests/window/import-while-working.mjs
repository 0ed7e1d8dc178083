// Measures how long the window waits for an answer while 100,000 rows are taken in: `node import-while-working.mjs OUT.json`.
//
// The rows are pasted, as a release program asks nobody but its owner for a file. Meanwhile the page asks for the list of leads again and again,
// as somebody does who goes on working, and notes how late its own timers come, which is what a click would wait. Then other rows are taken in and
// stopped half-way, which has to leave no trace.

import { writeFileSync } from 'node:fs'

import { Owner } from './harness/owner.mjs'

const out = process.argv[2]
const ROWS = 100_000
/** The goal for each single answer, in milliseconds. */
const GOAL = 100
/** The goal for the whole import, in milliseconds. */
const IMPORT_GOAL = 7_000
/** How soon it is over when somebody stops it, in milliseconds. */
const STOP_GOAL = 1_000
/** Longer than any import takes here, in milliseconds. */
const PATIENCE = 180_000

/** What the owner's harness asks of a test: something to hand its tidying up to. */
const journey = { last: async () => {}, after: (work) => (journey.last = work) }

/** Runs in the page: makes rows to paste, counted from `first`. */
function write(first, rows) {
  const lines = ['Name,Company,Email,Phone,City,State,Industry,Yearly sales,First contact']
  for (let row = first; row < first + rows; row += 1) {
    const phone = `${200 + (row % 700)}-555-${String(row).padStart(6, '0')}`
    lines.push(
      `Pat Sample${row},Clinic ${row},lead${row}@example.com,${phone},Bellevue,WA,Dentist,$${1 + (row % 30)}M,2026-10-${String(1 + (row % 28)).padStart(2, '0')}`,
    )
  }
  window.__text = lines.join('\n')
}

/** Runs in the page: takes the rows in, and asks for the list of leads all the while. */
function work() {
  const ask = (name, request) => window.__TAURI_INTERNALS__.invoke(name, { request })
  const found = { answers: [], timers: [], seen: 0, took: 0, counts: null, failed: null }
  window.__found = found
  const list = { search: '', limit: 100, offset: 0 }
  const during = async () => {
    const { choice } = await ask('import_paste', { text: window.__text })
    const began = performance.now()
    let over = false
    const timer = async () => {
      while (!over) {
        const before = performance.now()
        await new Promise((resolve) => setTimeout(resolve, 10))
        found.timers.push(performance.now() - before - 10)
      }
    }
    const look = async () => {
      while (!over) {
        const before = performance.now()
        await ask('leads_list', list)
        found.answers.push(performance.now() - before)
        if ((await ask('work', {})) !== null) found.seen += 1
        await new Promise((resolve) => setTimeout(resolve, 25))
      }
    }
    const looking = [timer(), look()]
    try {
      const report = await ask('import_run', choice)
      found.took = performance.now() - began
      found.counts = report.counts
    } finally {
      // The first list after it counts as well: it must not wait for every new lead to be judged.
      await new Promise((resolve) => setTimeout(resolve, 300))
      over = true
      await Promise.all(looking)
    }
  }
  during().catch((thrown) => (found.failed = JSON.stringify(thrown)))
}

/** Runs in the page: takes the rows in, stops when `percent` of the work is done, and tells what is left of it. */
async function stop(percent) {
  const ask = (name, request) => window.__TAURI_INTERNALS__.invoke(name, { request })
  const total = async () => (await ask('leads_list', { search: '', limit: 1, offset: 0 })).total
  const undo = async () => (await ask('start', {})).book.undo
  const before = [await total(), await undo()]
  const { choice } = await ask('import_paste', { text: window.__text })
  let over = false
  const running = ask('import_run', choice)
    .then(
      () => 'ran to its end',
      (refusal) => refusal.kind,
    )
    .finally(() => (over = true))
  let pressed = 0
  while (!over && pressed === 0) {
    const view = await ask('work', {})
    if (view?.can_cancel && view.percent >= percent) {
      pressed = performance.now()
      await ask('work_cancel', {})
    }
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  const ended = await running
  return { ended, took: performance.now() - pressed, before, after: [await total(), await undo()] }
}

const sorted = (times) => [...times].sort((one, other) => one - other)
const median = (times) => sorted(times)[Math.floor(times.length / 2)] ?? 0

try {
  const owner = await Owner.sitsDown(journey, 'import-while-working')
  await owner.clicks(/^Look around with a sample business/)
  await owner.sees('Sample business')
  await owner.goesTo('Leads')
  await owner.arrivesAt('Leads')
  await owner.measures(write, 0, ROWS)
  await owner.measures(work)
  let found
  const until = Date.now() + PATIENCE
  do {
    await new Promise((resolve) => setTimeout(resolve, 500))
    found = await owner.measures(() => window.__found)
    if (found.failed) throw new Error(`the import failed: ${found.failed}`)
    if (Date.now() > until) throw new Error('the import never ended')
  } while (found.took === 0)
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  found = await owner.measures(() => window.__found)
  if (found.counts.added < ROWS) throw new Error(`only ${found.counts.added} of ${ROWS} rows were taken in`)
  if (found.seen === 0) throw new Error('the work never showed how far it is')
  await owner.measures(write, ROWS, ROWS)
  const stopped = await owner.measures(stop, 30)
  if (stopped.ended !== 'refused') throw new Error(`an import that is stopped ${stopped.ended}`)
  if (String(stopped.before) !== String(stopped.after)) throw new Error(`it leaves a trace: ${JSON.stringify(stopped)}`)
  const figures = [
    ['a list while 100,000 rows are taken in, median', median(found.answers), GOAL],
    ['a list while 100,000 rows are taken in, slowest', Math.max(...found.answers), GOAL],
    ['a click meanwhile waits at most', Math.max(...found.timers), GOAL],
    ['taking 100,000 rows in while somebody works', found.took, IMPORT_GOAL],
    ['stopping an import without a trace', stopped.took, STOP_GOAL],
  ].map(([name, value, goal]) => ({ name, median: Number(value.toFixed(1)), unit: 'ms', goal, kind: 'time' }))
  for (const { name, median: value, goal } of figures)
    console.log(`${name.padEnd(48)} ${value.toFixed(0).padStart(7)} ms   goal ${goal} ms`)
  writeFileSync(out, `${JSON.stringify(figures, null, 2)}\n`)
} finally {
  await journey.last()
}
