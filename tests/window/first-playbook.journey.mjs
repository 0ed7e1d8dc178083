// The main job: from the first start to a printed playbook and judged leads.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'

import { LIST, VERDICTS, addsLead, answersTheWizard } from './harness/harbor.mjs'
import { Owner } from './harness/owner.mjs'
import { signsAsAllThree } from './harness/signing.mjs'

test('an owner defines a lead, logs leads, sees which are sellable and prints the playbook', async (journey) => {
  const owner = await Owner.sitsDown(journey, 'first-playbook')
  const list = owner.at('list.csv')
  const playbook = owner.at('playbook.pdf')
  writeFileSync(list, LIST)

  await owner.leg(journey, 'starts with the own business', async () => {
    await owner.closesTheWindow()
    await owner.opensTheProgram({ dialogs: { open: list, save: playbook } })
    await owner.arrivesAt('Agree on what a lead is. Then account for every one.')
    await owner.looksAt('welcome')
    await owner.clicks(/^Start blank/)
    await owner.arrivesAt('Playbook')
    await owner.looksAt('tasks-before')
  })

  await owner.leg(journey, 'answers the wizard to its end', async () => {
    await owner.clicks('Start with the first question')
    await owner.leaves('Playbook')
    const looked = new Set()
    await answersTheWizard(owner, async (page) => {
      const kind = await owner.measures(kindOfQuestion)
      if (looked.has(kind)) return
      looked.add(kind)
      await owner.looksAt(`wizard-${String(page).padStart(2, '0')}`)
    })
    assert.ok(looked.size > 8, `questions of ${looked.size} kinds were looked at`)
    await owner.looksAt('check')
    await owner.clicks('Create my playbook')
    await owner.arrivesAt('Your playbook')
    await owner.sees(/Page 1 of \d+/)
    await owner.looksAt('playbook')
  })

  await owner.leg(journey, 'saves the playbook as a PDF file', async () => {
    await owner.clicks('Save as PDF')
    await owner.findsFile(playbook)
    await owner.sees('playbook.pdf')
    assert.equal(readFileSync(playbook).subarray(0, 5).toString(), '%PDF-')
    const pages = /Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [playbook], { encoding: 'utf8' }))
    assert.ok(Number(pages[1]) > 13, `a whole playbook has more than ${pages[1]} pages`)
  })

  await owner.leg(journey, 'signs it, so that leads are judged by an edition', async () => {
    await owner.goesTo('Playbook')
    await owner.clicks('Sign it')
    await signsAsAllThree(owner)
    await owner.looksAt('signed')
  })

  await owner.leg(journey, 'writes down three leads and is told about each', async () => {
    await owner.goesTo('Leads')
    await owner.looksAt('leads-empty')
    await addsLead(owner, {
      name: 'Maya Okafor',
      company: 'Lakeside Pediatrics',
      contact: '425-555-0142',
      place: 'Bellevue, WA',
      reaction: 'Asked for a price',
    })
    await owner.sees('Needs answers')
    await owner.looksAt('lead-needs-answers')
    await owner.clicks('Edit')
    await owner.types('Industry', "doctor's office")
    await owner.types('Yearly sales', '8M')
    await owner.looksAt('lead-edit')
    await owner.clicks('Save the changes')
    await owner.sees('The changes are saved.')

    await addsLead(owner, {
      name: 'Lou Hansen',
      company: 'Spokane Eye Care',
      place: 'Spokane, WA',
      reaction: 'Called us',
    })
    await owner.sees('Off target')
    await owner.sees(/Spokane is 2\d\d miles from Seattle; your limit is 40/)
    await owner.looksAt('lead-off-target')

    await addsLead(owner, { name: 'Jo Park', company: 'Ballard Imaging', place: 'Seattle, WA' })
    await owner.sees('Not a lead')
  })

  await owner.leg(journey, 'brings in a list', async () => {
    await owner.goesTo('Leads')
    await owner.clicks('Import')
    await owner.looksAt('import-empty')
    await owner.clicks('Choose a file')
    await owner.arrivesAt('What each column becomes')
    await owner.looksAt('import')
    await owner.clicks('Continue')
    await owner.arrivesAt('What would happen')
    await owner.picks(/^Who decides: 1 cell can't be read/)
    await owner.clicks(/^Import \d+ rows$/)
    await owner.arrivesAt('Imported')
    await owner.looksAt('imported')
    await owner.clicks('Show the leads')
  })

  await owner.leg(journey, 'sees every verdict and every lead accounted for', async () => {
    await owner.arrivesAt('Leads')
    await owner.looksAt('leads')
    for (const [company, verdict, because] of VERDICTS) {
      await owner.types(/^Search leads/, company)
      await owner.opens(new RegExp(`${verdict}.*${company}`))
      await owner.finds('heading', 'Moves')
      await owner.sees(because)
      await owner.goesTo('Leads')
    }
    await owner.types(/^Search leads/, 'okaf')
    await owner.finds('row', /Lakeside Pediatrics/)
    assert.equal(await owner.counts('row', /Ballard/), 0)
    await owner.goesTo('Numbers')
    await owner.sees(/counted in two ways: both agree/)
    await owner.looksAt('numbers')
    await owner.goesTo('Settings')
    await owner.looksAt('settings')
  })
})

/** What a question is answered with. Questions that are answered with the same look the same, so one of them is looked at. */
function kindOfQuestion() {
  const parts = [...document.querySelectorAll('.editor :is(input, select, textarea)')]
  return [...new Set(parts.map(({ tagName, type, role }) => `${tagName} ${type} ${role}`))].sort().join()
}
