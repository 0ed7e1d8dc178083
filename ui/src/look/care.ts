import type { CareView, HappeningView, StoryKind } from '../ipc/contract.gen'

/** What is kept of a made-up lead: everything for some, nothing for others. */
export function careOf(id: number): CareView {
  const full = id % 2 === 1
  const learned = (label: string, question: string, words: string): CareView['talk']['trigger'] => ({
    label,
    question,
    state: full ? 'known' : 'not_yet',
    words: full ? words : '',
  })
  return {
    owner: full ? 'Sal Sample' : '',
    next: full
      ? { what: 'Send the offer for two sterilizers', on: '2026-11-20', on_words: '20 Nov 2026', state: 'late' }
      : null,
    picks: [
      { label: 'Tomorrow', on: '2026-11-23' },
      { label: 'In 3 days', on: '2026-11-25' },
      { label: 'Next week', on: '2026-11-29' },
    ],
    talk: {
      trigger: learned('What triggered it', 'What made you look now?', 'The inspector gave us sixty days.'),
      results: learned(
        'Results they want',
        'Which results do you want?',
        'To pass the next inspection without closing.',
      ),
      decision_maker: learned('Who decides', 'Who else has a say in this?', 'Dr. Tveit, with her partner.'),
      met: full ? 'early' : null,
      met_words: full ? 'early: a problem, no purchase in mind yet' : null,
      done: full,
      reminder: full ? null : 'No feature before these three: what triggered it, which results they want, who decides.',
    },
    links: full
      ? [
          { label: 'Offer, second draft.pdf', target: 'Documents/Offers/Offer, second draft.pdf', kind: 'file' },
          { label: 'Their clinic', target: 'https://example.com/clinic', kind: 'page' },
        ]
      : [],
    stopped: full ? 'no calls, no text messages' : null,
    stops: full
      ? [
          { channel: 'call', words: 'Call: not since 3 Nov 2026. Asked on the phone' },
          { channel: 'text', words: 'Text message: not since 3 Nov 2026. Asked on the phone' },
        ]
      : [],
    consents: full
      ? [
          {
            channel: 'mail',
            kind: 'express',
            words: 'Email: they said yes on 3 Mar 2026, which holds until 3 Sep 2026. Ticked the box on the form',
            expired: 'Expired on 3 Sep 2026',
          },
        ]
      : [],
  }
}

const kinds: StoryKind[] = ['touch', 'touch', 'answer', 'verdict', 'touch', 'move']
const whats: Record<StoryKind, string> = {
  touch: 'Call: not reached',
  answer: 'Answered: yearly sales',
  verdict: 'The verdict changed: Needs answers → Sellable',
  move: 'Moved to “Offered to sales”',
  reaction: 'Came to our stand',
  note: 'Note',
  change: 'Next step',
}

/** Three hundred lines of a timeline. */
export const longStory: HappeningView[] = Array.from({ length: 300 }, (_, index) => {
  const kind = index === 299 ? 'reaction' : (kinds[index % kinds.length] ?? 'note')
  return {
    on: `18 Nov 2026, 14:${String(59 - (index % 60)).padStart(2, '0')}`,
    hat: index % 3 === 0 ? 'sales' : 'marketing',
    by: index % 3 === 0 ? 'Sal Sample' : 'Mara Sample',
    kind,
    what: whats[kind],
    detail: index % 4 === 0 ? 'Asked for the sterilizer price list; their old one failed inspection.' : '',
  }
})
