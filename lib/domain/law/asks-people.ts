import { ageOn } from '../clients/age.ts'
import { superviseesPaidOn } from '../coverage/rule-coverage.ts'
import type { CredentialMoment } from '../credentials/credential.ts'
import { licensedIn } from '../credentials/licensed-in.ts'
import { type DosingPlace, placeRegisteredOn } from '../credentials/registered-place.ts'
import { ruleActor } from '../credentials/rule-actor.ts'
import { ruleInForce } from '../credentials/rule-in-force.ts'
import type { VisitDuty } from '../credentials/rule-kap-training.ts'
import { rulePrescriberEligible } from '../credentials/rule-prescriber-eligible.ts'
import { ruleGiving, ruleReleasing } from '../credentials/rule-scope-of-practice.ts'
import { ruleTherapistEligible } from '../credentials/rule-therapist-eligible.ts'
import { ruleTreatmentTeam } from '../credentials/rule-treatment-team.ts'
import { credentialsOf } from '../credentials/standing.ts'
import { stateRegistrationOn } from '../credentials/state-registration.ts'
import type { Finding } from '../finding.ts'
import { isAtHome } from '../journeys/at-home.ts'
import { rulePlaceToday } from '../journeys/rule-place-today.ts'
import { rulePrescriberPresent } from '../journeys/rule-prescriber-present.ts'
import { isPresent } from '../prescribers/presence.ts'
import { addMinutes } from '../time/interval.ts'
import { localDateOf } from '../time/practice-time.ts'
import { routeOf } from './asks-day.ts'
import { isKeptFromPlan } from './asks-payers.ts'
import type { Asked } from './row.ts'
import { isAlone, isJourney, type LawVisit, prescriberOf, stateOf } from './visit.ts'

type Answer = readonly Finding<string>[]

/** The days a visit asks credentials about: today decides what has lapsed, the visit's own days what must be in force. */
const momentOf = ({ world, visit }: Asked): CredentialMoment => ({
  request: 'new',
  today: world.today,
  on: visit.on,
  throughOn: localDateOf(addMinutes(visit.endsAt, -1), world.timeZone),
})

const dutyOf = (visit: LawVisit): VisitDuty => {
  if (isJourney(visit)) return 'journey'
  const [phase] = visit.phases
  return phase === 'preparation' || phase === 'integration' ? phase : 'session'
}

/**
 * Whoever gives the visit, or leads the group: licence where the client is, insurance, training for the duty, supervisor. Somebody who
 * works here no longer has no licence here.
 */
export function askTherapist(asked: Asked): Answer {
  const { world, visit } = asked
  if (visit.givenBy === null) return []
  const therapist = world.clinicians.find(({ id }) => id === visit.givenBy)
  const clientState = stateOf(visit, world)
  if (!therapist) return ruleInForce({ person: 'therapist', kind: 'license', state: clientState, credentials: [], moment: momentOf(asked) })
  return ruleTherapistEligible(
    {
      therapist,
      duty: dutyOf(visit),
      clientState,
      moment: momentOf(asked),
      payerAllows: visit.bills === 'none' || isKeptFromPlan(asked) ? 'nobody-bills' : superviseesPaidOn(world.coverages, visit.on),
    },
    world.ruleset,
  )
}

/** The therapist who acts, of today. The desk, a client or a prescriber acts by other rules. */
export function askActor({ world, visit, actor }: Asked): Answer {
  if (actor.role !== 'therapist') return []
  const person = world.clinicians.find(({ id }) => id === actor.clinicianId) ?? null
  const isBooked = actor.clinicianId === visit.givenBy
  return ruleActor({ person, isBooked, duty: dutyOf(visit), clientState: stateOf(visit, world), today: world.today }, world.ruleset)
}

/** Whether giving the medicine, or saying that somebody may leave after it, lies in the scope of whoever acts, or of somebody of the place who is named. */
export function askScope(asked: Asked): Answer {
  const { world, visit, moment, actor, act } = asked
  if (actor.role !== 'therapist') return []
  const credentials = world.clinicians.find(({ id }) => id === actor.clinicianId)?.credentials ?? []
  const licensedAs = credentialsOf(credentials, 'license', stateOf(visit, world)).flatMap(({ profession }) => profession ?? [])
  const facts = { route: routeOf(asked), licensedAs }
  if (moment === 'discharge') return act.leaving ? ruleReleasing({ ...facts, releasedBy: act.leaving.releasedBy }) : []
  return act.dose ? ruleGiving({ ...facts, givenBy: act.dose.givenBy }) : []
}

