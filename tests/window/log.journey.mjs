// The log: filtered, arranged, chosen from, changed by the hundred and moved on a board; with nobody in it, with a few and with very many.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'

import { LIST } from './harness/harbor.mjs'
import { Owner, PROGRAM } from './harness/owner.mjs'

/** How many leads are very many. */
const MANY = Number(process.env['SELLABLE_MANY_LEADS'] ?? 100_000)
/** The most rows that may stand in the page. */
const MOST_ROWS = 60

const TOWNS = ['Seattle', 'Bellevue', 'Everett', 'Tacoma', 'Spokane', 'Redmond', 'Kent']
const SOURCES = ['Trade show', 'Website form', 'Referral', 'Newsletter', 'Google ad']

/** A file of made-up people, as another program would export it. */
function manyLeads(count) {
  const lines = ['Name,Company,Email,City,State,Industry,Yearly sales,Source,First contact,What they did']
  for (let number = 1; number <= count; number += 1) {
    const town = TOWNS[number % TOWNS.length]
    const day = String((number % 28) + 1).padStart(2, '0')
    lines.push(
      `Person ${number},Clinic ${number},person${number}@example.com,${town},WA,Family practice,$${(number % 30) + 1}M,${SOURCES[number % SOURCES.length]},2026-10-${day},Filled in the form`,
    )
  }
  return `${lines.join('\n')}\n`
}

/** Takes a file in on the command line, while no window is open. */
function takesIn(owner, book, name, rows) {
  const folder = owner.at('data')
  const path = readdirSync(folder, { recursive: true }).find((path) => path.endsWith(book))
  assert.ok(path, `there is ${book}`)
  const file = owner.at(name)
  writeFileSync(file, rows)
  const words = ['import', owner.at('data', path), file]
  const said = execFileSync(PROGRAM, words, { env: { ...owner.environment() }, encoding: 'utf8' })
  assert.match(said, /added/)
}

/** How many rows stand in the page, while the log is scrolled from its top to its end and to its middle. */
async function scrolls(owner) {
  return owner.measures(async () => {
    const log = document.querySelector('[role=grid]')
    const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    let most = 0
    for (let step = 0; step <= 20; step += 1) {
      log.scrollTop = (log.scrollHeight * step) / 20
      await drawn()
      most = Math.max(most, log.querySelectorAll('[data-row]').length)
    }
    log.scrollTop = log.scrollHeight / 2
    await drawn()
    await drawn()
    const before = [...log.querySelectorAll('[data-row]')]
    let redrawn = 0
    const watch = new MutationObserver((changes) => {
      redrawn += changes.filter((change) => change.type === 'childList' && change.target.dataset?.row).length
    })
    for (const row of before) watch.observe(row, { childList: true, subtree: true })
    log.scrollTop += before[0].offsetHeight
    await drawn()
    watch.disconnect()
    const stayed = before.filter((row) => row.isConnected).length
    log.scrollTop = 0
    await drawn()
    return { most, stayed, of: before.length, redrawn }
  })
}

test('the log begins with nobody, then a few', async (journey) => {
  const owner = await Owner.sitsDown(journey, 'log-few')

  await owner.leg(journey, 'says what belongs there', async () => {
    await owner.clicks(/^Start blank/)
    await owner.arrivesAt('Playbook')
    await owner.goesTo('Leads')
    await owner.sees('Everybody who reacts to you belongs here')
    await owner.looksAt('none')
  })

  await owner.leg(journey, 'shows a few leads, and nobody where nobody is found', async () => {
    await owner.closesTheWindow()
    takesIn(owner, 'business.sellable', 'few.csv', LIST)
    await owner.opensTheProgram()
    await owner.goesTo('Leads')
    await owner.finds('row', /Ballard Eye Clinic/)
    await owner.looksAt('few')
    await owner.types(/^Search leads/, 'nobody of that name')
    await owner.sees('No lead fits this search and these filters.')
    await owner.looksAt('not-found')
    await owner.clicks('Show all leads')
    await owner.finds('row', /Ballard Eye Clinic/)
    await owner.clicks('Board')
    await owner.finds('heading', /^Inquiry, \d leads$/)
    await owner.looksAt('few-board')
  })
})

