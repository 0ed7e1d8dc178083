import type {
  DuplicatesView,
  EntryHead,
  LikeView,
  MergeField,
  MergeRequest,
  MergeView,
  PairView,
} from '../ipc/contract.gen'

// Pairs to look at: a sure one, one that needs choices, and one with long names.

const entry = (id: number, name: string, company: string, contact: string, stands: string): EntryHead => ({
  id,
  name,
  company,
  contact,
  place: 'Bellevue, Washington, United States',
  stands_at_words: stands,
  added: 'Nov 3, 2026',
})

const entries = [
  entry(1, 'Lena Lakeside', 'Lakeside Pediatrics', 'lena@lakesidepediatrics.example', 'Quote'),
  entry(2, 'Lakeside, Lena', 'Lakeside Pediatrics, Inc.', 'lena@lakesidepediatrics.example · 425-555-0104', 'Inquiry'),
  entry(3, 'Ana Sample', 'Harbor Dental', 'ana@harbordental.example', 'Offered to sales'),
  entry(4, 'Anna Sampel', 'Harbor Dental Group', '206-555-0142', 'Inquiry'),
  entry(5, 'Maximiliana Wolkenstein-Testperson von der Musterhöhe', 'Ein sehr langer Firmenname', '', 'Inquiry'),
  entry(6, 'M. Wolkenstein-Testperson', 'Ein sehr langer Firmenname GmbH & Co. KG', '', 'Inquiry'),
]
const at = (id: number): EntryHead => entries.find((one) => one.id === id) ?? (entries[0] as EntryHead)

const pair = (one: number, other: number, sureness: PairView['sureness'], words: string, why: string): PairView => ({
  kept: at(one),
  absorbed: at(other),
  sureness,
  sureness_words: words,
  why,
})

export const alike: LikeView[] = [
  {
    id: 1,
    name: 'Lena Lakeside',
    company: 'Lakeside Pediatrics',
    sureness: 'certain',
    sureness_words: 'Certain',
    why: 'same email address, names alike',
    stands_at_words: 'Quote',
  },
]

export function duplicatesView(gone: readonly number[]): DuplicatesView {
  const all = [
    pair(1, 2, 'certain', 'Certain', 'same email address, same name, same firm, same town'),
    pair(3, 4, 'likely', 'Likely', 'names alike, firms alike, same town'),
    pair(5, 6, 'perhaps', 'Perhaps', 'names alike, same firm'),
  ]
  const pairs = all.filter((one) => !gone.includes(one.absorbed.id) && !gone.includes(one.kept.id))
  return {
    pairs,
    total: pairs.length,
    certain: pairs.filter((one) => one.sureness === 'certain').length,
    likely: pairs.filter((one) => one.sureness === 'likely').length,
    sentence: `${pairs.length} pairs may be one and the same, 1 of them for certain.`,
    crowded: null,
  }
}

export function mergeView({ kept, absorbed, take }: MergeRequest): MergeView {
  const [stays, goes] = [at(kept), at(absorbed)]
  const field = (key: string, label: string, one: string, other: string): MergeField => ({
    key,
    label,
    kept: one,
    absorbed: other,
    from: take[key] ?? (one === '' ? 'absorbed' : 'kept'),
    differs: one !== '' && other !== '' && one !== other,
  })
  return {
    kept: stays,
    absorbed: goes,
    fields: [
      field('name', 'Name', stays.name, goes.name),
      field('company', 'Firm', stays.company, goes.company),
      field('phone', 'Phone', '', '425-555-0104'),
      field('standing', 'Where it stands', stays.stands_at_words, goes.stands_at_words),
    ],
    joined: [
      '1 reaction of the other is added to 2 here; one that both noted stands once.',
      'Wishes not to be contacted, and consents, are put together. None is lost.',
    ],
    lost: [
      `${goes.name} stands at “${goes.stands_at_words}”. That place ends: the one entry stands at “${stays.stands_at_words}”. The history keeps both.`,
    ],
    stands_at_words: stays.stands_at_words,
    verdict: 'sellable',
    verdict_words: 'Sellable',
  }
}
