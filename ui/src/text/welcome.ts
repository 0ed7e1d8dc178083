export const welcomeText = {
  title: 'Agree on what a lead is. Then account for every one.',
  intro:
    'Sellable asks you short questions about whom you sell to. From your answers it judges every lead, says why, and prints the playbook that marketing and sales sign together.',
  kit: 'Start from a kit for your trade',
  kitHint: 'A whole playbook for a business like yours. You correct what is different.',
  own: 'Start blank',
  ownHint: 'About twenty minutes, question by question. Everything stays on this computer.',
  saved: 'Take in a saved business …',
  savedReading: 'Taking it in…',
  sample: 'Look around with a sample business',
  sampleHint: 'A made-up clinic supplier with leads of all kinds. One click removes it, and it never mixes with yours.',
}
