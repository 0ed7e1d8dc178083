// The business of the journeys: Harbor Clinic Supply sells to healthcare practices around Seattle. Made up, as are its leads.

/** What the owner answers where the program can't know; everything else stays as it is suggested. The first fitting heading counts. */
export const ANSWERS = [
  [/business called|name of your business/i, (owner, title) => owner.types(title, 'Harbor Clinic Supply')],
  [
    /what do you sell|what does .* sell/i,
    (owner, title) => owner.types(title, 'Sterilizers and their upkeep for clinics'),
  ],
  [
    /where is your business|where are you/i,
    (owner, title) => owner.typesAndTakes(title, 'Seattle', /^Seattle, Washington/),
  ],
  [/businesses or (consumers|people|households)/i, (owner) => owner.picks(/businesses/i)],
  [
    /industr|trade|line of business/i,
    (owner) => owner.typesAndTakes('Add an industry you sell to', 'healthcare', /health ?care/i),
  ],
  [
    /how big|yearly sales|revenue/i,
    async (owner) => {
      await owner.types('From', '5M')
      await owner.types('To', '20,000,000')
    },
  ],
  [
    /^where/i,
    async (owner) => {
      await owner.typesAndTakes('Place', 'Seattle', /^Seattle, Washington/)
      await owner.types('Within', '40')
    },
  ],
  [/role|job|title/i, (owner, title) => owner.types(title, 'Practice manager')],
  [/want/i, (owner, title) => owner.types(title, 'To pass the next inspection without closing for a day')],
]

/** Goes through the wizard from the page that is shown to the check page, answering what has to be answered. `at` is called on every page. */
export async function answersTheWizard(owner, at = async () => {}) {
  for (let page = 1; page < 80; page += 1) {
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

/** A list as another program exports it, with a line that can't be read as a lead. */
export const LIST = `Full Name,Company,Email,City,State,Industry,Annual Revenue
Tom Brandt,Cedar Outpatient,tom@cedar.example.com,Everett,WA,Outpatient care,12400000
Rosa Delgado,Kent Family Health,rosa@kent.example.com,Kent,WA,Physicians,6.2M
Pat Moss,Northgate Plumbing,pat@northgate.example.com,Seattle,WA,Plumbing,7500000
Lou Hansen,Spokane Family Care,lou@spokane.example.com,Spokane,WA,Physicians,9000000
,,,,,,
Żofia Łęcka,Eastside Orthopedics,zofia@eastside.example.com,Redmond,WA,Physicians,18700000
`
