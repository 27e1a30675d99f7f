import { ruleCrisis } from '../clients/crisis.ts'
import { documentsForVisit, documentsToSign } from '../clients/documents-to-sign.ts'
import { ruleClientAge } from '../clients/rule-client-age.ts'
import { ruleDocuments } from '../clients/rule-documents.ts'
import { ruleEligibilityDecision } from '../clients/rule-eligibility-decision.ts'
import { ruleScreenStands } from '../clients/rule-screen-stands.ts'
import { trainedIn } from '../credentials/trained-in.ts'
import type { Finding } from '../finding.ts'
import type { MomentFacts } from '../journeys/moment.ts'
import { orderFor } from '../journeys/order-on-file.ts'
import type { Phase } from '../journeys/phase.ts'
import { remsEnrolledOn } from '../journeys/rems.ts'
import { notAsked, ruleCheckIn } from '../journeys/rule-check-in.ts'
import { ruleEsketamineBlock } from '../journeys/rule-esketamine-block.ts'
import { ruleFreshness } from '../journeys/rule-freshness.ts'
import { ruleHomeDosing } from '../journeys/rule-home-dosing.ts'
import { ruleHomeSitter } from '../journeys/rule-home-sitter.ts'
import { ruleJourneyGap } from '../journeys/rule-journey-gap.ts'
import { rulePhaseDays } from '../journeys/rule-phase-days.ts'
import { rulePrescription } from '../journeys/rule-prescription.ts'
import { rulePrimaryTherapist } from '../journeys/rule-primary-therapist.ts'
import { ruleRegimenStep } from '../journeys/rule-regimen-step.ts'
import { ruleRideHome } from '../journeys/rule-ride-home.ts'
import { ruleRouteAndSetting } from '../journeys/rule-route-and-setting.ts'
import type { Step } from '../journeys/step.ts'
import { ruleReferralStanding } from '../prescribers/rule-referral-standing.ts'
import { isOpenOn } from '../scheduling/open-windows.ts'
import type { LocalDate } from '../time/local.ts'
import type { Asked } from './row.ts'
import { isAlone, isJourney, partOf } from './visit.ts'
import type { ClinicianInWorld, World } from './world.ts'

type Answer = readonly Finding<string>[]

/** The strictest reading of what goes stale or is missing; the cell says by when it is due. */
const strictly = ({ world, visit, now }: Asked) => ({ moment: 'check-in' as const, now, startsAt: visit.startsAt, ruleset: world.ruleset })
const planning = (asked: Asked) => ({ ...strictly(asked), moment: 'confirming' as const })

export function askRouteAndSetting({ world, visit }: Asked): Answer {
  if (visit.cycle === null || visit.format === null) return []
  const facility = world.facilities.find(({ id }) => id === visit.facilityId)
  return ruleRouteAndSetting({
    format: visit.format,
    route: visit.cycle.route,
    setting: visit.setting,
    facility: facility ? { routes: facility.routes, esketamineCertified: (facility.remsExpiresOn ?? '') >= visit.on } : null,
  })
}

export const askHomeDosing = (asked: Asked): Answer =>
  ruleHomeDosing({
    ...strictly(asked),
    setting: asked.visit.setting,
    supervisedJourneys: asked.world.client.supervisedJourneys,
    homeWarningReadAt: asked.world.papers.get('at-home-dosing-consent') ?? null,
  })

export const askHomeSitter = (asked: Asked): Answer => {
  const { client } = asked.world
  return ruleHomeSitter({
    ...strictly(asked),
    setting: asked.visit.setting,
    sitter: asked.visit.booked?.ride?.sitter ?? null,
    emergencyContactOnFile: client.emergencyContactOnFile,
    homeAddressOnFile: asked.visit.booked?.ride?.homeAddressOnFile ?? false,
    noDrivingAttestedAt: asked.visit.booked?.ride?.noDrivingAttestedAt ?? null,
  })
}

