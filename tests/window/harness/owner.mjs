// Somebody who owns a business and sits in front of the real window. The journeys tell what they do, in the words that stand on the screen.

import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { look, picture } from './look.mjs'
import { end, freePort, offspring, start, startDisplay } from './processes.mjs'
import { WebDriver } from './webdriver.mjs'

const here = import.meta.dirname
/** Where the program is. */
export const PROGRAM = process.env['SELLABLE_PROGRAM'] ?? join(here, '../../../target/debug/sellable')
const scripts = [join(here, '../node_modules/axe-core/axe.min.js'), join(here, 'in-page.js')].map((path) =>
  readFileSync(path, 'utf8'),
)

/** How long something may take to appear before the owner gives up, in milliseconds. */
const PATIENCE = 10_000
/** Between two looks, in milliseconds. */
const BLINK = 25

export class Owner {
  /** What the journey is called in logs and pictures. */
  name
  /** The folder that this owner calls home; nothing outside it is read or written. */
  home
  #display
  #driver
  #window
  #dialogs
  #stuck = false

  /**
   * Puts an owner in front of a fresh computer and opens the program. `dialogs` answers the file dialogs: `open` and `save` are paths, and without
   * one the dialog counts as cancelled.
   */
  static async sitsDown(journey, name, dialogs = {}) {
    const owner = new Owner()
    owner.name = name
    owner.home = mkdtempSync(join(tmpdir(), `sellable-${name}-`))
    owner.#dialogs = dialogs
    journey.after(() => owner.#leaves())
    const { child, display } = await startDisplay(name)
    owner.#display = { child, display }
    await owner.opensTheProgram()
    return owner
  }

  /** One leg of a journey. Where a leg gets stuck a picture is taken, and the legs after it are left out. */
  async leg(journey, name, walk) {
    await journey.test(name, { skip: this.#stuck && 'the leg before it got stuck' }, async () => {
      try {
        await walk()
      } catch (thrown) {
        this.#stuck = true
        await picture(this.#window, this.name, 'stuck').catch(() => {})
        throw thrown
      }
    })
  }

  /** A path in the owner's home. */
  at(...names) {
    return join(this.home, ...names)
  }

  /** Opens the program and waits until its window shows something. */
  async opensTheProgram({ words = [], dialogs = this.#dialogs } = {}) {
    assert.ok(existsSync(PROGRAM), `the program is not built: ${PROGRAM}`)
    this.#dialogs = dialogs
    const port = await freePort()
    this.#driver = start(`${this.name}.driver`, 'WebKitWebDriver', [`--port=${port}`], this.environment())
    this.#window = new WebDriver(port)
    await this.#window.open(PROGRAM, words)
    for (const script of scripts) await this.#window.inject(script)
    await this.#eventually(
      'the window is on the screen and shows a heading',
      async () =>
        (await this.#window.run(() => document.visibilityState === 'visible' && window.innerWidth > 0)) &&
        (await this.#names('heading')).length > 0,
    )
  }

  /** Closes the window as one does, and the program ends. */
  async closesTheWindow() {
    await this.#window.close()
    await end(this.#driver)
  }

  /** The power goes, so to say: the program is killed in the middle of whatever it does, without a chance to say goodbye. */
  async losesTheProgram() {
    const [victim] = offspring(this.#driver.pid)
    assert.ok(victim, 'the program runs')
    process.kill(victim, 'SIGKILL')
    await end(this.#driver)
  }

  /** Clicks the button of this name. A regular expression may stand for the name here and everywhere. */
  clicks(name) {
    return this.#clickOn('button', name)
  }

  /** Follows the link of this name. */
  follows(name) {
    return this.#clickOn('link', name)
  }

  /** Opens the row of a table. */
  opens(row) {
    return this.#clickOn('row', row)
  }

  /** Picks a radio button, check box or tab. */
  picks(name) {
    return this.#clickOn('choice', name)
  }

  /** Types into a field in place of what stands there. */
  async types(field, text) {
    await this.#clickOn('field', field)
    await this.#window.press('Control+a')
    if (text === '') return this.#window.press('Backspace')
    await this.#window.type(await this.#one('field', field), text)
  }

  /** Types into a field that suggests, and takes the first suggestion whose words fit. */
  async typesAndTakes(field, text, suggestion) {
    await this.types(field, text)
    await this.#clickOn('option', suggestion)
  }

  /** Chooses from a list that folds open. */
  async selects(field, option) {
    const list = await this.#one('field', field)
    const found = await this.#window.run(
      (list, wanted) =>
        [...list.options].find((option) =>
          wanted.pattern ? new RegExp(wanted.pattern, wanted.flags).test(option.label) : option.label === wanted.name,
        ) ?? null,
      list,
      wanted(option),
    )
    assert.ok(
      found,
      `“${field}” offers ${option}; it offers ${await this.#window.run((list) => [...list.options].map((option) => option.label).join(', '), list)}`,
    )
    await this.#window.click(found)
  }

  /** Presses keys on whatever has the focus, as `Tab`, `Control+k` or `n`. */
  presses(...chords) {
    return this.#window.press(...chords)
  }

  /** Types letters into whatever has the focus. */
  writes(text) {
    return this.#window.press(...text)
  }

  /** What has the focus: `{ tag, name, value }`. */
  focus() {
    return this.#window.run(() => window.__journey.focused())
  }

  /** Presses Tab until something of this name has the focus. */
  async tabsTo(name) {
    const passed = []
    for (let steps = 0; steps < 60; steps += 1) {
      const { name: focused, tag } = await this.focus()
      if (tag !== 'h1' && fits(focused, name)) return
      passed.push(`${tag} “${focused}”`)
      await this.#window.press('Tab')
    }
    assert.fail(`Tab never reaches ${name}; it passes ${passed.join(', ')}`)
  }

  /** Waits until the page holds this text. */
  sees(text) {
    return this.#eventually(
      `the page says ${text}`,
      async () => fits(await this.#text(), text, 'somewhere'),
      () => this.#text(),
    )
  }

  /** Makes sure that the page does not hold this text now. */
  async doesNotSee(text) {
    const page = await this.#text()
    assert.ok(!fits(page, text, 'somewhere'), `the page says ${text}: ${page}`)
  }

  /** Waits until the page no longer holds this text. */
  seesNoMore(text) {
    return this.#eventually(
      `the page no longer says ${text}`,
      async () => !fits(await this.#text(), text, 'somewhere'),
      () => this.#text(),
    )
  }

  /** Waits until something of the kind (button, field, heading, row …) has this name. */
  finds(kind, name) {
    return this.#one(kind, name)
  }

  /** Waits until this is the heading of the page. */
  arrivesAt(heading) {
    return this.#one('heading', heading)
  }

  /** The heading of the page that is shown. */
  heading() {
    return this.#window.run(() =>
      (document.querySelector('h1')?.innerText ?? '')
        .replace(/\s+/g, ' ')
        .replace(/ \(optional\)$/, '')
        .trim(),
    )
  }

  /** Waits until another page is shown than the one of this heading. */
  leaves(heading) {
    return this.#eventually(
      `the page “${heading}” is left`,
      async () => !['', heading].includes(await this.heading()),
      () => this.#text(),
    )
  }

  /** Goes to a screen by the rail, where some names have a number behind them. */
  goesTo(screen) {
    return this.clicks(new RegExp(`^${screen}(,? \\d.*)?$`))
  }

  /** The value that stands in a field, waiting for it to be `expected`. */
  async seesInField(field, expected) {
    const value = async () => this.#window.run((element) => element.value, await this.#one('field', field))
    await this.#eventually(`“${field}” holds ${expected}`, async () => fits(await value(), expected), value)
  }

  /** How many of a kind have this name. */
  async counts(kind, name) {
    return (await this.#all(kind, name)).length
  }

  /** Waits until `path` is there and no longer empty. */
  async findsFile(path) {
    await this.#eventually(`${path} is there`, () => existsSync(path) && readFileSync(path).length > 0)
  }

  /** Takes the window's picture in both themes and makes sure that axe finds nothing in either, and that the page has broken no rule of its own security. */
  looksAt(screen, options) {
    return look(this.#window, this.name, screen, options)
  }

  /** Makes the window as large as asked, in pixels. */
  resizes(width, height) {
    return this.#window.resize(width, height)
  }

  /** Runs a function in the page. For measuring only: an owner can't do this. */
  measures(script, ...values) {
    return this.#window.run(script, ...values)
  }

  async #leaves() {
    if (this.#driver) await end(this.#driver)
    if (this.#display) await end(this.#display.child)
    rmSync(this.home, { recursive: true, force: true })
  }

  /** What the owner's programs know of the computer: nothing of it lies outside the owner's home. */
  environment() {
    const environment = {
      PATH: process.env['PATH'],
      HOME: this.home,
      LANG: 'en_US.UTF-8',
      TZ: 'America/Los_Angeles',
      DISPLAY: this.#display.display,
      GDK_BACKEND: 'x11',
      // No bus and no bridge to a screen reader: a bus that starts itself would outlive the journey.
      DBUS_SESSION_BUS_ADDRESS: 'disabled:',
      NO_AT_BRIDGE: '1',
      TAURI_WEBVIEW_AUTOMATION: 'true',
      SELLABLE_TODAY: '2026-11-22',
      SELLABLE_DIALOG_OPEN: this.#dialogs.open ?? '',
      SELLABLE_DIALOG_SAVE: this.#dialogs.save ?? '',
      SELLABLE_OPENED_LOG: this.at('opened.txt'),
    }
    for (const kind of ['DATA', 'CONFIG', 'CACHE', 'STATE', 'RUNTIME']) {
      const variable = kind === 'RUNTIME' ? 'XDG_RUNTIME_DIR' : `XDG_${kind}_HOME`
      environment[variable] = this.at(kind.toLowerCase())
      mkdirSync(environment[variable], { recursive: true, mode: 0o700 })
    }
    return environment
  }

  async #clickOn(kind, name) {
    // A page may be drawn anew between finding and clicking, and what is grey now may not stay so; then the owner looks again.
    await this.#eventually(`${kind} ${name} can be clicked`, async () => {
      const element = await this.#one(kind, name)
      const target = await this.#window.run(
        (element, kind) => !element.disabled && (kind === 'choice' ? (element.closest('label') ?? element) : element),
        element,
        kind,
      )
      if (!target) return false
      await this.#window.click(target)
      return true
    })
  }

  async #one(kind, name) {
    let found
    await this.#eventually(
      `there is a ${kind} called ${name}`,
      async () => {
        ;[found] = await this.#all(kind, name)
        return found !== undefined
      },
      async () => (await this.#names(kind)).join(' | '),
    )
    return found
  }

  #all(kind, name) {
    return this.#window.run((kind, wanted) => window.__journey.find(kind, wanted), kind, wanted(name))
  }

  #names(kind) {
    return this.#window.run((kind) => window.__journey.names(kind), kind)
  }

  #text() {
    return this.#window.run(() => window.__journey.text())
  }

  async #eventually(what, holds, instead) {
    const until = Date.now() + PATIENCE
    let refusal = ''
    for (;;) {
      try {
        if (await holds()) return
      } catch (thrown) {
        if (thrown instanceof assert.AssertionError) throw thrown
        refusal = `: ${thrown.message}`
      }
      if (Date.now() > until) break
      await new Promise((resolve) => setTimeout(resolve, BLINK))
    }
    const there = instead ? `; there is: ${await instead()}` : ''
    assert.fail(`in vain the owner waits until ${what}${refusal}${there}`)
  }
}

function wanted(name) {
  return name instanceof RegExp ? { pattern: name.source, flags: name.flags } : { name }
}

function fits(text, expected, where = 'whole') {
  if (expected instanceof RegExp) return expected.test(text)
  return where === 'whole' ? text === expected : text.includes(expected)
}
