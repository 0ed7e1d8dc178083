// The little of the WebDriver protocol that the journeys need.

/** How one element is written in the protocol. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'

/** Keys by the names that people give them. */
export const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Escape: '\uE00C',
  Space: ' ',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
}

/** A conversation with one window. */
export class WebDriver {
  #base
  #session

  constructor(port) {
    this.#base = `http://127.0.0.1:${port}`
  }

  /** Waits for the driver to listen, then has it start `binary`. */
  async open(binary, words) {
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: words } } }
    const until = Date.now() + 20_000
    for (;;) {
      try {
        const { sessionId } = await this.#ask('POST', '/session', { capabilities })
        this.#session = `/session/${sessionId}`
        return
      } catch (refusal) {
        if (refusal instanceof Refusal || Date.now() > until) throw refusal
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    }
  }

  /** Ends the conversation, which closes the window as its owner would. */
  close() {
    return this.#ask('DELETE', this.#session)
  }

  /** Runs a function in the page and returns what it returns; a promise is waited for. */
  run(script, ...values) {
    const body = `const done = arguments[arguments.length - 1]
      Promise.resolve().then(() => (${script})(...[...arguments].slice(0, -1))).then((value) => done({ value }), (thrown) => done({ thrown: String(thrown?.stack ?? thrown) }))`
    return this.#ask('POST', `${this.#session}/execute/async`, { script: body, args: values }).then(
      ({ value, thrown }) => {
        if (thrown !== undefined) throw new Error(thrown)
        return value
      },
    )
  }

  /** Runs a whole script text in the page. */
  inject(script) {
    return this.#ask('POST', `${this.#session}/execute/sync`, { script, args: [] })
  }

  /** Clicks an element where its middle is, as a mouse does. */
  click(element) {
    return this.#ask('POST', `${this.#session}/element/${element[ELEMENT]}/click`, {})
  }

  /** Types text into an element. */
  type(element, text) {
    return this.#ask('POST', `${this.#session}/element/${element[ELEMENT]}/value`, { text })
  }

  /** Presses keys on whatever has the focus: names of KEYS or single letters; with `+` between keys that are held together. */
  async press(...chords) {
    const actions = chords.flatMap((chord) => {
      const keys = chord.length > 1 ? chord.split('+').map((key) => KEYS[key] ?? key) : [chord]
      const down = keys.map((value) => ({ type: 'keyDown', value }))
      const up = keys.reverse().map((value) => ({ type: 'keyUp', value }))
      return [...down, ...up]
    })
    await this.#ask('POST', `${this.#session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] })
  }

  /** A picture of the window, as the bytes of a PNG file. The engine takes it when it draws next, so a page that stands still is stirred. */
  async picture() {
    await this.run(stir)
    try {
      return Buffer.from(await this.#ask('GET', `${this.#session}/screenshot`), 'base64')
    } finally {
      await this.run(settle)
    }
  }

  /** Makes the window as large as asked. */
  resize(width, height) {
    return this.#ask('POST', `${this.#session}/window/rect`, { width, height })
  }

  async #ask(method, path, body) {
    const answer = await fetch(this.#base + path, {
      method,
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(30_000),
    })
    const { value } = await answer.json()
    if (!answer.ok) throw new Refusal(`${value.error}: ${value.message}`)
    return value
  }
}

/** Has a point that nobody sees change its colour until `settle`. */
function stir() {
  const point = document.createElement('i')
  point.style.cssText = 'position: fixed; inset: 0 auto auto 0; width: 1px; height: 1px'
  let strength = 0
  const timer = setInterval(() => {
    strength = (strength + 1) % 2
    point.style.background = `rgb(0 0 0 / ${strength}%)`
  }, 10)
  document.documentElement.append(point)
  window.__stirred = { point, timer }
}

function settle() {
  clearInterval(window.__stirred.timer)
  window.__stirred.point.remove()
}

/** What the driver refuses, in its words. */
export class Refusal extends Error {}