export const askRideHome = (asked: Asked): Answer =>
  ruleRideHome({
    ...strictly(asked),
    setting: asked.visit.setting,
    rideAgreementSignedAt: asked.world.papers.get('ride-home-agreement') ?? null,
    driver: asked.visit.booked?.ride?.driver ?? null,
    driverConfirmedAt: asked.visit.booked?.ride?.driverConfirmedAt ?? null,
  })

export function askPrescription(asked: Asked): Answer {
  const { world, visit } = asked
  if (visit.cycle === null) return []
  return rulePrescription({
    ...strictly(asked),
    timeZone: world.timeZone,
    route: visit.cycle.route,
    setting: visit.setting,
    order: orderFor(world.orders, visit.cycle.route),
    weightKg: world.client.weightKg,
  })
}

export function askEsketamineBlock({ world, visit }: Asked): Answer {
  if (visit.cycle === null) return []
  return ruleEsketamineBlock({
    route: visit.cycle.route,
    startsAt: visit.startsAt,
    endsAt: visit.endsAt,
    plannedDoseAt: plannedDoseOf(visit),
    remsEnrolledOn: remsEnrolledOn(world.client.remsEnrollments, visit.facilityId, visit.on),
    ruleset: world.ruleset,
  })
}

/** When the dose is planned: it moves with its visit. */
const plannedDoseOf = ({ booked, startsAt }: Asked['visit']): Date | null =>
  booked?.plannedDoseAt ? new Date(booked.plannedDoseAt.getTime() + startsAt.getTime() - booked.startsAt.getTime()) : null

/** Assessment is done with a health screen, education with its signed page; the steps of this cycle with their visits. */
function stepsDone({ world, visit }: Asked): Step[] {
  const own = world.visits.filter(({ cycleId, status }) => cycleId === visit.cycle?.id && status === 'completed')
  return [
    ...(world.screen !== null ? (['assessment'] as const) : []),
    ...(world.papers.has('education-acknowledgement') ? (['education'] as const) : []),
    ...(own.some(({ phase }) => phase === 'preparation') ? (['preparation'] as const) : []),
    ...(own.some(({ kind }) => kind === 'journey') ? (['administration', 'therapy_session'] as const) : []),
    // The one visit of format A begins with its preparation.
    ...(visit.format === 'A' ? (['preparation'] as const) : []),
  ]
}

function askSteps(asked: Asked, facts: MomentFacts): Answer {
  const { visit } = asked
  if (visit.cycle === null) return []
  const { number, planned, extension } = visit.cycle
  const step: Step = partOf(visit) === 'integration' ? 'integration' : 'administration'
  const parts = visit.around.flatMap(({ phases }) => phases)
  const stepsPlanned: Step[] = [
    ...(parts.includes('preparation') ? (['preparation'] as const) : []),
    ...(parts.includes('journey') ? (['administration', 'therapy_session'] as const) : []),
  ]
  const session = { sessionNumber: number, sessionsPlanned: planned, extension }
  return ruleRegimenStep({ ...facts, ...session, step, stepsDone: stepsDone(asked), stepsPlanned })
}

/** The order of the steps while they may still lie ahead. */
export const askStepsPlanned = (asked: Asked): Answer => askSteps(asked, planning(asked))
/** The order of the steps on the day: what comes before is done. */
export const askStepsDone = (asked: Asked): Answer => askSteps(asked, strictly(asked))

export function askPrimaryTherapist({ world, visit }: Asked): Answer {
  const primary = world.clinicians.find(({ id }) => id === (visit.cycle?.primaryId ?? world.primaryId))
  const { givenBy } = visit
  return rulePrimaryTherapist({
    primaryTherapist: primary ? trainingsOf(primary, visit.on) : null,
    clinicians: givenBy !== null && !isAlone(visit) ? visit.phases.map((phase) => ({ phase, clinicianId: givenBy })) : [],
  })
}

