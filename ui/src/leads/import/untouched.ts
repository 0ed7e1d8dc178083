import type { ImportChoice } from '../../ipc/contract.gen'

/** What has been said about a file before anybody said anything. */
export const untouched: ImportChoice = {
  mapping: {},
  names_only: false,
  order: '',
  currency: '',
  stages: {},
  owners: {},
  same: '',
  alike: {},
  alike_rest: '',
}
