import type { Setting } from '../journeys/setting.ts'
import type { TimeZone } from '../time/local.ts'

/** A visit's place, as far as it is chosen. */
export type VisitPlace = { readonly setting: Setting; readonly facilityId: string | null }

/** The places a visit could be at, and where the client is. */
export type PlacesInWorld = {
  readonly location: { readonly state: string; readonly timeZone: TimeZone }
  readonly facilities: readonly { readonly id: string; readonly state: string; readonly timeZone: TimeZone }[]
  /** Where the client said they are on that day; null while nobody has asked. */
  readonly clientToday: { readonly state: string } | null
  readonly clientHomeState: string
}

/** The state a visit happens in, and the clock its day is counted on. */
export type PlaceOfVisit = { readonly state: string; readonly timeZone: TimeZone; readonly toldForTheDay: boolean }

/**
 * Where a visit happens: the location's state in the office, the facility's at a facility, and for telehealth and home the place
 * the client told for that day, else their home state. The day is counted on the clock of that place; a client's own place has
 * no clock of the practice's, so the location's counts.
 */
export function placeOfVisit({ setting, facilityId }: VisitPlace, world: PlacesInWorld): PlaceOfVisit {
  const { location, facilities, clientToday, clientHomeState } = world
  if (setting === 'office') return { ...location, toldForTheDay: true }
  if (setting === 'facility') {
    const facility = facilities.find(({ id }) => id === facilityId)
    return { state: facility?.state ?? clientHomeState, timeZone: facility?.timeZone ?? location.timeZone, toldForTheDay: true }
  }
  return { state: clientToday?.state ?? clientHomeState, timeZone: location.timeZone, toldForTheDay: clientToday !== null }
}
