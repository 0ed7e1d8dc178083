// A file of another program comes in: its words are explained, doubts are settled, and it can be taken back whole.

import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { test } from 'node:test'

import { Owner } from './harness/owner.mjs'
import { workbook } from './harness/workbook.mjs'

/** Like an export of a well-known program: stages and owners of its own, days that could be read two ways, a wish to be left alone. */
const EXPORT = `Record ID,First Name,Last Name,Email,Phone Number,Company name,Contact owner,Lifecycle Stage,First contact,Do not email
101,Quinn,Example,quinn@example.org,206-555-0151,Harborview Imaging,Noor Sample,lead,03/04/2026,no
102,Robin,Example,robin@example.org,206-555-0152,Madrona Family Care,Noor Sample,customer,05/06/2026,no
103,Sasha,Example,sasha@example.org,206-555-0153,Queen Anne Eye Clinic,Sal Sample,subscriber,,yes
104,Quinn,Example,quinn@example.org,,Harborview Imaging,Noor Sample,lead,03/04/2026,no
105,Toni,Otherwise,,206-555-0152,,Sal Sample,lead,07/08/2026,no
,,,,,,,,,
`

/** Rows as a spreadsheet puts them on the clipboard. */
const PASTED = 'Name\tEmail\tFirst contact\nUlla Example\tulla@example.org\t2026-11-03\n'

/** Two sheets of which either could be meant. */
const SHEETS = {
  Customers: [
    ['Name', 'Email', 'City'],
    ['Uma Example', 'uma@example.org', 'Seattle'],
    ['Veit Example', 'veit@example.org', 'Bellevue'],
  ],
  'Trade show': [
    ['Name', 'Email', 'What they want'],
    ['Wilma Example', 'wilma@example.org', 'A quote'],
  ],
}

/** A name that reads as another one in every encoding but its own. */
const CYRILLIC = Buffer.concat([
  Buffer.from('Name,Email\r\n'),
  Buffer.from([0xcf, 0xf0, 0xe8, 0xec, 0xe5, 0xf0]),
  Buffer.from(',primer@example.org\r\n'),
])

test('a file of another program comes in, and goes again', async (journey) => {
  const owner = await Owner.sitsDown(journey, 'import')
  const file = owner.at('contacts.csv')
  writeFileSync(file, EXPORT)

  await owner.leg(journey, 'is opened and its columns are explained', async () => {
    await owner.closesTheWindow()
    await owner.opensTheProgram({ dialogs: { open: file, save: owner.at('rows.csv') } })
    await owner.clicks(/^Look around with a sample business/)
    await owner.sees('Sample business')
    await owner.goesTo('Leads')
    await owner.arrivesAt('Leads')
    await owner.clicks('Import')
    await owner.arrivesAt('Import leads')
    await owner.looksAt('source')
    await owner.clicks('Choose a file')
    await owner.arrivesAt('What each column becomes')
    await owner.sees('This looks like an export from HubSpot')
    await owner.selects('What “First contact” becomes', 'Day on which they reacted')
    await owner.looksAt('columns')
  })

  await owner.leg(journey, 'asks what its words mean', async () => {
    await owner.clicks('Continue')
    await owner.arrivesAt('What the words in the file mean')
    await owner.sees('Which day is 03/04/2026?')
    await owner.selects('What “customer” means here', 'Bought from us')
    await owner.looksAt('values')
  })

  await owner.leg(journey, 'asks about somebody who has another’s number', async () => {
    await owner.clicks('Continue')
    await owner.arrivesAt('Is this the same person?')
    await owner.sees('The same number, another name.')
    await owner.looksAt('alike')
    await owner.clicks('Back')
    await owner.arrivesAt('What the words in the file mean')
    await owner.clicks('Continue')
    await owner.arrivesAt('Is this the same person?')
    await owner.clicks('Continue')
    await owner.arrivesAt('What would happen')
  })

  await owner.leg(journey, 'comes in once every remark was seen', async () => {
    await owner.sees('remarks are not ticked yet')
    await owner.looksAt('plan')
    await owner.picks(/asked not to be contacted/)
    await owner.picks(/no day on which they reacted/)
    await owner.sees('A checked copy of your data is made first.')
    await owner.clicks(/^Import 4 rows$/)
    await owner.arrivesAt('Imported')
    await owner.sees(/^[^]*The same person as on line 2/)
    await owner.looksAt('done')
    await owner.clicks('Save all of this as a file')
    await owner.findsFile(owner.at('rows.csv'))
  })

  await owner.leg(journey, 'is taken back whole', async () => {
    await owner.clicks('Take this import back')
    await owner.sees('4 entries are gone')
    await owner.goesTo('Leads')
    await owner.types(/^Search leads/, 'Harborview Imaging')
    await owner.sees('No lead fits')
  })

  await owner.leg(journey, 'remembers the columns of such a file', async () => {
    await owner.goesTo('Leads')
    await owner.clicks('Import')
    await owner.clicks('Choose a file')
    await owner.arrivesAt('What each column becomes')
    await owner.sees('You took in a file like this before')
    await owner.clicks('Cancel')
    await owner.arrivesAt('Import leads')
  })

  await owner.leg(journey, 'takes rows from the clipboard, in letters of twice the size', async () => {
    await owner.goesTo('Settings')
    await owner.selects('Text size', '200 %')
    await owner.goesTo('Leads')
    await owner.clicks('Import')
    await owner.measures((text) => {
      const field = document.querySelector('textarea')
      field.value = text
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }, PASTED)
    await owner.clicks('Use these rows')
    await owner.arrivesAt('What each column becomes')
    await owner.looksAt('columns-large')
    await owner.clicks('Continue')
    await owner.arrivesAt('What would happen')
    await owner.looksAt('plan-large')
    const hidden = await owner.measures(() => document.documentElement.scrollWidth > window.innerWidth)
    assert.equal(hidden, false, 'nothing lies beyond the edge of the window')
    await owner.clicks('Import 1 row')
    await owner.arrivesAt('Imported')
    await owner.looksAt('done-large')
  })
})

