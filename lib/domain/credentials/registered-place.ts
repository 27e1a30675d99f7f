import type { Setting } from '../journeys/setting.ts'
import type { LocalDate } from '../time/local.ts'
import type { Condition } from './condition.ts'
import type { Credential } from './credential.ts'
import { covers, credentialsOf } from './standing.ts'

/** The place a dose is given at, as far as controlled substances are concerned. */
export type DosingPlace = {
  readonly locationId: string | null
  readonly facilityId: string | null
  readonly holdsStock: Condition
  /** The place's own credentials. */
  readonly credentials: readonly Credential[]
}

type Asked = {
  /** The prescriber's. */
  readonly credentials: readonly Credential[]
  /** Null where the client takes what is theirs at home. */
  readonly place: DosingPlace | null
  readonly state: string
  readonly on: LocalDate
}

/**
 * Whether the place that keeps the drug is registered with the DEA: by a registration of its own, or by one of the
 * prescriber's that names it. A registration that names no place leaves it unknown.
 */
export function placeRegisteredOn({ credentials, place, state, on }: Asked): Condition | 'not-stored' {
  if (place === null || place.holdsStock === 'no') return 'not-stored'
  const inForce = (rows: readonly Credential[]) => credentialsOf(rows, 'dea', state).filter((row) => covers(row, on) === 'yes')
  if (inForce(place.credentials).length > 0) return 'yes'
  const own = inForce(credentials)
  const named = ({ placeLocationId, placeFacilityId }: Credential) =>
    placeFacilityId === place.facilityId && placeLocationId === place.locationId
  if (own.some(named)) return 'yes'
  if (place.holdsStock === 'unknown') return 'unknown'
  const namesNone = ({ placeLocationId, placeFacilityId }: Credential) => placeLocationId === null && placeFacilityId === null
  return own.some(namesNone) ? 'unknown' : 'no'
}

/** A place where doses can be given, as an order or a match looks at it. */
export type OpenPlace = DosingPlace & {
  readonly setting: 'office' | 'facility'
  readonly state: string
  /** The prescriber goes there, and could be there for a whole session. */
  readonly prescriberGoesThere: boolean
}

/** While the place is open: whether any place of that setting would do. Where doses are taken at home, nothing is kept by a place. */
export function placeRegisteredAnywhere(
  places: readonly OpenPlace[],
  { credentials, setting, on }: { readonly credentials: readonly Credential[]; readonly setting: Setting; readonly on: LocalDate },
): Condition | 'not-stored' {
  const answers = places
    .filter((place) => place.setting === setting)
    .map((place) => placeRegisteredOn({ credentials, place, state: place.state, on }))
  if (answers.length === 0) return setting === 'facility' || setting === 'office' ? 'unknown' : 'not-stored'
  return (['yes', 'not-stored', 'unknown'] as const).find((answer) => answers.includes(answer)) ?? 'no'
}
