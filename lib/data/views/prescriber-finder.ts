import 'server-only'
import type { Profession } from '../../domain/credentials/profession.ts'
import { unknownClient } from '../../domain/credentials/rule-prescriber-eligible.ts'
import type { Route } from '../../domain/journeys/route.ts'
import { matchPrescribers } from '../../domain/prescribers/match-prescribers.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { coordinatesOf } from '../coordinates.ts'
import { loadRuleset } from '../records/rulesets.ts'
import type { Tx } from '../scope.ts'
import { loadCandidates, loadFirstLocation } from './prescriber-matches.ts'

export type FoundPrescriber = {
  readonly id: string
  readonly name: string
  readonly profession: Profession
  readonly specialty: string
  readonly practiceName: string
  readonly place: string
  /** As the crow flies from the middle of the ZIP code; null when it cannot be measured. */
  readonly miles: number | null
  readonly routes: readonly Route[]
  readonly telehealth: boolean
  /** They take new people, and somebody signs in as them who could answer. */
  readonly accepting: boolean
  readonly nextOpeningOn: LocalDate | null
}

export type FinderAnswer = { readonly knowsZip: boolean; readonly prescribers: readonly FoundPrescriber[] }

/**
 * Finds who may prescribe for somebody in `state`, near `zip`: licensed and registered there by the rules, best first.
 *
 * For strangers: nothing about them is stored, and neither a prescriber's papers nor how they fall short is told.
 */
export async function findPrescribersNear(
  tx: Tx,
  practiceId: string,
  { zip, state, maxMiles }: { readonly zip: string; readonly state: string; readonly maxMiles: number | null },
  today: LocalDate,
): Promise<FinderAnswer> {
  const route = 'lozenge'
  const rows = await loadCandidates(tx, practiceId, { route, on: today })
  const ruleset = await loadRuleset(tx, practiceId, today)
  const coordinates = coordinatesOf(zip)
  const location = await loadFirstLocation(tx, practiceId)
  const known = new Map(rows.map((row) => [row.candidate.id, row]))
  const matches = matchPrescribers(
    {
      state,
      coordinates,
      route,
      setting: 'office',
      useState: state,
      siteId: location?.state === state ? location.id : null,
      evaluation: 'either',
      maxMiles,
      on: today,
      client: unknownClient,
    },
    rows.map(({ candidate }) => candidate),
    today,
    ruleset,
  )
  const prescribers = matches.flatMap(({ prescriberId, miles, ticks, nextOpeningOn }) => {
    const row = known.get(prescriberId)
    const lawful = ticks.every(({ key, met }) => met !== 'no' || !mustHave.includes(key))
    if (!row || !lawful || !row.candidate.statesServed.includes(state)) return []
    const { routes, evaluatesByTelehealth, acceptsReferrals, signsIn } = row.candidate
    const shown = { ...row.shown, routes, telehealth: evaluatesByTelehealth, accepting: acceptsReferrals && signsIn }
    return [{ id: prescriberId, miles: miles === null ? null : Math.round(miles), nextOpeningOn, ...shown }]
  })
  return { knowsZip: coordinates !== null, prescribers }
}

/** What nobody may lack who is shown to a stranger; whoever sees people by video is never too far. */
const mustHave: readonly string[] = ['license', 'dea', 'profession', 'standing', 'distance']
