// What an owner of any trade answers after taking a starter kit, and how three people sign. All names are made up.

/** What only the owner knows. The first fitting heading counts; every other page is passed over with Continue. */
export const OWN_ANSWERS = [
  [/^What is your business called/, (owner, title) => owner.types(title, 'Example & Daughters')],
  [/^Where is your business/, (owner, title) => owner.typesAndTakes(title, 'Seattle', /^Seattle, Washington/)],
  [
    /^Who does what/,
    async (owner) => {
      await owner.types('Marketing', 'Mara Sample')
      await owner.types('Sales', 'Sal Sample')
      await owner.types('Owner', 'Olive Sample')
    },
  ],
]

/** Goes through the pages that a kit leaves to the owner, to the check page; gives how many there were. */
export async function answersWhatIsLeft(owner, answers) {
  await owner.clicks('Go on')
  await owner.leaves('Playbook')
  for (let asked = 1; asked < 60; asked += 1) {
    const title = await owner.heading()
    const [, answer] = answers.find(([words]) => words.test(title)) ?? []
    await answer?.(owner, title)
    await owner.clicks('Continue')
    await owner.leaves(title)
    if ((await owner.heading()) === 'Check your answers') return asked
  }
  throw new Error('a kit leaves questions without end')
}

/** Marketing, sales and the owner sign, each with a name; the last signature makes the edition. */
export async function signsAsAllThree(owner) {
  await owner.arrivesAt(/^Sign Edition \d+$/)
  await owner.looksAt('signing')
  for (const as of ['marketing', 'sales', 'the owner']) {
    await owner.clicks(`Sign as ${as}`)
    if (as !== 'the owner') await owner.sees('Take it back')
  }
  await owner.arrivesAt(/^Edition \d+ is signed/)
}
