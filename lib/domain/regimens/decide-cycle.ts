import { ruleCssrs } from '../clients/rule-cssrs.ts'
import { ruleEligibilityDecision } from '../clients/rule-eligibility-decision.ts'
import { billedCoverage, ruleCoverage, superviseesPaidOn } from '../coverage/rule-coverage.ts'
import { ruleProduct } from '../coverage/rule-product.ts'
import { rulePrescriberEligible } from '../credentials/rule-prescriber-eligible.ts'
import { ruleTherapistEligible } from '../credentials/rule-therapist-eligible.ts'
import { trainedIn } from '../credentials/trained-in.ts'
import type { Finding, Ruling } from '../finding.ts'
import { type JourneyFacts, ruleJourney } from '../journeys/rule-journey.ts'
import { isOpenOn } from '../scheduling/open-windows.ts'
import { addMinutes } from '../time/interval.ts'
import { localDateOf } from '../time/practice-time.ts'
import type { CycleRequest, CycleWorld } from './cycle-world.ts'
import { insuredCode } from './insured-code.ts'
import { type PlacedVisit, placeVisits } from './place-visits.ts'
import { timesOfVisit } from './times-of-visit.ts'

/** A requested cycle with its visits placed and what all rules say of it. */
export type DecidedCycle = { readonly visits: readonly PlacedVisit[]; readonly ruling: Ruling<string> }

/** Puts a requested cycle to every rule that touches it: journey, times, people, eligibility, payers. Nothing stops at the first finding. */
export function decideCycle(world: CycleWorld, request: CycleRequest): DecidedCycle {
  const visits = placeVisits(world, request)
  const journey = visits.find(({ phases }) => phases.includes('journey'))
  if (!journey) throw new RangeError('a cycle has a journey')
  const others: Finding<string>[] = [
    ...ruleEligibilityDecision({ decision: world.eligibility, today: world.today, visitOn: request.journeyOn }),
    ...safetyFindings(world),
    ...therapistFindings(world, visits),
    ...prescriberFindings(world, request, journey),
    ...payerFindings(world, request, visits),
  ]
  return { visits, ruling: ruleJourney(journeyFacts(world, request, visits, journey), others) }
}

/** The latest safety questions, with what a clinician made of them. */
function safetyFindings({ cssrs }: CycleWorld): Finding<string>[] {
  if (cssrs === null) return []
  return ruleCssrs({
    triage: { level: cssrs.level, isComplete: true },
    reviewedByClinician: cssrs.reviewed,
    safetyPlanOnFile: cssrs.reviewed,
  })
}

function journeyFacts(world: CycleWorld, request: CycleRequest, visits: readonly PlacedVisit[], journey: PlacedVisit): JourneyFacts {
  const { client, cycle, ride, moment, now, ruleset, timeZone, checkIn } = world
  const facility = world.facilities.find(({ id }) => id === request.facilityId)
  const atHome = request.setting === 'home' || request.setting === 'telehealth'
  return {
    moment,
    now,
    ruleset,
    timeZone,
    checkIn,
    startsAt: journey.startsAt,
    endsAt: journey.endsAt,
    format: request.format,
    route: cycle.route,
    setting: request.setting,
    facility: facility ? { routes: facility.routes, esketamineCertified: (facility.remsExpiresOn ?? '') >= request.journeyOn } : null,
    supervisedJourneys: client.supervisedJourneys,
    homeWarningReadAt: world.homeWarningReadAt,
    sitter: world.sitter,
    emergencyContactOnFile: client.emergencyContactOnFile,
    homeAddressOnFile: client.homeAddressOnFile,
    noDrivingAttestedAt: world.noDrivingAttestedAt,
    rideAgreementSignedAt: ride.agreementSignedAt,
    driver: ride.driver,
    driverConfirmedAt: ride.confirmedAt,
    order: world.order,
    weightKg: client.weightKg,
    plannedDoseAt: null,
    remsEnrolledOn: client.remsEnrolledOn,
    step: 'administration',
    // The one visit of format A begins with its preparation.
    stepsDone: request.format === 'A' ? [...cycle.stepsDone, 'preparation'] : cycle.stepsDone,
    stepsPlanned: ['preparation'],
    sessionNumber: cycle.number,
    sessionsPlanned: cycle.planned,
    extension: null,
    primaryTherapist: primaryFacts(world),
    clinicians: visits.flatMap(({ phases, chosen, setting }) =>
      chosen.clinician && !(atHome && setting === 'home')
        ? phases.map((phase) => ({ phase, clinicianId: chosen.clinician as string }))
        : [],
    ),
    phaseVisits: phaseVisits(world, visits),
    screenTakenAt: world.screenTakenAt,
    cssrsTakenAt: world.cssrs?.takenAt ?? null,
    consentValid: world.consentValid,
    // A visit that stands has its time already.
    times:
      moment === 'booking'
        ? visits.filter(({ mode, stands }) => mode === 'individual' && !stands).map((visit) => timesOfVisit(world, visit))
        : [],
  }
}