/** Where the client is today, and whether whoever gives the visit is licensed there. */
export function askPlaceToday({ world, visit }: Asked): Answer {
  const { today, clinicians, prescribers } = world
  const person = clinicians.find(({ id }) => id === visit.givenBy) ?? prescribers.find(({ id }) => id === visit.chosen.prescriber)
  return rulePlaceToday({
    setting: visit.setting,
    today,
    place: visit.booked?.placeToday ?? null,
    licensedIn: person && !isAlone(visit) ? licensedIn(person.credentials, today) : null,
  })
}

/** The prescriber who evaluates: licensed where the client is. */
export function askEvaluator(asked: Asked): Answer {
  const { world, visit } = asked
  const prescriber = world.prescribers.find(({ id }) => id === visit.chosen.prescriber)
  if (!prescriber) return []
  const moment = momentOf(asked)
  const state = stateOf(visit, world)
  const { credentials } = prescriber
  return [
    ...ruleInForce({ person: 'prescriber', kind: 'license', state, credentials, moment }),
    ...ruleInForce({ person: 'prescriber', kind: 'malpractice', credentials, moment }),
  ]
}

/** The prescriber of the live order: may she prescribe this, there, for this client, on that day. */
export function askPrescriber(asked: Asked): Answer {
  const { world, visit } = asked
  const prescriber = prescriberOf(world, visit)
  if (!prescriber || visit.cycle === null) return []
  const { client } = world
  const { credentials } = prescriber
  const state = stateOf(visit, world)
  return rulePrescriberEligible(
    {
      prescriber,
      use: {
        route: visit.cycle.route,
        setting: visit.setting,
        clientState: state,
        useState: state,
        prescriberOnSite: isThere(asked, prescriber.id),
        placeRegistered: placeRegisteredOn({ credentials, place: dosingPlaceOf(asked), state, on: visit.on }),
        stateRegistration: stateRegistrationOn({ credentials, state, on: visit.on }),
      },
      client: {
        age: client.bornOn === null ? null : ageOn(client.bornOn, visit.on),
        pregnant: client.pregnant,
        seriousCondition: client.seriousCondition,
      },
      moment: momentOf(asked),
    },
    world.ruleset,
  )
}

/** The place a visit is at, by its row; null where the client is at home. */
const placeKey = ({ world, visit }: Asked) => ({
  locationId: visit.setting === 'office' ? world.location.id : null,
  facilityId: visit.setting === 'facility' ? visit.facilityId : null,
})

/** What the place of a journey keeps, and what it is registered for; null at home, where the client takes their own. */
function dosingPlaceOf(asked: Asked): DosingPlace | null {
  const { world, visit } = asked
  if (isAtHome(visit.setting)) return null
  const facility = world.facilities.find(({ id }) => id === visit.facilityId)
  if (visit.setting === 'facility') {
    return { ...placeKey(asked), holdsStock: facility?.holdsStock ?? 'unknown', credentials: facility?.credentials ?? [] }
  }
  return { ...placeKey(asked), holdsStock: world.location.holdsStock, credentials: [] }
}

/** Whether a prescriber said they are at the visit's place for all of it. */
function isThere(asked: Asked, prescriberId: string): boolean {
  const { startsAt, endsAt, setting } = asked.visit
  return !isAtHome(setting) && isPresent(asked.world.presences, prescriberId, { ...placeKey(asked), startsAt, endsAt })
}

/** Somebody who prescribes is there where the medicine asks for it. */
export function askPresence(asked: Asked): Answer {
  const { world, visit } = asked
  const prescriber = prescriberOf(world, visit)
  if (visit.cycle === null) return []
  return rulePrescriberPresent({ route: visit.cycle.route, isPresent: prescriber !== null && isThere(asked, prescriber.id) })
}

/** Both a prescriber and a therapist are named; one person is both only with the papers of both. */
export function askTeam(asked: Asked): Answer {
  const { world, visit } = asked
  const primaryId = visit.cycle?.primaryId ?? world.primaryId
  return ruleTreatmentTeam({
    prescriber: prescriberOf(world, visit),
    therapist: world.clinicians.find(({ id }) => id === primaryId) ?? null,
    inBothRoles: () => [...askPrescriber(asked), ...(visit.givenBy === primaryId ? askTherapist(asked) : [])],
  })
}
