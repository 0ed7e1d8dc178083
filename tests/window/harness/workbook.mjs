// A workbook as small as one can be: sheets of plain texts, in a zip whose parts are stored as they are.

import { crc32 } from 'node:zlib'

const OFFICE = 'http://schemas.openxmlformats.org'
const PACKAGE = `${OFFICE}/package/2006`
const RELATIONS = `${OFFICE}/officeDocument/2006/relationships`
const SHEETS = `${OFFICE}/spreadsheetml/2006/main`

/** The bytes of a workbook; `sheets` holds the rows of each by its name. */
export function workbook(sheets) {
  const named = Object.entries(sheets).map(([name, rows], index) => ({ name, rows, number: index + 1 }))
  const relation = ({ number }) =>
    `<Relationship Id="r${number}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${number}.xml"/>`
  return zip([
    [
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${named.map(({ number }) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${SHEETS}" xmlns:r="${RELATIONS}"><sheets>${named.map(({ name, number }) => `<sheet name="${name}" sheetId="${number}" r:id="r${number}"/>`).join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGE}/relationships">${named.map(relation).join('')}</Relationships>`,
    ],
    ...named.map(({ number, rows }) => [`xl/worksheets/sheet${number}.xml`, worksheet(rows)]),
  ])
}

function worksheet(rows) {
  const cell = (text, row, column) =>
    `<c r="${String.fromCharCode(65 + column)}${row + 1}" t="inlineStr"><is><t>${text}</t></is></c>`
  const line = (cells, row) =>
    `<row r="${row + 1}">${cells.map((text, column) => cell(text, row, column)).join('')}</row>`
  return `<worksheet xmlns="${SHEETS}"><sheetData>${rows.map(line).join('')}</sheetData></worksheet>`
}

function zip(parts) {
  const written = []
  const directory = []
  let at = 0
  for (const [name, text] of parts) {
    const bytes = Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${text}`)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(0x21, 8)
    facts.writeUInt32LE(crc32(bytes), 10)
    facts.writeUInt32LE(bytes.length, 14)
    facts.writeUInt32LE(bytes.length, 18)
    facts.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, Buffer.from(name), bytes])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), facts, place, Buffer.from(name)]))
    written.push(local)
    at += local.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(directory.length, 4)
  end.writeUInt16LE(directory.length, 6)
  end.writeUInt32LE(entries.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...written, entries, Buffer.from('PK\x05\x06'), end])
}
