export const kitsText = {
  title: 'Kits by trade',
  search: 'Find your trade',
  found: (count: number) => (count === 1 ? '1 kit.' : `${count} kits.`),
  taken: (kit: string) => `The kit “${kit}” is in your playbook.`,
  answers: (count: number) => `Answers ${count} questions.`,
  none: 'There is no kit with these words. Try a broader one, or start blank.',
}
