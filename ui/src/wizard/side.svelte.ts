/** What stands beside the questions that can be tried: the page or the bench. It stays as it was left. */
export const side = $state({ shown: 'page' })