function primaryFacts({ primaryId, clinicians, today }: CycleWorld): JourneyFacts['primaryTherapist'] {
  const primary = clinicians.find(({ id }) => id === primaryId)
  if (!primary) return null
  const trained = trainedIn(primary.credentials, today)
  return {
    clinicianId: primary.id,
    trainedInGuiding: trained.guiding,
    trainedInIntegration: trained.integration,
    trainedInTrauma: trained.trauma,
  }
}

function phaseVisits(world: CycleWorld, visits: readonly PlacedVisit[]): JourneyFacts['phaseVisits'] {
  return visits.flatMap((visit) => {
    const phase = visit.phases[0]
    if (visit.phases.includes('journey') || phase === undefined || phase === 'journey') return []
    if (visit.mode === 'group' && visit.groupId === null) return []
    const hours = visit.chosen.clinician ? world.calendars.get(visit.chosen.clinician)?.hours : null
    const dayIsClosed = visit.mode === 'individual' && hours ? !isOpenOn(hours, visit.on) : false
    return [{ phase, mode: visit.mode, startsAt: visit.startsAt, endsAt: visit.endsAt, dayIsClosed }]
  })
}

function therapistFindings(world: CycleWorld, visits: readonly PlacedVisit[]): Finding<string>[] {
  return visits.flatMap((visit) => {
    const therapist = world.clinicians.find(({ id }) => id === visit.chosen.clinician)
    if (!therapist || visit.mode === 'group' || visit.setting === 'home') return []
    const duty = visit.phases.includes('journey') ? 'journey' : visit.phases[0] === 'preparation' ? 'preparation' : 'integration'
    const moment = {
      request: world.moment === 'booking' && !visit.stands ? ('new' as const) : ('existing' as const),
      today: world.today,
      on: visit.on,
      throughOn: localDateOf(addMinutes(visit.endsAt, -1), world.timeZone),
    }
    const payerAllows = superviseesPaidOn(world.coverages, visit.on)
    return ruleTherapistEligible({ therapist, duty, clientState: clientStateAt(world, visit), moment, payerAllows }, world.ruleset)
  })
}

/** Where the client is during a visit: at the practice for visits in the office, at home otherwise. */
const clientStateAt = (world: CycleWorld, { setting }: PlacedVisit): string =>
  setting === 'office' ? world.locationState : world.client.state

function prescriberFindings(world: CycleWorld, request: CycleRequest, journey: PlacedVisit): Finding<string>[] {
  const { prescriber, client, cycle, today } = world
  if (!prescriber) return []
  const facility = world.facilities.find(({ id }) => id === request.facilityId)
  const useState =
    request.setting === 'facility' ? (facility?.state ?? client.state) : request.setting === 'office' ? world.locationState : client.state
  const moment = {
    request: world.moment === 'booking' ? ('new' as const) : ('existing' as const),
    today,
    on: journey.on,
    throughOn: localDateOf(addMinutes(journey.endsAt, -1), world.timeZone),
  }
  const use = {
    route: cycle.route,
    setting: request.setting,
    clientState: useState,
    useState,
    prescriberOnSite: world.prescriberOnSite || request.setting === 'facility',
    placeRegistered: cycle.route === 'lozenge' ? ('not-stored' as const) : ('yes' as const),
    stateRegistration: 'not-required' as const,
  }
  return rulePrescriberEligible({ prescriber, use, client: client.limits, moment }, world.ruleset)
}

function payerFindings(world: CycleWorld, request: CycleRequest, visits: readonly PlacedVisit[]): Finding<string>[] {
  const clinician = world.clinicians.find(
    ({ id }) => id === (visits.find(({ phases }) => phases.includes('journey'))?.chosen.clinician ?? world.primaryId),
  )
  const medicare = { status: clinician?.medicareStatus ?? ('unknown' as const), privateContractSignedOn: world.privateContractSignedOn }
  const { coverages, noticeSignedOn, moment, today } = world
  const on = request.journeyOn
  const product = ruleProduct({ format: request.format, on, coverages, medicare, noticeSignedOn })
  const said = new Set<string>(product.map(({ code }) => code))
  const billed = billedCoverage({ coverages, billTo: null, on })
  const benefits = coverages.find(({ id }) => id === billed?.id)?.benefits ?? null
  const insured = visits.flatMap((visit) => {
    const code = insuredCode(visit)
    return code ? [{ code, on: visit.on }] : []
  })
  const coverage = ruleCoverage(
    {
      stage: moment,
      today,
      on,
      coverages,
      billTo: null,
      authorizations: world.authorizations,
      visits: insured,
      alreadyReserved: world.alreadyReserved,
      benefitsVerifiedOn: benefits?.verifiedOn ?? null,
      clinicianInNetwork: 'yes',
      medicare,
    },
    world.ruleset,
  )
  return [...product, ...coverage.filter(({ code }) => !said.has(code))]
}
