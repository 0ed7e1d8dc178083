// The business of the journeys: Harbor Clinic Supply sells to healthcare practices around Seattle. Made up, as are its leads.

/** What the owner answers where the program can't know; everything else stays as it is suggested. The first fitting heading counts. */
export const ANSWERS = [
  [/called\?$/, (owner, title) => owner.types(title, 'Harbor Clinic Supply')],
  [/^What do you sell/, (owner, title) => owner.types(title, 'Sterilizers and their upkeep for clinics')],
  [/^Where is your business/, (owner, title) => owner.typesAndTakes(title, 'Seattle', /^Seattle, Washington/)],
  [/^Do you sell to businesses/, (owner) => owner.picks(/^Businesses/)],
  [
    /^Who does what/,
    async (owner) => {
      await owner.types('Marketing', 'Mara Sample')
      await owner.types('Sales', 'Sal Sample')
      await owner.types('Owner', 'Olive Sample')
    },
  ],
  [/^In which trades/, (owner) => owner.typesAndTakes('Add an industry you sell to', 'healthcare', /health ?care/i)],
  [
    /^How big/,
    async (owner) => {
      await owner.types('From', '5M')
      await owner.types('To', '20,000,000')
    },
  ],
  [
    /^Where are they/,
    async (owner) => {
      await owner.typesAndTakes('Place', 'Seattle', /^Seattle, Washington/)
      await owner.types('Within', '40')
    },
  ],
  [
    /^How many people work/,
    async (owner) => {
      await owner.types('From', '10')
      await owner.types('To', '150')
    },
  ],
  [/^What happens that makes/, (owner, title) => owner.types(title, 'An inspection fails')],
  [/^How soon must they want/, (owner) => owner.picks(/^This quarter/)],
  [/^Give this person a name/, (owner, title) => owner.types(title, 'Maya')],
  [/^What is their job/, (owner, title) => owner.types(title, 'Practice manager')],
  [
    /^What are they looking for/,
    (owner, title) => owner.types(title, 'To pass the next inspection without closing for a day'),
  ],
]

/** Goes through the wizard from the page that is shown to the check page, answering what has to be answered. `at` is called on every page. */
export async function answersTheWizard(owner, at = async () => {}) {
  for (let page = 1; page < 120; page += 1) {
    const title = await owner.heading()
    if (title === 'Check your answers') return
    await at(page, title)
    const [, answer] = ANSWERS.find(([words]) => words.test(title)) ?? []
    await answer?.(owner, title)
    await owner.clicks('Continue')
    await owner.leaves(title)
  }
  throw new Error('the wizard never ends')
}

/** Writes down a lead on the short form: only the name has to be there. */
export async function addsLead(owner, { name, company, contact, place, reaction }) {
  await owner.goesTo('Leads')
  await owner.clicks('New lead')
  await owner.arrivesAt('New lead')
  await owner.types('Full name', name)
  if (company) await owner.types('Company', company)
  if (contact) await owner.types('E-mail or phone', contact)
  if (place) await owner.types('Place', place)
  if (reaction) await owner.selects('What they did', reaction)
  await owner.clicks('Save the lead')
  await owner.sees(`${name} is in the log.`)
}

/** A list as another program exports it: the six leads by which the method explains its verdicts, and a line that names nobody. */
export const LIST = `Name,Company,Job title,Email,Phone,City,State,Industry,Yearly sales,When they want to buy,Budget,Who decides,Need,Source,First contact,What they did
Pat Pipewell,Northgate Plumbing,Owner,pat@example.com,206-555-0101,Seattle,WA,Plumbing,$7.5M,this quarter,yes,Pat,Wipes,Google ad,2026-11-03,Filled in the form
Wanda Testcase,Fremont Clinic,Office manager,wanda@example.com,206-555-0102,Seattle,WA,Walk-in clinic,$2M,this quarter,yes,Wanda,Small autoclave,Website form,2026-11-05,Filled in the form
Spencer Sampleton,Spokane Family Care,Administrator,spencer@example.com,509-555-0103,Spokane,WA,Family practice,$9M,this quarter,yes,Spencer,Two autoclaves,Trade show,2026-11-06,Visited our booth
Lena Lakeside,Lakeside Pediatrics,Practice manager,lena@example.com,425-555-0104,Bellevue,WA,Pediatrics,$8M,this quarter,"$40,000 approved",Lena,Replace 3 old sterilizers,Website form,2026-11-16,"Filled in the form, asked for a quote"
Żofia Łęcka,Eastside Orthopedics,Practice manager,zofia@example.com,425-555-0105,Bellevue,WA,Family practice,$8M,next year,yes,Zofia,Replace 2 sterilizers,Referral,2026-11-12,Called us
Bea Ballardine,Ballard Eye Clinic,Office manager,bea@example.com,206-555-0106,Bellevue,WA,Eye clinic,,this quarter,yes,Bea,Autoclave,Newsletter,2026-11-13,Asked for a quote
,,,,,,,,,,,,,,,
`

/** What each of them is told, and why. */
export const VERDICTS = [
  ['Northgate Plumbing', 'Off target', /healthcare[^.]*plumb/i],
  ['Fremont Clinic', 'Off target', /\$2 million[^.]*\$5 million/],
  ['Spokane Family Care', 'Off target', 'Spokane is 229 miles from Seattle; your limit is 40.'],
  ['Lakeside Pediatrics', 'Sellable', 'Ready for sales'],
  ['Eastside Orthopedics', 'Not yet', /next year|2027/i],
  ['Ballard Eye Clinic', 'Needs answers', /yearly sales/i],
]
