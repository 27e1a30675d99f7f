import { billedCoverage, ruleCoverage } from '../coverage/rule-coverage.ts'
import { ruleInForce } from '../credentials/rule-in-force.ts'
import type { VisitDuty } from '../credentials/rule-kap-training.ts'
import { ruleTherapistEligible } from '../credentials/rule-therapist-eligible.ts'
import { type Finding, type Ruling, rulingOf } from '../finding.ts'
import type { ParameterKey } from '../ruleset.ts'
import type { AvailabilityQuery, Calendar } from '../scheduling/availability.ts'
import type { ResourceKind } from '../scheduling/resource-kind.ts'
import { ruleTimes } from '../scheduling/rule-times.ts'
import type { SingleKind, VisitRequest } from '../scheduling/visit-request.ts'
import { addMinutes } from '../time/interval.ts'
import { localDateOf } from '../time/practice-time.ts'
import type { PlannedVisit } from './cycle-visits.ts'
import type { CycleWorld } from './cycle-world.ts'
import { dayQuery, type PlacedVisit, placeAlone } from './place-visits.ts'
import { timesOfVisit } from './times-of-visit.ts'

/** Everything known that a visit outside a cycle depends on, read at one moment. */
export type VisitWorld = Pick<
  CycleWorld,
  | 'now'
  | 'today'
  | 'timeZone'
  | 'ruleset'
  | 'locationState'
  | 'primaryId'
  | 'clinicians'
  | 'prescriber'
  | 'coverages'
  | 'authorizations'
  | 'alreadyReserved'
  | 'privateContractSignedOn'
  | 'calendars'
  | 'roomIds'
  | 'clinicianDays'
  | 'fees'
  | 'slidingPays'
> & { readonly client: Pick<CycleWorld['client'], 'id' | 'state' | 'visits'> }

/** A requested visit with its people and room, and what all rules say of it. */
export type DecidedVisit = { readonly visit: PlacedVisit; readonly ruling: Ruling<string> }

/** The code a plan would be billed for a single visit; null where nothing is. */
export const codeOfSingle = (kind: SingleKind): string | null =>
  kind === 'prescriber_evaluation' ? null : kind === 'intake' ? '90791' : '90837'

/**
 * Puts a single visit to every rule that touches it: its time and people (0.2, E1, E6, E11), the credentials on the day (5.4), the
 * payer (2.5 to 2.7, 3.1, 3.2). Nothing stops at the first finding.
 */
export function decideVisit(world: VisitWorld, request: VisitRequest): DecidedVisit {
  const visit = placeAlone(plannedVisit(world, request), visitQuery(world, request), request.at)
  const findings = [
    ...ruleTimes(timesOfVisit(world, visit)),
    ...personFindings(world, request, visit),
    ...payerFindings(world, request, visit),
  ]
  return { visit, ruling: rulingOf(findings, { rulesetVersion: world.ruleset.version, evaluatedAt: world.now }) }
}

const lengths: Readonly<Record<SingleKind, ParameterKey>> = {
  intake: 'visit.intake-minutes',
  follow_up: 'visit.follow-up-minutes',
  preparation: 'visit.preparation-minutes',
  integration: 'visit.integration-minutes',
  prescriber_evaluation: 'visit.follow-up-minutes',
}

function plannedVisit({ ruleset: { values } }: VisitWorld, { kind, on, setting }: VisitRequest): PlannedVisit {
  const isEvaluation = kind === 'prescriber_evaluation'
  return {
    kind,
    phases: kind === 'preparation' || kind === 'integration' ? [kind] : [],
    mode: 'individual',
    on,
    offsetDays: 0,
    minutes: values[lengths[kind]],
    bufferMinutes: values['visit.buffer-minutes'],
    bills: isEvaluation ? 'none' : 'individual',
    setting,
    needs: [isEvaluation ? 'prescriber' : 'clinician', ...(setting === 'office' ? (['room'] as const) : []), 'client'],
  }
}

/** The day's question for a single visit: who could take it, where, and when. */
export function visitQuery(world: VisitWorld, request: VisitRequest): AvailabilityQuery {
  return dayQuery(plannedVisit(world, request), world, true, (kind) => calendarsFor(kind, world, request))
}

function calendarsFor(kind: ResourceKind, world: VisitWorld, { clinicianId, roomId }: VisitRequest): Calendar[] {
  const { primaryId, clinicians, prescriber, roomIds, client, calendars } = world
  const everybody = clinicians.map(({ id }) => id)
  const primaryFirst = primaryId === null ? everybody : [primaryId, ...everybody.filter((id) => id !== primaryId)]
  const ids: Record<ResourceKind, readonly string[]> = {
    clinician: clinicianId === null ? primaryFirst : [clinicianId],
    room: roomId === null ? roomIds : [roomId],
    client: [client.id],
    chair: [],
    prescriber: prescriber ? [prescriber.id] : [],
  }
  return ids[kind].flatMap((id) => calendars.get(id) ?? [])
}

const duties: Readonly<Record<SingleKind, VisitDuty>> = {
  intake: 'session',
  follow_up: 'session',
  preparation: 'preparation',
  integration: 'integration',
  prescriber_evaluation: 'session',
}

/** The licence counts where the client is: at the practice for a visit in the office, at home otherwise. */
function personFindings(world: VisitWorld, { kind, setting }: VisitRequest, visit: PlacedVisit): Finding<string>[] {
  const { today, timeZone, locationState, client, clinicians, prescriber, ruleset } = world
  const clientState = setting === 'office' ? locationState : client.state
  const moment = { request: 'new' as const, today, on: visit.on, throughOn: localDateOf(addMinutes(visit.endsAt, -1), timeZone) }
  if (kind === 'prescriber_evaluation')
    return prescriber
      ? ruleInForce({ person: 'prescriber', kind: 'license', state: clientState, credentials: prescriber.credentials, moment })
      : []
  const therapist = clinicians.find(({ id }) => id === visit.chosen.clinician)
  return therapist
    ? ruleTherapistEligible({ therapist, duty: duties[kind], clientState, moment, payerAllows: 'nobody-bills' }, ruleset)
    : []
}

function payerFindings(world: VisitWorld, { kind }: VisitRequest, { on, chosen }: PlacedVisit): Finding<string>[] {
  const { coverages, authorizations, today, clinicians, privateContractSignedOn, alreadyReserved } = world
  const code = codeOfSingle(kind)
  const billed = billedCoverage({ coverages, billTo: null, on })
  const benefits = coverages.find(({ id }) => id === billed?.id)?.benefits ?? null
  return ruleCoverage(
    {
      stage: 'booking',
      today,
      on,
      coverages,
      billTo: null,
      authorizations,
      visits: code === null ? [] : [{ code, on }],
      alreadyReserved,
      benefitsVerifiedOn: benefits?.verifiedOn ?? null,
      clinicianInNetwork: 'yes',
      medicare: { status: clinicians.find(({ id }) => id === chosen.clinician)?.medicareStatus ?? 'unknown', privateContractSignedOn },
    },
    world.ruleset,
  )
}
