import 'server-only'
import type { Moment } from '../../domain/journeys/moment.ts'
import { type CheckInAnswers, notAsked } from '../../domain/journeys/rule-check-in.ts'
import type { CycleWorld } from '../../domain/regimens/cycle-world.ts'
import type { Ruleset } from '../../domain/ruleset.ts'
import { addDays, type LocalDate } from '../../domain/time/local.ts'
import { localDateOf, startOfDay } from '../../domain/time/practice-time.ts'
import { fromDay, toDay } from '../dates.ts'
import { BrokenInvariant } from '../errors.ts'
import type { Tx } from '../scope.ts'
import { loadCalendars } from './calendars.ts'
import { type CareFacts, loadCareFacts } from './care-facts.ts'
import { loadAuthorizations, loadCoverages, loadFees, loadSignedAt, loadSliding } from './coverages.ts'
import { loadPeopleFacts, type PeopleFacts } from './people-facts.ts'
import { loadRuleset } from './rulesets.ts'

export type CycleWorldRequest = {
  readonly practiceId: string
  readonly cycleId: string
  readonly locationId: string
  readonly moment: Moment
  readonly now: Date
  /** The days around the journey that matter. */
  readonly from: LocalDate
  readonly to: LocalDate
  readonly checkIn?: CheckInAnswers
  /** The visits being moved, whose own time does not count as taken; all of the cycle unless told. */
  readonly moving?: readonly string[]
}

/** Where a cycle is booked: the location's clock and state, its rooms, the facilities and groups around. */
async function loadPlace(tx: Tx, practiceId: string, locationId: string, from: LocalDate, to: LocalDate) {
  const location = await tx.location.findUnique({
    where: { practiceId_id: { practiceId, id: locationId } },
    select: {
      timeZone: true,
      state: true,
      rooms: { where: { kind: 'treatment', isActive: true }, orderBy: { name: 'asc' }, select: { id: true } },
    },
  })
  if (!location) throw new BrokenInvariant('a cycle is booked at a location of the practice')
  const facilities = await tx.partnerFacility.findMany({
    where: { practiceId, isActive: true },
    select: { id: true, state: true, routes: true, remsExpiresOn: true, chairs: { where: { isActive: true }, select: { id: true } } },
  })
  const groups = await tx.groupSession.findMany({
    where: { practiceId, serviceOn: { gte: toDay(from), lte: toDay(to) }, status: { in: ['tentative', 'confirmed'] } },
    orderBy: { startsAt: 'asc' },
    select: { id: true, phase: true, serviceOn: true, startsAt: true, endsAt: true, capacity: true, seatsTaken: true, clinicianId: true },
  })
  return { location, facilities, groups }
}

/** The signed papers that booking a cycle asks about. */
const papers = ['treatment-consent', 'education-acknowledgement', 'ride-home-agreement', 'extended-care-notice', 'at-home-dosing-consent']

