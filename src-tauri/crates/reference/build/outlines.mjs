// Outlines of countries, US states and US counties from Natural Earth and the Census Bureau, as arcs that neighbours share.
import { createRequire } from 'node:module'
import iso from 'i18n-iso-countries'
import { byText } from './words.mjs'

const require = createRequire(import.meta.url)
/** Steps per degree: about 110 and 220 metres, finer than the sources are drawn. */
const STEPS = { us: 1000, world: 500 }
/** Countries that have no number of their own in the source. */
const WITHOUT_NUMBER = new Map([['Kosovo', 'XK']])

/** The outlines of the United States: `us` has states and counties, `world` the countries. */
export function buildOutlines(counties) {
  const us = require('us-atlas/counties-10m.json')
  const world = require('world-atlas/countries-50m.json')
  const states = us.objects.states.geometries.flatMap((state) => {
    const code = counties.stateOf(state.id)
    return code === undefined ? [] : [[`US.${code}`, state]]
  })
  const districts = us.objects.counties.geometries.flatMap((county) => {
    const code = counties.codeOf(county.id)
    return code === undefined ? [] : [[code, county]]
  })
  const countries = world.objects.countries.geometries.flatMap((country) => {
    const code = WITHOUT_NUMBER.get(country.properties.name) ?? iso.numericToAlpha2(country.id)
    return code === undefined ? [] : [[code, country]]
  })
  return {
    outlines_us: outlineTable(us, [...states, ...districts], STEPS.us),
    outlines_world: outlineTable(world, countries, STEPS.world),
  }
}

/** A line per arc, then a line per outline: its code and the arcs of its rings, those in reverse below zero. */
function outlineTable(topology, shapes, steps) {
  const arcs = degrees(topology).map((arc) => packed(arc, steps))
  const rings = new Map()
  for (const [code, shape] of shapes) {
    // One country in several entries, an outlying island or two, is one outline.
    rings.set(code, [...(rings.get(code) ?? []), ...ringsOf(shape).map((ring) => ring.join(','))])
  }
  const lines = [...rings].sort(([a], [b]) => byText(a, b)).map(([code, parts]) => `${code}\t${parts.join(';')}`)
  return `${arcs.join('\n')}\n\n${lines.join('\n')}\n`
}

function ringsOf(shape) {
  return shape.type === 'MultiPolygon' ? shape.arcs.flat() : shape.type === 'Polygon' ? shape.arcs : []
}

/** The arcs of a topology as longitude and latitude. */
function degrees({ arcs, transform: { scale, translate } }) {
  return arcs.map((arc) => {
    let [x, y] = [0, 0]
    return arc.map(([dx, dy]) => {
      x += dx
      y += dy
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
    })
  })
}

/** Steps from point to point, longitude before latitude. */
function packed(arc, steps) {
  const whole = arc.map((point) => point.map((degree) => Math.round(degree * steps)))
  const kept = whole.filter(([x, y], at) => at === 0 || x !== whole[at - 1][0] || y !== whole[at - 1][1])
  return kept.map(([x, y], at) => {
    const [lastX, lastY] = kept[at - 1] ?? [0, 0]
    return letters(x - lastX) + letters(y - lastY)
  }).join('')
}

/** A whole number in letters of five bits each, the sign in the lowest bit, every letter but the last with bit six set. */
function letters(number) {
  let rest = number < 0 ? ~(number << 1) : number << 1
  let text = ''
  while (rest >= 32) {
    text += String.fromCharCode((32 | (rest & 31)) + 63)
    rest >>>= 5
  }
  return text + String.fromCharCode(rest + 63)
}