test('a file is read as its owner says', async (journey) => {
  const owner = await Owner.sitsDown(journey, 'import-reading')
  const book = owner.at('people.xlsx')
  const list = owner.at('list.csv')
  writeFileSync(book, workbook(SHEETS))
  writeFileSync(list, CYRILLIC)

  await owner.leg(journey, 'from another sheet of a workbook', async () => {
    await owner.closesTheWindow()
    await owner.opensTheProgram({ dialogs: { open: book } })
    await owner.clicks(/^Start blank/)
    await opens(owner)
    await owner.sees('The file has several. Take them in one after the other.')
    await owner.sees('Uma Example · Veit Example')
    await owner.selects('Sheet', 'Trade show')
    await owner.sees('Wilma Example')
    await owner.doesNotSee('Uma Example')
    await owner.looksAt('sheet')
    await takesItIn(owner)
    await owner.finds('row', /Wilma Example/)
    assert.equal(await owner.counts('row', /Uma Example/), 0)
  })

  await owner.leg(journey, 'in another alphabet', async () => {
    await owner.closesTheWindow()
    await owner.opensTheProgram({ dialogs: { open: list } })
    await opens(owner)
    await owner.selects('How the letters are written', 'Cyrillic (Windows)')
    await owner.sees('Пример')
    await owner.selects('How the letters are written', /^Western Europe/)
    await owner.sees('Ïðèìåð')
    await owner.looksAt('encoding')
    await owner.selects('How the letters are written', 'Cyrillic (Windows)')
    await owner.sees('Пример')
    await takesItIn(owner)
    await owner.finds('row', /Пример/)
  })
})

/** Takes in the one row of the columns that are shown, and goes to look for it. */
async function takesItIn(owner) {
  await owner.clicks('Continue')
  await owner.arrivesAt('What would happen')
  await owner.picks(/no day on which they reacted/)
  await owner.clicks('Import 1 row')
  await owner.arrivesAt('Imported')
  await owner.goesTo('Leads')
}

/** Chooses the file that lies ready, and comes to its columns. */
async function opens(owner) {
  await owner.goesTo('Leads')
  await owner.clicks('Import')
  await owner.clicks('Choose a file')
  await owner.arrivesAt('What each column becomes')
}