function trainingsOf({ id, credentials }: ClinicianInWorld, on: LocalDate) {
  const { guiding, integration, trauma } = trainedIn(credentials, on)
  return { clinicianId: id, trainedInGuiding: guiding, trainedInIntegration: integration, trainedInTrauma: trauma }
}

export function askPhaseDays(asked: Asked): Answer {
  const { world, visit } = asked
  if (visit.format === null) return []
  return rulePhaseDays({
    ...planning(asked),
    format: visit.format,
    endsAt: visit.endsAt,
    timeZone: world.timeZone,
    groupsThatDay: groupsOn(world, visit.on),
    phaseVisits: visit.around.flatMap((other) => {
      const phase = phaseOutside(other.phases)
      if (phase === null || (other.mode === 'group' && other.groupId === null)) return []
      const hours = world.calendars.get(other.chosen.clinician ?? '')?.hours
      const dayIsClosed = other.mode === 'individual' && hours && !other.stands ? !isOpenOn(hours, other.on) : false
      return [{ phase, mode: other.mode, startsAt: other.startsAt, endsAt: other.endsAt, dayIsClosed }]
    }),
  })
}

function groupsOn({ groups }: World, on: LocalDate): 'none' | 'full' | 'open' {
  const held = groups.filter((group) => group.isOpen && group.on === on)
  if (held.length === 0) return 'none'
  return held.some(({ takesSeats, seatsLeft }) => takesSeats && seatsLeft > 0) ? 'open' : 'full'
}

const phaseOutside = ([phase]: readonly Phase[]) => (phase === 'preparation' || phase === 'integration' ? phase : null)

export const askFreshness = (asked: Asked): Answer =>
  ruleFreshness({ ...strictly(asked), screenTakenAt: asked.world.screen?.takenAt ?? null, cssrsTakenAt: asked.world.crisis.answeredAt })

export const askEligibility = ({ world, visit }: Asked): Answer =>
  ruleEligibilityDecision({ decision: world.eligibility, today: world.today, visitOn: visit.on })

/** Danger that is open, never the newest answers alone. */
export const askSafety = ({ world: { crisis } }: Asked): Answer => ruleCrisis(crisis)

/** What was answered at the door. */
export function askDoor(asked: Asked): Answer {
  const { visit, act } = asked
  if (visit.cycle === null) return []
  return ruleCheckIn({
    ...strictly(asked),
    route: visit.cycle.route,
    setting: visit.setting,
    checkIn: act.door ?? notAsked,
  })
}

/** The days to the client's other journeys: those of the cycle itself, which is written anew, do not count. */
export function askGap({ world, visit }: Asked): Answer {
  const { cycle, booked } = visit
  const others = world.journeys
    .filter(({ id, cycleId }) => id !== booked?.id && (cycle === null || cycleId !== cycle.id))
    .map(({ on, regimenId }) => ({ on, sameRegimen: cycle !== null && regimenId === cycle.regimenId }))
  const order = cycle === null ? null : orderFor(world.orders, cycle.route)
  return ruleJourneyGap({ on: visit.on, others, orderLeastDays: order?.leastDaysBetween ?? null }, world.ruleset)
}

export const askScreen = ({ world, visit }: Asked): Answer => ruleScreenStands(world.screen, visit.on)

export const askAge = ({ world, visit }: Asked): Answer => ruleClientAge({ bornOn: world.client.bornOn, on: visit.on }, world.ruleset)

/** The order a journey rests on is signed by somebody who still answers for the client. */
export const askReferral = ({ world, visit }: Asked): Answer =>
  visit.cycle === null ? [] : ruleReferralStanding(orderFor(world.orders, visit.cycle.route))

/** The papers a visit needs, in the version in force and not taken back. */
export function askDocuments({ world, visit }: Asked): Answer {
  const needed = documentsForVisit({
    isDosing: isJourney(visit),
    isTelehealth: visit.setting === 'telehealth',
    isGroup: visit.mode === 'group',
    part2: world.client.part2,
  })
  return ruleDocuments(documentsToSign(needed, world.documents.current, world.documents.signed, visit.on))
}
