import { type Finding, hold, refuse } from '../finding.ts'
import type { LocalDate } from '../time/local.ts'
import { isAtHome } from './at-home.ts'
import type { Setting } from './setting.ts'

/** Where the client said they are, and on which local day they said so. */
export type PlaceTold = { readonly address: string; readonly state: string; readonly toldOn: LocalDate }

/** The question of the day: what was told today; null while it is still to be asked. */
export type PlaceQuestion = { readonly told: (PlaceTold & { readonly isHome: boolean }) | null }

export type PlaceTodayFacts = {
  readonly setting: Setting
  /** The day it is where the visit is kept. */
  readonly today: LocalDate
  readonly place: PlaceTold | null
  /** The states in which whoever treats holds a licence that day; null where nobody of the practice treats. */
  readonly licensedIn: readonly string[] | null
}

export type PlaceTodayCode = 'PLACE_NOT_ASKED' | 'PLACE_OUT_OF_STATE'

/** By telehealth and at home, of every kind: where the client is today is asked today; help is sent there, and the licence follows it. */
export function rulePlaceToday({ setting, today, place, licensedIn }: PlaceTodayFacts): Finding<PlaceTodayCode>[] {
  if (!isAtHome(setting)) return []
  if (place === null || place.toldOn !== today || place.address.trim() === '' || place.state.trim() === '')
    return [hold('PLACE_NOT_ASKED', ['practice.place-today'])]
  if (licensedIn === null || licensedIn.includes(place.state)) return []
  return [refuse('PLACE_OUT_OF_STATE', ['state-licensure', 'practice.place-today'], { params: { state: place.state } })]
}
