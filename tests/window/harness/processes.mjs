// Programs that a journey starts: a display that nobody sees, the driver of the window, and what the driver starts. Each writes into a log file, and each is
// ended with everything it started, also when the journey dies, because a driver that lives on would hold the terminal.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdirSync, openSync, readFileSync, readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const logs = process.env['SELLABLE_LOGS'] ?? join(tmpdir(), 'sellable-journeys')
mkdirSync(logs, { recursive: true })

const alive = new Set()
const endAll = () => {
  for (const started of alive) endGroup(started.pid)
}
process.on('exit', endAll)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1))

function endGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

/** Starts a program in a group of its own. `pipes` are file descriptors from 3 on that this process reads. */
export function start(name, program, words, environment, pipes = 0) {
  const log = openSync(join(logs, `${name}.log`), 'a')
  const child = spawn(program, words, {
    detached: true,
    env: environment,
    stdio: ['ignore', log, log, ...Array.from({ length: pipes }, () => 'pipe')],
  })
  closeSync(log)
  alive.add(child)
  child.on('exit', () => alive.delete(child))
  child.on('error', () => alive.delete(child))
  return child
}

/** Ends a program and everything it started, and waits until it is gone. */
export async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return endGroup(child.pid)
  const gone = once(child, 'exit')
  endGroup(child.pid)
  await gone
}

/** Starts a display that nobody sees; the server itself finds a free number. */
export async function startDisplay(name, words = []) {
  const screen = ['-screen', '0', '1600x1200x24', '-nolisten', 'tcp', '-displayfd', '3', ...words]
  const child = start(`${name}.display`, 'Xvfb', screen, process.env, 1)
  const [number] = await Promise.race([
    once(child.stdio[3], 'data'),
    once(child, 'exit').then(() => {
      throw new Error(`Xvfb ended at once; see ${logs}`)
    }),
  ])
  return { child, display: `:${String(number).trim()}` }
}

/** A port that nobody listens on. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}

/** The processes that `pid` started, and those that they started, nearest first. */
export function offspring(pid) {
  const parents = new Map()
  for (const name of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      // The name in parentheses may hold spaces; what follows it does not.
      const after = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').pop()
      const parent = Number(after.split(' ')[1])
      parents.set(parent, [...(parents.get(parent) ?? []), Number(name)])
    } catch {
      // It ended while the list was read.
    }
  }
  const found = []
  for (let level = parents.get(pid) ?? []; level.length > 0; level = level.flatMap((one) => parents.get(one) ?? [])) {
    found.push(...level)
  }
  return found
}
