import type { CriterionRow } from '../ipc/contract.gen'

const row = (criterion: string, aspect: 'fit' | 'interest', label: string, ask: string): CriterionRow => ({
  criterion,
  label,
  aspect,
  ask,
  own: criterion.startsWith('own:'),
})

export const criterionRows: CriterionRow[] = [
  row(
    'industry',
    'fit',
    'Industry is healthcare services, dentists or outpatient care',
    'What kind of practice are you?',
  ),
  row('revenue', 'fit', 'Yearly sales between $5 million and $20 million', 'Roughly how big is the practice?'),
  row('place', 'fit', 'Within 40 miles of Seattle', 'Which town are you in?'),
  row('title', 'fit', 'Title is practice manager, office manager or owner', 'What do you do there?'),
  row('timing', 'interest', 'Wants to buy within six months', 'By when do you need it?'),
  row('budget', 'interest', 'Can spend at least $15,000', 'Have you set a range for it?'),
  row('authority', 'interest', 'Decides, or takes part in the decision', 'Who else weighs in?'),
  row('own:1', 'interest', 'Has an inspection found fault?', 'Has an inspection found fault?'),
]
