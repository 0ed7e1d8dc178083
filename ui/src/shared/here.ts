/** Something that can be done on the screen that is open, for whoever asks the command palette. */
export type PageAct = { label: string; hint?: string; run: () => void }

/** What the open screen offers: about what, and which acts. */
export type Here = { about: string; acts: readonly PageAct[] }