test('the log is filtered, arranged and changed by the hundred', async (journey) => {
  const owner = await Owner.sitsDown(journey, 'log')

  await owner.leg(journey, 'filters by several things and keeps them under a name', async () => {
    await owner.clicks(/^Look around with a sample business/)
    await owner.sees('Sample business')
    await owner.goesTo('Leads')
    await owner.arrivesAt('Leads')
    await owner.clicks(/^Filter/)
    await owner.picks('Sellable')
    await owner.picks('Not yet')
    await owner.selects('Source', 'Trade show')
    await owner.finds('button', /^Verdict: Sellable or Not yet/)
    await owner.finds('button', /^Source: Trade show/)
    await owner.looksAt('filter')
    await owner.presses('Escape')
    await owner.clicks('Save or change views')
    await owner.clicks('Save this view …')
    await owner.types('Name', 'Trade show')
    await owner.clicks('Save the view')
    await owner.sees('The view “Trade show” is saved.')
    await owner.clicks('Clear')
    await owner.seesInField('View', 'all')
    await owner.selects('View', 'Trade show')
    await owner.finds('button', /^Source: Trade show/)
    await owner.clicks(/^Verdict: Sellable or Not yet/)
    await owner.clicks('Clear')
  })

  await owner.leg(journey, 'sorts, and resizes a column with keys', async () => {
    await owner.clicks('Yearly sales')
    const sorted = () => owner.measures(() => document.querySelector('[data-column=revenue]').ariaSort)
    assert.equal(await sorted(), 'descending')
    await owner.clicks('Yearly sales')
    assert.equal(await sorted(), 'ascending')
    const width = () => owner.measures(() => document.querySelector('[data-column=revenue]').offsetWidth)
    const before = await width()
    await owner.tabsTo('Width of Yearly sales')
    await owner.presses('ArrowRight', 'ArrowRight')
    const after = await width()
    assert.ok(after > before + 16, `the column grows from ${before} to ${after}`)
    await owner.clicks('Columns')
    await owner.picks('Points')
    await owner.looksAt('columns')
    await owner.presses('Escape')
    await owner.measures(() => new Promise((resolve) => setTimeout(resolve, 900)))
    await owner.closesTheWindow()
    await owner.opensTheProgram()
    await owner.goesTo('Leads')
    await owner.finds('row', /Points/)
    assert.equal(await width(), after, 'the width is remembered')
  })

  await owner.leg(journey, 'changes all leads at once and takes it back', async () => {
    await owner.presses('Control+a')
    await owner.sees(/\d+ leads chosen/)
    await owner.looksAt('chosen')
    await owner.clicks('Who looks after it')
    await owner.types('Name', 'Mara Sample')
    await owner.looksAt('bulk')
    await owner.clicks('Who looks after it')
    await owner.sees(/\d+ leads are changed\./)
    await owner.clicks('Undo')
    await owner.sees(/leads changed: \d+ leads/)
  })

  await owner.leg(journey, 'tells which leads the rules keep where they are', async () => {
    await owner.presses('Control+a')
    await owner.clicks('More')
    await owner.clicks('Offer to sales')
    await owner.arrivesAt(/^Offer \d+ leads to sales$/)
    await owner.clicks('Offer to sales')
    await owner.arrivesAt('These stay as they are')
    await owner.looksAt('refused')
    await owner.presses('Escape')
    await owner.presses('Control+z')
    await owner.sees(/leads changed: \d+ leads/)
  })

  await owner.leg(journey, 'moves a card against a gate by keys, with a name and a reason', async () => {
    await owner.clicks('Board')
    await owner.finds('heading', /^Inquiry, \d+ leads$/)
    await owner.looksAt('board')
    await owner.clicks(/^Off target \d+$/)
    await owner.finds('heading', /^Inquiry, \d+ leads$/)
    await owner.measures(async () => {
      await new Promise((resolve) => setTimeout(resolve, 300))
      document.querySelector('[data-column="0"] [data-card="0:0"]').focus()
    })
    await owner.presses('Space', 'ArrowRight', 'ArrowRight', 'ArrowRight')
    await owner.looksAt('carried')
    const below = await owner.measures(() => {
      const page = document.querySelector('main')
      return page.scrollHeight - page.clientHeight
    })
    assert.ok(below <= 1, `the board reaches ${below} pixels below the window`)
    await owner.presses('Escape')
    await owner.presses('m', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter')
    await owner.arrivesAt('This is against your rules')
    await owner.looksAt('against')
    await owner.types('Your name', 'Olive Sample')
    await owner.types('Why all the same?', 'The owner knows them.')
    await owner.clicks(/ all the same$/)
    await owner.sees(/^[^]*Done: /)
    await owner.presses('Control+z')
    await owner.sees(/Undone/)
  })

  await owner.leg(journey, 'keeps everything in a narrow window and in large letters', async () => {
    await owner.clicks('Table')
    await owner.clicks(/^All \d+$/)
    await owner.resizes(900, 700)
    await owner.looksAt('narrow')
    await owner.goesTo('Settings')
    await owner.selects('Text size', '200 %')
    await owner.goesTo('Leads')
    await owner.clicks(/^Filter/)
    await owner.looksAt('large')
    const hidden = await owner.measures(() => document.documentElement.scrollWidth > window.innerWidth)
    assert.equal(hidden, false, 'nothing lies beyond the edge of the window')
  })
})

test('the log holds very many leads', async (journey) => {
  const owner = await Owner.sitsDown(journey, 'log-many')

  await owner.leg(journey, 'shows them with few rows in the page, none drawn twice', async () => {
    await owner.clicks(/^Look around with a sample business/)
    await owner.sees('Sample business')
    await owner.goesTo('Leads')
    await owner.arrivesAt('Leads')
    await owner.closesTheWindow()
    takesIn(owner, 'sample.sellable', 'many.csv', manyLeads(MANY))
    await owner.opensTheProgram()
    await owner.goesTo('Leads')
    await owner.finds('row', /Clinic/)
    const { most, stayed, of, redrawn } = await scrolls(owner)
    assert.ok(most <= MOST_ROWS, `${most} rows stand in the page`)
    assert.ok(stayed >= of - 2, `${stayed} of ${of} rows stay when the log moves by one`)
    assert.equal(redrawn, 0, 'no row that stays is drawn anew')
    await owner.looksAt('many')
  })

  await owner.leg(journey, 'finds one of them while somebody types, and the last by a key', async () => {
    await owner.types(/^Search leads/, `Clinic ${MANY - 7}`)
    await owner.finds('row', new RegExp(`Clinic ${MANY - 7}`))
    await owner.presses('Escape')
    await owner.finds('row', new RegExp(`Clinic ${MANY}`))
    await owner.presses('ArrowDown', 'End')
    const last = await owner.measures(() => {
      const [rows, row] = [document.querySelector('[role=grid]').ariaRowCount, document.activeElement.ariaRowIndex]
      return rows === row
    })
    assert.ok(last, 'the last row has the focus')
  })

  await owner.leg(journey, 'shows the board of them', async () => {
    await owner.clicks('Board')
    await owner.finds('heading', /^Inquiry, [\d,]+ leads$/)
    await owner.finds('button', 'Show 50 more')
    await owner.looksAt('many-board')
  })
})
