import type { CriterionRow } from '../ipc/contract.gen'

const row = (
  criterion: string,
  aspect: 'fit' | 'interest',
  label: string,
  ask: string,
  form: string,
): CriterionRow => ({
  criterion,
  label,
  aspect,
  ask,
  form,
  own: criterion.startsWith('own:'),
})

export const criterionRows: CriterionRow[] = [
  row(
    'industry',
    'fit',
    'Industry is healthcare services, dentists or outpatient care',
    'What kind of practice are you?',
    'What does your business do?',
  ),
  row(
    'revenue',
    'fit',
    'Yearly sales between $5 million and $20 million',
    'Roughly how big is the practice?',
    'Yearly sales, roughly',
  ),
  row('place', 'fit', 'Within 40 miles of Seattle', 'Which town are you in?', 'Town'),
  row('timing', 'interest', 'Wants to buy within six months', 'By when do you need it?', 'When do you need it?'),
  row('budget', 'interest', 'Can spend at least $15,000', 'Have you set a range for it?', 'Budget, if you have one'),
  row(
    'ask:priority',
    'interest',
    'It is among the three most urgent things this year',
    'What else is on your list this year?',
    'How urgent is it?',
  ),
  row(
    'own:1',
    'interest',
    'Has an inspection found fault?',
    'Has an inspection found fault?',
    'Has an inspection found fault?',
  ),
  row(
    'own:2',
    'interest',
    'Do they have two or more sites, each with a machine of its own?',
    'Do you have two or more sites?',
    'Number of sites',
  ),
]
