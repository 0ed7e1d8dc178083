const RADIUS_KM = 6371

/** Great-circle distance in kilometres; near enough for telling neighbours apart. */
export function kilometres(a, b) {
  const toRadians = Math.PI / 180
  const [lat1, lat2] = [a.latitude * toRadians, b.latitude * toRadians]
  const half = Math.sin((lat2 - lat1) / 2) ** 2
    + Math.cos(lat1) * Math.cos(lat2) * Math.sin(((b.longitude - a.longitude) * toRadians) / 2) ** 2
  return 2 * RADIUS_KM * Math.asin(Math.sqrt(half))
}

/** The point in the middle of where the people live. */
export function centre(towns) {
  let [x, y, z] = [0, 0, 0]
  for (const town of towns) {
    const [lat, lon] = [town.latitude * Math.PI / 180, town.longitude * Math.PI / 180]
    const weight = Math.max(town.population, 1)
    x += weight * Math.cos(lat) * Math.cos(lon)
    y += weight * Math.cos(lat) * Math.sin(lon)
    z += weight * Math.sin(lat)
  }
  return {
    latitude: Math.atan2(z, Math.hypot(x, y)) * 180 / Math.PI,
    longitude: Math.atan2(y, x) * 180 / Math.PI,
  }
}

const PADDING_DEGREES = 0.3

/** The box of the towns, padded, rounded outwards; null when it would cross the antimeridian. */
export function bounds(towns) {
  const latitudes = towns.map((town) => town.latitude)
  const longitudes = towns.map((town) => town.longitude)
  const least = (values) => values.reduce((a, b) => Math.min(a, b))
  const most = (values) => values.reduce((a, b) => Math.max(a, b))
  const down = (value) => Math.floor((value - PADDING_DEGREES) * 100) / 100
  const up = (value) => Math.ceil((value + PADDING_DEGREES) * 100) / 100
  const [west, east] = [down(least(longitudes)), up(most(longitudes))]
  if (east - west > 180 || west < -180 || east > 180) return null
  return { south: Math.max(down(least(latitudes)), -90), west, north: Math.min(up(most(latitudes)), 90), east }
}
