import 'server-only'
import zipcodes from 'zipcodes'
import type { Coordinates } from '../domain/prescribers/distance.ts'

/** The middle of a ZIP code's area; null when nobody knows it. */
export function coordinatesOf(zip: string | null): Coordinates | null {
  const found = zip === null ? undefined : zipcodes.lookup(zip.slice(0, 5))
  return found ? { latitude: found.latitude, longitude: found.longitude } : null
}
