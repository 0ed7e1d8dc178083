export const welcomeText = {
  title: 'Agree on what a lead is. Then account for every one.',
  intro:
    'Sellable asks you short questions about whom you sell to. From your answers it judges every lead, says why, and prints the playbook that marketing and sales sign together.',
  own: 'Start with my business',
  ownHint: 'About ten minutes for a first playbook. Everything stays on this computer.',
  sample: 'Look around with a sample business',
  sampleHint: 'A made-up clinic supplier with leads of all kinds. One click removes it, and it never mixes with yours.',
}
