// Looking at a screen: a picture in each theme, and what axe and the page's own security have to say.

import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const pictures = process.env['SELLABLE_PICTURES'] ?? join(tmpdir(), 'sellable-pictures')
const readmePictures = process.env['SELLABLE_README_PICTURES']

/** Looks at `screen` in both themes. With `readme` the light picture is one that the README shows, under that name. */
export async function look(window, journey, screen, { readme } = {}) {
  const before = await window.run(() => document.documentElement.dataset.theme ?? 'light')
  const found = []
  for (const theme of ['light', 'dark']) {
    await window.run(putOn, theme)
    const png = await picture(window, journey, `${screen}.${theme}`)
    if (readme && theme === 'light' && readmePictures) save(readmePictures, `${readme}.png`, png)
    found.push(...(await window.run(ask)).map((violation) => `${screen}, ${theme}: ${violation}`))
  }
  await window.run(putOn, before)
  assert.deepEqual(found, [], 'axe finds something')
  assert.deepEqual(await window.run(() => window.__journey.reports()), [], 'the page broke a rule of its own security')
}

/** Takes the window's picture as it is. */
export async function picture(window, journey, name) {
  const png = await window.picture()
  save(pictures, `${journey}.${name}.png`, png)
  return png
}

/** Changes the theme as the settings do, and waits until nothing moves any more. */
async function putOn(theme) {
  document.documentElement.dataset.theme = theme
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  // What runs for ever would never be still.
  const passing = document.getAnimations().filter(({ effect }) => effect.getComputedTiming().endTime < Infinity)
  await Promise.all(passing.map((animation) => animation.finished.catch(() => {})))
}

async function ask() {
  const { violations } = await axe.run(document, { resultTypes: ['violations'] })
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} (${node.failureSummary})`))
}

function save(folder, name, bytes) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), bytes)
}
