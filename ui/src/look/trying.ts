import type { KitView, TryView } from '../ipc/contract.gen'

export const tried: TryView = {
  summary: 'This would refuse two of your three best customers: Zahnärztliche Gemeinschaftspraxis (yearly sales).',
  best: [
    {
      name: 'Lakeside Pediatrics',
      verdict: 'sellable',
      label: 'Sellable',
      why: '$8 million, Bellevue, 6 miles',
      as_wished: true,
    },
    {
      name: 'Zahnärztliche Gemeinschaftspraxis Dr. Wolkenstein-Trostburg und Partnerinnen',
      verdict: 'off_target',
      label: 'Off target',
      why: '$3.1 million is under your $5 million.',
      as_wished: false,
    },
    {
      name: 'مختبر الشفاء',
      verdict: 'needs_answers',
      label: 'Needs answers',
      why: 'The town is not known.',
      as_wished: true,
    },
  ],
  worst: [
    {
      name: 'Northgate Plumbing',
      verdict: 'off_target',
      label: 'Off target',
      why: 'Plumbing is not healthcare.',
      as_wished: true,
    },
  ],
  edges: [
    {
      name: 'One dollar under your limit',
      verdict: 'off_target',
      label: 'Off target',
      why: '$4,999,999',
      as_wished: true,
    },
    { name: 'Exactly at your limit', verdict: 'sellable', label: 'Sellable', why: '$5 million', as_wished: true },
    {
      name: 'Wants to buy next year',
      verdict: 'not_yet',
      label: 'Not yet',
      why: 'Look again on March 1',
      as_wished: true,
    },
  ],
  log: {
    total: 312,
    rows: [
      { verdict: 'sellable', label: 'Sellable', before: 61, after: 48 },
      { verdict: 'needs_answers', label: 'Needs answers', before: 97, after: 97 },
      { verdict: 'not_yet', label: 'Not yet', before: 40, after: 40 },
      { verdict: 'off_target', label: 'Off target', before: 74, after: 87 },
      { verdict: 'not_a_lead', label: 'Not a lead', before: 40, after: 40 },
    ],
  },
}

const kit = (name: string, about: string): KitView => ({
  kit: name.toLowerCase().replaceAll(/[^a-z]+/g, '_'),
  name,
  about,
  answers: 58,
})
export const kits: KitView[] = [
  kit('Accountant', 'Bookkeeping, taxes and advice for small firms.'),
  kit('Consultant', 'Advice by the day or the project.'),
  kit('Dental or medical practice', 'Patients near you, and the firms that send them.'),
  kit('Fitness studio', 'Members who come back.'),
  kit('Home-services contractor', 'Plumbing, heating, roofs and electrics for households.'),
  kit('IT services', 'Computers and networks of firms without an own department.'),
  kit('Law office', 'Clients for a small law office.'),
  kit('Manufacturer', 'Parts and products for other firms.'),
  kit('Marketing agency', 'Campaigns for firms that do something else.'),
  kit('Real-estate agent', 'Sellers and buyers of houses in one town.'),
  kit('Restaurant or caterer', 'Parties, offices and regular guests.'),
  kit('Retailer', 'A shop with regulars.'),
  kit('Wholesaler', 'Goods for shops and firms.'),
]
