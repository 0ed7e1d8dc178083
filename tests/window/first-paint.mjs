// Measures how long the release program takes from its start to the first paint of its window: `node first-paint.mjs OUT.json`.
//
// The display keeps what it shows in a file, and this reads the file until something is drawn there: nothing runs inside the window that an owner would not have.

import { spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { end, start, startDisplay } from './harness/processes.mjs'

const program = process.env['SELLABLE_PROGRAM']
const out = process.argv[2]
/** Runs that count; one before them warms the caches of the disk. */
const RUNS = 7
/** The goal, in milliseconds. */
const GOAL = 600
const LEADS = 10_000

/** The picture on the display, read again and again through one file handle. */
class Screen {
  #file
  #header
  #line
  #lines
  #bytes

  constructor(folder) {
    this.#file = openSync(join(folder, 'Xvfb_screen0'), 'r')
    const head = Buffer.alloc(100)
    readSync(this.#file, head, 0, 100, 0)
    const [size, height, perLine, colours] = [0, 20, 48, 76].map((at) => head.readUInt32BE(at))
    this.#header = size + colours * 12
    this.#line = perLine
    this.#lines = height
    this.#bytes = Buffer.alloc(perLine)
  }

  /** How many of the looked-at points have neither of the two commonest colours: a blank window on an empty display has none. */
  drawn() {
    const counts = new Map()
    for (let line = 0; line < this.#lines; line += 8) {
      readSync(this.#file, this.#bytes, 0, this.#line, this.#header + line * this.#line)
      for (let at = 0; at < this.#line; at += 8) {
        const colour = this.#bytes.readUInt32LE(at) & 0xffffff
        counts.set(colour, (counts.get(colour) ?? 0) + 1)
      }
    }
    const [first = 0, second = 0, ...rest] = [...counts.values()].sort((one, other) => other - one)
    return first + second === 0 ? 0 : rest.reduce((sum, count) => sum + count, 0)
  }

  close() {
    closeSync(this.#file)
  }
}

function environment(home, display) {
  const folders = Object.fromEntries(
    ['XDG_DATA_HOME', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'XDG_STATE_HOME', 'XDG_RUNTIME_DIR'].map((name) => {
      const folder = join(home, name)
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      return [name, folder]
    }),
  )
  return {
    PATH: process.env['PATH'],
    HOME: home,
    LANG: 'en_US.UTF-8',
    DISPLAY: display,
    GDK_BACKEND: 'x11',
    DBUS_SESSION_BUS_ADDRESS: 'disabled:',
    NO_AT_BRIDGE: '1',
    ...folders,
  }
}

/** Milliseconds from the start of the program to the first paint. */
async function firstPaint(home, words) {
  const buffer = mkdtempSync(join(tmpdir(), 'sellable-screen-'))
  const { child, display } = await startDisplay('first-paint', ['-fbdir', buffer])
  const screen = new Screen(buffer)
  const began = performance.now()
  const opened = start('first-paint.program', program, words, environment(home, display))
  try {
    while (screen.drawn() < 200) {
      if (performance.now() - began > 20_000) throw new Error('nothing was drawn within 20 seconds')
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
    return performance.now() - began
  } finally {
    screen.close()
    await end(opened)
    await end(child)
    rmSync(buffer, { recursive: true, force: true })
  }
}

function runProgram(home, words) {
  const ended = spawnSync(program, words, { env: environment(home, ''), encoding: 'utf8' })
  if (ended.status !== 0) throw new Error(`sellable ${words.join(' ')}: ${ended.stderr}`)
}

/** A data file with many made-up leads, made as an owner would: by importing a list. */
function bookWithLeads(home) {
  const book = join(home, 'many.sellable')
  const list = join(home, 'many.csv')
  const rows = Array.from(
    { length: LEADS },
    (_, row) => `Lead ${row},Company ${row},lead${row}@example.com,Seattle WA,${(row % 20) + 1}000000`,
  )
  writeFileSync(list, `Name,Company,Email,City,Revenue\n${rows.join('\n')}\n`)
  runProgram(home, ['new', book])
  runProgram(home, ['import', book, list])
  return book
}

/** The median over the runs; each begins in the home that `homeOf` gives it. */
async function median(name, homeOf, words) {
  const times = []
  for (let run = 0; run <= RUNS; run += 1) times.push(await firstPaint(homeOf(run), words))
  const sorted = times.slice(1).sort((one, other) => one - other)
  const found = sorted[Math.floor(sorted.length / 2)]
  console.log(
    `${name.padEnd(44)} ${found.toFixed(0).padStart(7)} ms   goal ${GOAL} ms   (${sorted[0].toFixed(0)} to ${sorted.at(-1).toFixed(0)})`,
  )
  return { name, median: Number(found.toFixed(1)), unit: 'ms', goal: GOAL, kind: 'time' }
}

const home = mkdtempSync(join(tmpdir(), 'sellable-first-paint-'))
try {
  const figures = [
    await median('first paint, first start', (run) => join(home, `fresh-${run}`), []),
    await median(`first paint, ${LEADS.toLocaleString('en')} leads`, () => home, [bookWithLeads(home)]),
  ]
  writeFileSync(out, `${JSON.stringify(figures, null, 2)}\n`)
} finally {
  rmSync(home, { recursive: true, force: true })
}
