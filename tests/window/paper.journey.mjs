// Paper: choosing what is printed and how it looks, seeing its pages, and saving exactly those.

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'

import { Owner } from './harness/owner.mjs'

const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40">
  <rect width="120" height="40" rx="8" fill="#003366"/><circle cx="24" cy="20" r="11" fill="#fff"/>
  <path d="M46 26h60M46 14h44" stroke="#fff" stroke-width="5"/></svg>`

test('an owner chooses how paper looks, sees the pages and saves just those', async (journey) => {
  const owner = await Owner.sitsDown(journey, 'paper')
  const file = owner.at('playbook.pdf')
  const logo = owner.at('logo.svg')
  const heavy = owner.at('heavy.png')
  writeFileSync(logo, LOGO)
  writeFileSync(heavy, Buffer.alloc(10 * 1024 * 1024))

  await owner.leg(journey, 'looks at the whole playbook', async () => {
    await owner.closesTheWindow()
    await owner.opensTheProgram({ dialogs: { open: logo, save: file } })
    await owner.clicks(/^Look around with a sample business/)
    await owner.goesTo('Playbook')
    await owner.clicks('Look at the whole playbook')
    await owner.arrivesAt('Your playbook')
    await owner.sees(/Page 1 of \d+/)
    await owner.looksAt('playbook')
  })

  await owner.leg(journey, 'leaves a chapter out, and is told which ones stay', async () => {
    const before = await shown(owner)
    await owner.sees('Every verdict cites what a lead is.')
    await owner.picks('Council and feedback session')
    await owner.sees('1 left out')
    await changes(owner, before)
  })

  await owner.leg(journey, 'takes the firm’s colours, once they can be read', async () => {
    const before = await shown(owner)
    await owner.types('Marketing', '#ffee00')
    await owner.sees('#ffee00 is too light to be read on white')
    await owner.looksAt('colours')
    assert.equal(await shown(owner), before, 'a colour that can’t be read changes nothing')
    await owner.types('Marketing', '#003366')
    await owner.sees('#003366 is read well on white')
    await owner.sees('Back to teal and amber')
    await changes(owner, before)
  })

  await owner.leg(journey, 'puts the logo on the cover, and undoes it', async () => {
    await owner.clicks('Choose a picture')
    await owner.sees('The logo is on the cover.')
    await owner.sees(/by [\d,]+ pixels/)
    await owner.looksAt('logo')
    await owner.clicks('Take it off')
    await owner.sees('The logo is off the cover.')
    await owner.clicks('Undo')
    await owner.sees(/by [\d,]+ pixels/)
  })

  await owner.leg(journey, 'saves the pages that are on the screen, and no others', async () => {
    await owner.clicks('Save as PDF')
    await owner.findsFile(file)
    await owner.sees(/pages saved in/)
    assert.equal(createHash('sha256').update(readFileSync(file)).digest('hex'), await shown(owner))
    await owner.looksAt('saved')
    await owner.clicks('Show in folder')
    await owner.findsFile(owner.at('opened.txt'))
    await owner.clicks('Print')
    await owner.sees('Open in your viewer.')
    const [saved, printed] = readFileSync(owner.at('opened.txt'), 'utf8').trim().split('\n')
    assert.equal(saved, file)
    assert.deepEqual(readFileSync(printed), readFileSync(file), 'the same pages are printed')
  })

  await owner.leg(journey, 'saves ink, and finds everything in a narrow window', async () => {
    const before = await shown(owner)
    await owner.picks(/^Save ink/)
    await changes(owner, before)
    await owner.resizes(900, 700)
    await owner.looksAt('narrow')
  })

  await owner.leg(journey, 'looks at every other document', async () => {
    for (const [choice, heading] of [
      [/^Cheat sheet/, 'Your cheat sheet'],
      [/^Call sheets/, 'Call sheets'],
      [/^Labels and postcards/, 'Labels and postcards'],
    ]) {
      const before = await shown(owner)
      await owner.picks(choice)
      await owner.arrivesAt(heading)
      await changes(owner, before)
      await owner.looksAt(heading.toLowerCase().replaceAll(' ', '-'))
    }
    const before = await shown(owner)
    await owner.picks('Row 2, label 1')
    await changes(owner, before)
  })

  await owner.leg(journey, 'prints for a lead, for today and for chosen leads, and comes back', async () => {
    await owner.resizes(1280, 800)
    await owner.goesTo('Today')
    await owner.clicks('Call sheets for today')
    await owner.arrivesAt('Call sheets')
    await owner.sees('For: Today’s list')
    await owner.clicks('Back')
    await owner.arrivesAt(/^Good /)
    await owner.goesTo('Leads')
    await owner.sees('284 entries: every one is accounted for.')
    await owner.presses('Control+a')
    await owner.clicks('More')
    await owner.clicks('Labels and postcards')
    await owner.arrivesAt('Labels and postcards')
    await owner.sees('For: 284 leads of the log')
    await owner.clicks('Back')
    await owner.arrivesAt('Leads')
    await owner.opens(/Mossy Creek/)
    await owner.clicks('Call sheet')
    await owner.arrivesAt('Call sheets')
    await owner.sees('For: Pete Publican')
    await owner.sees(/Page 1 of \d/)
    await owner.looksAt('for-a-lead')
    await owner.clicks('Back')
    await owner.arrivesAt('Pete Publican')
  })

  await owner.leg(
    journey,
    'finds the choices again after a new start, and is told when a picture is too heavy',
    async () => {
      await owner.closesTheWindow()
      await owner.opensTheProgram({ dialogs: { open: heavy, save: owner.at('gone', 'playbook.pdf') } })
      await owner.goesTo('Playbook')
      await owner.clicks('Look at the whole playbook')
      await owner.sees('1 left out')
      await owner.seesInField('Marketing', '#003366')
      await owner.clicks('Choose another')
      await owner.sees('This picture is too heavy: 10 MB, where 8 MB can be read.')
      await owner.sees('with the logo it had')
      await owner.looksAt('refused')
    },
  )

  await owner.leg(journey, 'is told that the folder is gone, and nothing is written', async () => {
    await owner.clicks('Save as PDF')
    await owner.sees(/The folder of .* is gone/)
    await owner.looksAt('folder-gone')
    assert.ok(!existsSync(owner.at('gone')), 'nothing is written')
  })
})

/** The digest of the pages on the screen. */
async function shown(owner) {
  for (let look = 0; look < 200; look += 1) {
    const digest = await owner.measures(() => {
      const desk = document.querySelector('[data-digest]')
      return desk?.getAttribute('aria-busy') === 'false' ? desk.dataset.digest : null
    })
    if (digest) return digest
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return assert.fail('the pages are never drawn')
}

/** Waits until other pages are on the screen. */
async function changes(owner, before) {
  for (let look = 0; look < 200; look += 1) {
    if ((await shown(owner)) !== before) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  assert.fail('the pages stay as they were')
}
