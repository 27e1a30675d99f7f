import { type OpenPlace, placeRegisteredAnywhere } from '../credentials/registered-place.ts'
import type { PrescriberFacts, PrescribingUse } from '../credentials/rule-prescriber-eligible.ts'
import { stateRegistrationOn } from '../credentials/state-registration.ts'
import type { Route } from '../journeys/route.ts'
import type { Setting } from '../journeys/setting.ts'
import type { LocalDate } from '../time/local.ts'

type UseAsked = {
  readonly route: Route
  readonly setting: Setting
  readonly clientState: string
  readonly prescriber: Pick<PrescriberFacts, 'credentials'>
  /** Where the route can be given. */
  readonly places: readonly OpenPlace[]
  readonly on: LocalDate
}

/** Where a medicine would be used in a setting: once for each state that has such a place; at home, where the client lives. */
export function prescribingUses({ route, setting, clientState, prescriber: { credentials }, places, on }: UseAsked): PrescribingUse[] {
  const there = places.filter((place) => place.setting === setting)
  const states = there.length === 0 ? [clientState] : [...new Set(there.map(({ state }) => state))]
  return states.map((useState) => {
    const inState = there.filter(({ state }) => state === useState)
    return {
      route,
      setting,
      clientState,
      useState,
      prescriberOnSite: inState.some(({ prescriberGoesThere }) => prescriberGoesThere),
      placeRegistered: placeRegisteredAnywhere(inState, { credentials, setting, on }),
      stateRegistration: stateRegistrationOn({ credentials, state: useState, on }),
    }
  })
}
