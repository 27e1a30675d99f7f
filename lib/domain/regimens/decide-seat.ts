import { ruleCoverage } from '../coverage/rule-coverage.ts'
import { ruleProduct } from '../coverage/rule-product.ts'
import { ruleTherapistEligible } from '../credentials/rule-therapist-eligible.ts'
import { type Finding, type Ruling, rulingOf } from '../finding.ts'
import { ruleSeat, type SeatFacts } from '../scheduling/rule-seat.ts'
import { ruleTimes } from '../scheduling/rule-times.ts'
import type { LocalDate } from '../time/local.ts'
import type { VisitWorld } from './decide-visit.ts'
import type { PlacedVisit } from './place-visits.ts'
import { timesOfVisit } from './times-of-visit.ts'

/** A group session as a seat in it is asked for. */
export type GroupForSeat = Omit<SeatFacts, 'session'> & {
  readonly id: string
  readonly on: LocalDate
  readonly startsAt: Date
  readonly endsAt: Date
  readonly clinicianId: string
}

/** A seat as a visit of the client: it takes up the client only, the session itself holds its clinician and room (decision 20). */
export const seatVisit = ({ ruleset: { values }, client }: VisitWorld, group: GroupForSeat): PlacedVisit => ({
  kind: 'group',
  phases: [group.phase],
  mode: 'group',
  on: group.on,
  offsetDays: 0,
  minutes: values['visit.group-minutes'],
  bufferMinutes: values['visit.buffer-minutes'],
  bills: 'group',
  setting: 'office',
  needs: ['client'],
  startsAt: group.startsAt,
  endsAt: group.endsAt,
  chosen: { client: client.id },
  groupId: group.id,
  stands: false,
})

/**
 * Puts a seat in a group to every rule that touches it: the session itself, the client's time and day (E1, E6), its leader's credentials
 * on the day (5.4), the payer, and whether that pays a group beside the individual hour of the same day (2.2).
 */
export function decideSeat(world: VisitWorld, group: GroupForSeat): Ruling<string> {
  const visit = seatVisit(world, group)
  const seat: Finding<string>[] = ruleSeat({ ...group, session: { start: group.startsAt, end: group.endsAt } })
  // Their own seat is what takes their time then.
  const times = group.isSeated ? [] : ruleTimes(timesOfVisit(world, visit))
  const findings = [...seat, ...times, ...leaderFindings(world, group), ...payerFindings(world, group)]
  return rulingOf(findings, { rulesetVersion: world.ruleset.version, evaluatedAt: world.now })
}

function leaderFindings(
  { clinicians, today, locationState, ruleset }: VisitWorld,
  { clinicianId, on, phase }: GroupForSeat,
): Finding<string>[] {
  const therapist = clinicians.find(({ id }) => id === clinicianId)
  const moment = { request: 'new' as const, today, on, throughOn: on }
  return therapist
    ? ruleTherapistEligible({ therapist, duty: phase, clientState: locationState, moment, payerAllows: 'nobody-bills' }, ruleset)
    : []
}

function payerFindings(world: VisitWorld, { on, clinicianId }: GroupForSeat): Finding<string>[] {
  const { coverages, authorizations, today, clinicians, privateContractSignedOn, alreadyReserved, client, ruleset } = world
  const status = clinicians.find(({ id }) => id === clinicianId)?.medicareStatus ?? ('unknown' as const)
  const medicare = { status, privateContractSignedOn }
  const isPair = client.visits.some((visit) => visit.on === on && visit.bills === 'individual')
  const pair = isPair ? ruleProduct({ format: 'C', on, coverages, medicare, noticeSignedOn: null }) : []
  const benefitsVerifiedOn = coverages.find(({ benefits }) => benefits !== null)?.benefits?.verifiedOn ?? null
  const said = new Set<string>(pair.map(({ code }) => code))
  const visits = [{ code: '90853', on }]
  const coverage = ruleCoverage(
    {
      stage: 'booking',
      today,
      on,
      coverages,
      billTo: null,
      authorizations,
      visits,
      alreadyReserved,
      benefitsVerifiedOn,
      clinicianInNetwork: 'yes',
      medicare,
    },
    ruleset,
  )
  return [...pair, ...coverage.filter(({ code }) => !said.has(code))]
}
