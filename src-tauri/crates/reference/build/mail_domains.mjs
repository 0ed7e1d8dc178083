// Domains where anybody can open a mailbox; an address there says nothing about the business.
import { createRequire } from 'node:module'
import { byText } from './words.mjs'

const require = createRequire(import.meta.url)

export function buildMailDomains() {
  const domains = require('free-email-domains/domains.json').map((domain) => domain.trim().toLowerCase())
  return `${[...new Set(domains)].filter((domain) => domain.includes('.')).sort(byText).join('\n')}\n`
}
