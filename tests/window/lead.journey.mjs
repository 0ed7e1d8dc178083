// One lead from inquiry to won: its answers, its first talk, a handoff that is returned and accepted again, a wish not to
// be called, and an act taken back.

import { test } from 'node:test'

import { Owner } from './harness/owner.mjs'

/** What they say to each question; to any other they say nothing. */
const ANSWERS = [
  [/how big is the business/, '8M'],
  [/What does your business do/, 'eye clinic'],
  [/How many people work there/, '24'],
  [/By when/, 'this quarter'],
  [/be paid for/, 'yes'],
  [/Who else has a say when/, /^Decides alone/],
  [/What made you look now, and/, 'Two sterilizers before the next inspection'],
]

test('a lead is walked from inquiry to won', async (journey) => {
  const owner = await Owner.sitsDown(journey, 'lead')

  await owner.leg(journey, 'is logged as an inquiry', async () => {
    await owner.clicks(/^Look around with a sample business/)
    await owner.sees('Sample business')
    await owner.goesTo('Leads')
    await owner.arrivesAt('Leads')
    await owner.clicks(/^New lead/)
    await owner.arrivesAt('New lead')
    await owner.types('Full name', 'Lena Lakeside')
    await owner.types('Company', 'Lakeside Eye Clinic')
    await owner.types('E-mail or phone', '(206) 555-0142')
    await owner.typesAndTakes('Place', 'Bellevue', /^Bellevue, Washington/)
    await owner.selects('What they did', /^Asked for a price/)
    await owner.clicks('Save the lead')
    await owner.arrivesAt('Lena Lakeside')
    await owner.sees('Needs answers')
    await owner.sees('Entered on Nov 22, 2026')
    await owner.looksAt('inquiry')
  })

  await owner.leg(journey, 'says who is at the keyboard', async () => {
    await owner.clicks(/Change who is at the keyboard$/)
    await owner.arrivesAt('Who is at the keyboard')
    await owner.picks('Sales')
    await owner.types('Name', 'Sal Sample')
    await owner.looksAt('acting')
    await owner.clicks('It’s me')
    await owner.sees('As Sal Sample, Sales')
  })

  await owner.leg(journey, 'becomes sellable by its answers', async () => {
    await owner.clicks('Edit')
    await owner.arrivesAt('Edit Lena Lakeside')
    await owner.types('Title or role', 'Practice owner')
    await owner.clicks('Save the changes')
    await owner.arrivesAt('Lena Lakeside')
    await owner.sees('Details changed')
    for (let asked = 0; asked < 12 && (await owner.counts('heading', 'Ask this next')) > 0; asked += 1) {
      const question = await owner.measures(() => document.querySelector('.question').textContent)
      const [, answer] = ANSWERS.find(([words]) => words.test(question)) ?? []
      if (answer === undefined) await owner.clicks('They won’t say')
      else {
        if (answer instanceof RegExp) await owner.picks(answer)
        else await owner.types('Their answer', answer)
        await owner.presses('Enter')
      }
      await owner.seesNoMore(question)
    }
    await owner.sees('The verdict changed: Needs answers → Sellable')
    await owner.looksAt('sellable')
  })

  await owner.leg(journey, 'tells what made them look before any feature is named', async () => {
    await owner.sees('No feature before these three')
    await owner.clicks('Write down the first talk')
    await owner.types('What triggered it', 'The inspector gave us sixty days')
    await owner.types('Results they want', 'To pass without closing for a day')
    await owner.types('Who decides', 'Lena herself')
    await owner.picks(/^Early/)
    await owner.looksAt('talk')
    await owner.clicks('Save the talk')
    await owner.finds('heading', 'Why they came, and what they want')
    await owner.doesNotSee('No feature before these three')
  })

  await owner.leg(journey, 'is handed over, returned with a reason, and accepted the second time', async () => {
    await owner.clicks(/^Hand to sales/)
    await owner.sees('Stands at Offered to sales')
    await owner.clicks('What sales gets')
    await owner.sees('on Nov 22, 2026, by Sal Sample')
    await owner.looksAt('offered')
    await owner.clicks(/^Return to marketing/)
    await owner.types('Reason', 'The phone number is missing a digit')
    await owner.clicks('Return to marketing')
    await owner.sees('Reason: The phone number is missing a digit')
    await owner.clicks(/^Hand to sales/)
    await owner.sees('Returned before')
    await owner.clicks(/^Accept/)
    await owner.sees(/Done: Accept/)
  })

  await owner.leg(journey, 'has a next step, and asks for the one after it', async () => {
    await owner.clicks('What comes next')
    await owner.types('What comes next', 'Send the offer')
    await owner.clicks('Next week')
    await owner.clicks('Save the step')
    await owner.sees('Nov 29, 2026')
    await owner.clicks('Done')
    await owner.seesInField('What comes next', '')
    await owner.clicks('Cancel')
    await owner.presses('Control+z')
    await owner.sees(/Undone/)
    await owner.sees('Send the offer')
  })

  await owner.leg(journey, 'is asked about before a call that they do not want', async () => {
    await owner.clicks('Do not contact')
    await owner.clicks('No contact at all')
    await owner.types('How do you know?', 'Asked on the phone')
    await owner.clicks('Stop it')
    await owner.finds('heading', 'Do not contact: no contact at all')
    await owner.looksAt('stopped')
    await owner.types('What was said', 'They called back themselves')
    await owner.clicks('We talked')
    await owner.arrivesAt('They asked not to be reached this way')
    await owner.looksAt('stop')
    await owner.clicks('Write it down all the same')
    await owner.sees('They called back themselves')
  })

  await owner.leg(journey, 'is won, and keeps its story', async () => {
    await owner.clicks(/^Won/)
    await owner.types('What is it worth?', '25,000')
    await owner.clicks('Won')
    await owner.sees('Stands at Won')
    await owner.sees(/Moved to “Won”/)
    await owner.doesNotSee('Gates and points')
    await owner.looksAt('won')
    await owner.resizes(900, 800)
    await owner.looksAt('narrow')
  })
})
