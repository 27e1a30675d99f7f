/** Degrees, as a ZIP code's centre has them. */
export type Coordinates = { readonly latitude: number; readonly longitude: number }

const EARTH_RADIUS_MILES = 3_958.8

/** Miles between two places as the crow flies. */
export function milesBetween(from: Coordinates, to: Coordinates): number {
  const [fromLatitude, toLatitude] = [radians(from.latitude), radians(to.latitude)]
  const halfChord =
    Math.sin((toLatitude - fromLatitude) / 2) ** 2 +
    Math.cos(fromLatitude) * Math.cos(toLatitude) * Math.sin(radians(to.longitude - from.longitude) / 2) ** 2
  return 2 * EARTH_RADIUS_MILES * Math.asin(Math.min(1, Math.sqrt(halfChord)))
}

/** The nearest of several places, in miles; null when nothing can be measured. */
export function nearestMiles(from: Coordinates | null, places: readonly (Coordinates | null)[]): number | null {
  if (from === null) return null
  const miles = places.flatMap((place) => (place === null ? [] : milesBetween(from, place)))
  return miles.length === 0 ? null : Math.min(...miles)
}

const radians = (degrees: number) => (degrees * Math.PI) / 180
