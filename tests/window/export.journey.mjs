// Taking leads along: a table for a spreadsheet, and a mailing list without those who asked not to get mail.

import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'

import { Owner } from './harness/owner.mjs'

test('leads are taken along in a file, and who is left out is said', async (journey) => {
  const owner = await Owner.sitsDown(journey, 'export')
  const file = owner.at('leads.csv')

  await owner.leg(journey, 'saves the whole log as a table', async () => {
    await owner.closesTheWindow()
    await owner.opensTheProgram({ dialogs: { save: file } })
    await owner.clicks(/^Look around with a sample business/)
    await owner.goesTo('Leads')
    await owner.arrivesAt('Leads')
    await owner.clicks('Export')
    await owner.arrivesAt('Export leads')
    await owner.sees(/\d+ leads go into this file\./)
    await owner.looksAt('export')
    await owner.clicks('Save')
    await owner.sees(/leads were saved as/)
    assert.match(readFileSync(file, 'utf8').slice(0, 60), /^\uFEFF"Name","Company"/)
  })

  await owner.leg(journey, 'leaves out of a mailing list who can’t or won’t be written to', async () => {
    await owner.picks(/^Mailchimp/)
    await owner.sees(/left out: they have no mail address/)
    await owner.clicks('Save')
    await owner.sees(/leads were saved as .* left out: they have no mail address/)
    assert.match(readFileSync(file, 'utf8').slice(0, 60), /^"Email Address","First Name"/)
    await owner.clicks('Show in folder')
    await owner.clicks('Close')
    await owner.arrivesAt('Leads')
  })
})

test('a whole business is saved, and taken in on another computer', async (journey) => {
  const owner = await Owner.sitsDown(journey, 'business')
  const file = owner.at('business.json')
  const broken = owner.at('broken.json')

  await owner.leg(journey, 'is saved with everything in it', async () => {
    await owner.closesTheWindow()
    await owner.opensTheProgram({ dialogs: { save: file } })
    await owner.clicks(/^Look around with a sample business/)
    await owner.goesTo('Leads')
    await owner.clicks('Export')
    await owner.arrivesAt('Export leads')
    await owner.measures(() => document.querySelector('dialog').scrollTo(0, 9_999))
    await owner.picks(/^Everything/)
    await owner.clicks('Save')
    await owner.sees(/The whole business was saved/)
    await owner.looksAt('saved')
    await owner.clicks('Close')
    await owner.clicks('Remove the sample')
    await owner.finds('button', 'Take in a saved business …')
    writeFileSync(broken, readFileSync(file).subarray(0, 4000))
  })

  await owner.leg(journey, 'is refused where its file ends too early', async () => {
    await owner.closesTheWindow()
    await owner.opensTheProgram({ dialogs: { open: broken } })
    await owner.clicks('Take in a saved business …')
    await owner.finds('button', 'Close')
    await owner.looksAt('refused')
    await owner.finds('button', /^Start blank/)
  })

  await owner.leg(journey, 'is there again, with its leads and what was done', async () => {
    await owner.closesTheWindow()
    await owner.opensTheProgram({ dialogs: { open: file } })
    await owner.clicks('Take in a saved business …')
    await owner.arrivesAt(/^Good /)
    await owner.looksAt('taken-in')
    await owner.doesNotSee('Remove the sample')
    await owner.goesTo('Leads')
    await owner.opens(/Mossy Creek/)
    await owner.arrivesAt('Pete Publican')
    await owner.sees('Ready for sales.')
  })
})
