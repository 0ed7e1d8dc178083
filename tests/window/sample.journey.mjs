// Looking around with the sample business, which leaves nothing behind.

import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'

import { Owner } from './harness/owner.mjs'

test('the sample business is opened, looked at and removed', async (journey) => {
  const owner = await Owner.sitsDown(journey, 'sample')

  await owner.leg(journey, 'shows every screen filled', async () => {
    await owner.clicks(/^Look around with a sample business/)
    await owner.goesTo('Leads')
    await owner.arrivesAt('Leads')
    await owner.sees('Sample business')
    await owner.looksAt('leads', { readme: 'leads' })
    await owner.clicks(/^Sellable \d+$/)
    await owner.looksAt('leads-sellable')
    await owner.opens(/^Choose .* Sellable/)
    await owner.finds('heading', 'Moves')
    await owner.looksAt('lead', { readme: 'lead' })
    await owner.goesTo('Leads')
    await owner.clicks(/^All \d+$/)
    for (const screen of ['Playbook', 'Numbers', 'Settings']) {
      await owner.goesTo(screen)
      await owner.arrivesAt(screen)
      await owner.looksAt(screen.toLowerCase())
    }
  })

  await owner.leg(journey, 'shows the playbook beside its questions and as it prints', async () => {
    await owner.goesTo('Playbook')
    await owner.clicks(/^Your target market/)
    await owner.arrivesAt('Is this market made of businesses, or of people at home?')
    await owner.clicks('Continue')
    await owner.arrivesAt('In which trades are the businesses you want?')
    await owner.sees(/Your playbook, page \d+ of \d+/)
    await owner.looksAt('question', { readme: 'wizard' })
    await owner.clicks('Open the whole playbook')
    await owner.sees(/Page 1 of \d+/)
    await owner.looksAt('paper', { readme: 'playbook' })
  })

  await owner.leg(journey, 'tries the definitions on customers, and explains its words', async () => {
    await owner.goesTo('Playbook')
    await owner.clicks(/^Your target market/)
    for (const title of ['Is this market made of businesses, or of people at home?', /^In which trades/]) {
      await owner.arrivesAt(title)
      await owner.clicks('Continue')
    }
    await owner.arrivesAt('How big is a customer worth having?')
    await owner.picks('Try it')
    await owner.types('From', '40M')
    await owner.types('To', '90M')
    await owner.sees(/would have refused 3 of your 3 best customers/)
    await owner.looksAt('try-it')
    await owner.types('From', '5M')
    await owner.types('To', '20M')
    await owner.sees(/best customers/)
    await owner.clicks('What do these words mean?')
    await owner.arrivesAt('Words')
    await owner.looksAt('words')
    await owner.goesTo('Course')
    await owner.arrivesAt('How to define your target market')
    await owner.looksAt('course')
  })

  await owner.leg(journey, 'asks for a name and a reason before a move against the rules', async () => {
    await owner.goesTo('Leads')
    await owner.clicks(/^Off target \d+$/)
    // The rows of the log before are gone once nobody who needs answers is among them.
    await owner.seesNoMore(/Ask: yearly sales/)
    await owner.opens(/^Choose .* Off target.*Inquiry/)
    await owner.clicks(/^Hand to sales/)
    await owner.arrivesAt('This is against your rules')
    await owner.looksAt('move')
    await owner.clicks(/ all the same$/)
    await owner.sees('There is a problem')
    await owner.types('Your name', 'Olive Sample')
    await owner.types('Why all the same?', 'The owner knows them.')
    await owner.clicks(/ all the same$/)
    await owner.sees(/^[^]*Done: /)
  })

  await owner.leg(journey, 'keeps everything in a narrow window and in large letters', async () => {
    await owner.goesTo('Leads')
    await owner.resizes(900, 700)
    await owner.looksAt('leads-narrow')
    const hidden = await owner.measures(() => document.documentElement.scrollWidth > window.innerWidth)
    assert.equal(hidden, false, 'nothing lies beyond the edge of the window')
  })

  await owner.leg(journey, 'keeps the wizard and the signatures in letters of twice the size', async () => {
    await owner.resizes(1280, 800)
    await owner.goesTo('Settings')
    await owner.selects('Text size', '200 %')
    for (const [chapter, name] of [
      [/^Your best and worst customers/, 'customers-large'],
      [/^What is a lead/, 'lead-large'],
    ]) {
      await owner.goesTo('Playbook')
      await owner.clicks(chapter)
      await owner.leaves('Playbook')
      await owner.looksAt(name)
    }
    await owner.goesTo('Playbook')
    await owner.clicks('Sign it')
    await owner.arrivesAt(/^Sign Edition/)
    await owner.looksAt('signing-large')
    const hidden = await owner.measures(() => document.documentElement.scrollWidth > window.innerWidth)
    assert.equal(hidden, false, 'nothing lies beyond the edge of the window')
  })

  await owner.leg(journey, 'is removed without a trace', async () => {
    await owner.clicks('Remove the sample')
    await owner.arrivesAt('Agree on what a lead is. Then account for every one.')
    await owner.closesTheWindow()
    const left = readdirSync(owner.at('data'), { recursive: true }).filter((name) => name.endsWith('.sellable'))
    assert.deepEqual(left, [], 'no data file is left')
  })
})

test('looking would notice what is wrong', async (journey) => {
  const owner = await Owner.sitsDown(journey, 'looking')
  await owner.measures(() => document.querySelector('main').append(document.createElement('input')))
  await assert.rejects(owner.looksAt('unnamed-field'), /axe finds something[^]*label/)
  await owner.measures(async () => {
    document.querySelector('main input:last-child').remove()
    const foreign = document.createElement('img')
    foreign.alt = ''
    foreign.src = 'https://example.com/foreign.png'
    document.querySelector('main').append(foreign)
    await new Promise((resolve) => setTimeout(resolve, 200))
  })
  await assert.rejects(owner.looksAt('foreign-picture'), /img-src/)
})