/** Reads, at one moment, everything the rules ask about booking, confirming or checking in a cycle. A constant number of statements. */
export async function loadCycleWorld(tx: Tx, request: CycleWorldRequest): Promise<CycleWorld | null> {
  const { practiceId, cycleId, locationId, moment, now, from, to } = request
  const cycle = await tx.cycle.findUnique({
    where: { practiceId_id: { practiceId, id: cycleId } },
    select: {
      clientId: true,
      number: true,
      route: true,
      regimen: { select: { cyclesPlanned: true, primaryClinicianId: true, prescriberId: true } },
    },
  })
  if (!cycle) return null
  const { clientId, regimen } = cycle
  const place = await loadPlace(tx, practiceId, locationId, from, to)
  const { location } = place
  const today = localDateOf(now, location.timeZone)
  const ruleset: Ruleset = await loadRuleset(tx, practiceId, today)
  const people = await loadPeopleFacts(tx, practiceId, regimen.prescriberId, today)
  const care = await loadCareFacts(tx, { practiceId, clientId, cycleId, route: cycle.route, today, from, to })
  const signed = await loadSignedAt(tx, practiceId, clientId, papers)
  const roomIds = location.rooms.map(({ id }) => id)
  const calendars = await loadWorldCalendars(tx, request, { place, people, care, roomIds })
  const notice = signed.get('extended-care-notice')
  return {
    moment,
    now,
    today,
    timeZone: location.timeZone,
    ruleset,
    locationState: location.state,
    client: care.client,
    cycle: { number: cycle.number, planned: regimen.cyclesPlanned, route: cycle.route, stepsDone: stepsDone(signed, care) },
    eligibility: care.eligibility,
    primaryId: regimen.primaryClinicianId,
    clinicians: people.clinicians,
    prescriber: people.prescriber,
    prescriberOnSite: people.prescriberOnSite,
    order: care.order,
    ride: { ...care.ride, agreementSignedAt: signed.get('ride-home-agreement') ?? null },
    sitter: care.sitter,
    noDrivingAttestedAt: care.noDrivingAttestedAt,
    homeWarningReadAt: signed.get('at-home-dosing-consent') ?? null,
    consentValid: signed.has('treatment-consent'),
    checkIn: request.checkIn ?? notAsked,
    screenTakenAt: care.screenTakenAt,
    cssrs: care.cssrs,
    coverages: await loadCoverages(tx, practiceId, clientId, today),
    authorizations: await loadAuthorizations(tx, practiceId, clientId),
    alreadyReserved: care.alreadyReserved,
    noticeSignedOn: notice ? localDateOf(notice, location.timeZone) : null,
    privateContractSignedOn: null,
    fees: await loadFees(tx, practiceId, today),
    slidingPays: (await loadSliding(tx, practiceId, clientId, today))?.pays ?? null,
    calendars,
    roomIds,
    facilities: facilitiesOf(place),
    groups: groupsOf(place),
    clinicianDays: care.clinicianDays,
  }
}

/** Assessment is done with a health screen, education with its signed page; the steps of this cycle with their visits. */
function stepsDone(signed: ReadonlyMap<string, Date>, care: CareFacts): CycleWorld['cycle']['stepsDone'] {
  return [
    ...(care.screenTakenAt ? (['assessment'] as const) : []),
    ...(signed.has('education-acknowledgement') ? (['education'] as const) : []),
    ...care.stepsOfCycle,
  ]
}

type Place = Awaited<ReturnType<typeof loadPlace>>

const facilitiesOf = ({ facilities }: Place): CycleWorld['facilities'] =>
  facilities.map(({ remsExpiresOn, chairs, ...rest }) => ({
    ...rest,
    remsExpiresOn: remsExpiresOn && fromDay(remsExpiresOn),
    chairIds: chairs.map(({ id }) => id),
  }))

const groupsOf = ({ groups }: Place): CycleWorld['groups'] =>
  groups.flatMap(({ phase, serviceOn, capacity, seatsTaken, ...rest }) =>
    phase === 'journey' ? [] : [{ ...rest, phase, on: fromDay(serviceOn), seatsLeft: capacity - seatsTaken }],
  )

type Around = { place: Place; people: PeopleFacts; care: CareFacts; roomIds: readonly string[] }

/** The calendars of everybody and everything the cycle's visits could take, in its window. */
function loadWorldCalendars(
  tx: Tx,
  { practiceId, locationId, from, to, now, moving }: CycleWorldRequest,
  { place, people, care, roomIds }: Around,
) {
  const { timeZone } = place.location
  const chairs = place.facilities.flatMap((facility) => facility.chairs.map(({ id }) => id))
  return loadCalendars(
    tx,
    practiceId,
    {
      clinicianIds: people.clinicians.map(({ id }) => id),
      locationId,
      roomIds,
      otherIds: [care.client.id, ...chairs, ...(people.prescriber ? [people.prescriber.id] : [])],
      except: moving ?? care.ownAppointmentIds,
    },
    { start: startOfDay(addDays(from, -1), timeZone), end: startOfDay(addDays(to, 2), timeZone) },
    now,
  )
}
