import { superviseesPaidOn } from '../coverage/rule-coverage.ts'
import { ruleTherapistEligible } from '../credentials/rule-therapist-eligible.ts'
import type { ClinicianInWorld, CycleInWorld, GroupInWorld, World } from '../law/world.ts'
import { onceAsked } from '../once-asked.ts'
import { type AvailabilityQuery, type Calendar, findStarts, freeAt, type Need, whoIsFree } from '../scheduling/availability.ts'
import { keepsBuffer, type ResourceKind } from '../scheduling/resource-kind.ts'
import { addDays, type LocalDate, type LocalTime } from '../time/local.ts'
import { instantAt, localTimeOf, startOfDay } from '../time/practice-time.ts'
import { instantOf, type Minute, minuteOf } from '../time/zone-table.ts'
import { clientCalendar } from './client-calendar.ts'
import type { CycleRequest, StandingPhase } from './cycle-request.ts'
import { type PlannedVisit, visitsOf } from './cycle-visits.ts'

/** A visit with its time and the people and things it would take. */
export type PlacedVisit = PlannedVisit & {
  readonly startsAt: Date
  readonly endsAt: Date
  readonly chosen: Readonly<Partial<Record<ResourceKind, string>>>
  /** Which of the chosen somebody else has at that time, as there is nobody or nothing left to choose that is not taken. */
  readonly taken: readonly ResourceKind[]
  readonly groupId: string | null
  /** The clinician who gives it: the one it takes up, or who leads the group. */
  readonly givenBy: string | null
  /** It has its time already and keeps it. */
  readonly stands: boolean
}

/** When a visit is and what it takes up. */
type Place = Pick<PlacedVisit, 'startsAt' | 'endsAt' | 'chosen'>
/** The group whose session it is a seat in, and the visit of the calendar that keeps its time; neither for one asked for by itself. */
type Behind = {
  readonly group?: { readonly id: string; readonly clinicianId: string | null } | null
  readonly standing?: unknown
  readonly taken?: readonly ResourceKind[]
}

/** A visit with its place, and whose it is. */
export const placed = <Visit extends PlannedVisit>(visit: Visit, place: Place, { group, standing, taken = [] }: Behind = {}) => ({
  ...visit,
  ...place,
  taken,
  groupId: group?.id ?? null,
  givenBy: group ? group.clinicianId : (place.chosen.clinician ?? null),
  stands: standing !== undefined,
})

/** The cycle that is placed: which one, the prescriber who answers for it, what of it stands, and a room asked for. */
export type CyclePlan = {
  readonly cycle: CycleInWorld
  readonly prescriber: { readonly id: string; readonly staysOnSite: boolean } | null
  readonly standing: readonly StandingPhase[]
  readonly roomAsked?: { readonly phase: StandingPhase['phase']; readonly roomId: string }
  /** The group of a cycle that is booked already: its own seat asks for no other. */
  readonly ownGroupId?: string | null
}

/**
 * Gives each visit of a requested cycle a time and people, for any time of one phase on its day: as asked, or the first that fits. The
 * visits around it are placed once. Pure; what does not fit is left for the rules to say.
 */
export function visitsPlacer(
  world: World,
  plan: CyclePlan,
  request: CycleRequest,
  phase: StandingPhase['phase'] = 'journey',
): (at: LocalTime) => PlacedVisit[] {
  const placers = plannedVisits(world, plan, request).map((visit): ((at: LocalTime) => PlacedVisit) => {
    const standing = plan.standing.find((one) => one.phase === phaseOf(visit))
    if (!standing && visit.mode === 'individual') {
      if (phaseOf(visit) !== phase) return () => placeAround(visit, world, plan, request)
      const look = onceAsked(() => {
        const query = queryFor(visit, world, plan, request)
        return { query, free: freeAt(query) }
      })
      return (at) => placeAlone(visit, look().query, at, look().free)
    }
    const settled = standing ? placeStanding(visit, standing, world) : placeGroup(visit, world, plan, request)
    return () => settled
  })
  return (at) => placers.map((place) => place(at))
}

const around = new WeakMap<World, Map<string, PlacedVisit>>()

/** A visit around the one that is asked about, placed once: whoever gives that one, what goes around it stays the same. */
function placeAround(visit: PlannedVisit, world: World, plan: CyclePlan, request: CycleRequest): PlacedVisit {
  const known = around.get(world) ?? new Map<string, PlacedVisit>()
  around.set(world, known)
  const { phases, needs, ...told } = visit
  const { cycle, prescriber, roomAsked } = plan
  const at = timeAsked(visit, request)
  const what = [...Object.values(told), ...phases, ...needs, at, request.facilityId, request.rooms?.[phaseOf(visit)]]
  const who = [personAsked(visit, request), cycle.primaryId, prescriber?.id, roomAsked?.phase, roomAsked?.roomId]
  const key = [...what, ...who].join()
  const placed = known.get(key) ?? placeAlone(visit, queryFor(visit, world, plan, request), at)
  known.set(key, placed)
  return placed
}

const timeAsked = ({ phases }: PlannedVisit, { journeyAt, preparationAt, integrationAt }: CycleRequest): LocalTime | null =>
  phases.includes('journey') ? journeyAt : phases.includes('preparation') ? preparationAt : integrationAt

const personAsked = ({ phases }: PlannedVisit, { journeyBy, preparationBy, integrationBy }: CycleRequest): string | null =>
  phases.includes('journey') ? journeyBy : phases.includes('preparation') ? preparationBy : integrationBy

/** Every place that a visit around the journey could have on its day: each start that fits, or the one asked for, with each who is free then. */
export function* placesOf(visit: PlannedVisit, world: World, plan: CyclePlan, request: CycleRequest): Generator<PlacedVisit, void> {
  const query = queryFor(visit, world, plan, request)
  const asked = timeAsked(visit, request)
  const times = asked === null ? findStarts(query).map((start) => localTimeOf(instantOf(start), query.timeZone)) : [asked]
  for (const at of times) yield* placeWithEach(visit, query, at)
}

/** A visit at a time, once for each clinician who is free then, in the order of the query; none where it needs no clinician. */
export function* placeWithEach(visit: PlannedVisit, query: AvailabilityQuery, at: LocalTime): Generator<PlacedVisit, void> {
  const place = query.needs.findIndex(({ kind }) => kind === 'clinician')
  const need = query.needs[place]
  if (!need) return
  for (const id of whoIsFree(query, minuteOf(instantAt(visit.on, at, query.timeZone)))[place] ?? []) {
    const needs = query.needs.with(place, { ...need, anyOf: need.anyOf.filter((calendar) => calendar.id === id) })
    yield placeAlone(visit, { ...query, needs }, at)
  }
}

/** The visits of a requested cycle before they have times and people. */
export const plannedVisits = (world: World, { prescriber }: CyclePlan, request: CycleRequest): PlannedVisit[] =>
  visitsOf(request.format, request.journeyOn, { ...request, prescriberOnSite: prescriber?.staysOnSite ?? false }, world.ruleset)

/** What a visit is named by among those of its cycle. */
export const phaseOf = ({ phases }: Pick<PlannedVisit, 'phases'>) => (phases.includes('journey') ? 'journey' : (phases[0] ?? 'journey'))

function placeStanding(visit: PlannedVisit, standing: StandingPhase, { client }: World): PlacedVisit {
  const { on, startsAt, endsAt, clinicianId, roomId, groupId } = standing
  const group = groupId === null ? null : { id: groupId, clinicianId }
  const chosen = {
    client: client.id,
    ...(clinicianId && !group && { clinician: clinicianId }),
    ...(roomId && { room: roomId }),
  }
  return placed({ ...visit, mode: group ? 'group' : visit.mode, on }, { startsAt, endsAt, chosen }, { group, standing })
}

function placeGroup(visit: PlannedVisit, world: World, plan: CyclePlan, request: CycleRequest): PlacedVisit {
  const group = groupFor(world, request, plan.ownGroupId ?? null)
  const startsAt = group?.startsAt ?? instantAt(visit.on, '00:00', world.timeZone)
  const endsAt = group?.endsAt ?? new Date(startsAt.getTime() + visit.minutes * 60_000)
  const chosen = group ? { client: world.client.id } : {}
  return placed(visit, { startsAt, endsAt, chosen }, { group })
}

/** The group asked for, or the first on the journey day with a seat. The client's own seat asks for no other. */
export const groupFor = ({ groups }: Pick<World, 'groups'>, request: GroupRequest, ownId: string | null = null): GroupInWorld | null => {
  const { groupId, groupPhase, journeyOn } = request
  return (
    groups.find(
      ({ id, on, phase, seatsLeft, isOpen, takesSeats }) =>
        isOpen &&
        (groupId === null || id === groupId) &&
        on === journeyOn &&
        phase === groupPhase &&
        ((takesSeats && seatsLeft > 0) || id === ownId),
    ) ?? null
  )
}

type GroupRequest = Pick<CycleRequest, 'groupId' | 'groupPhase' | 'journeyOn'>

/** Puts a visit at the time asked, or at the first that fits, with the first who is free; where nobody is, with the first there is. */
export function placeAlone(
  visit: PlannedVisit,
  query: AvailabilityQuery,
  asked: LocalTime | null,
  freeFor: (start: Minute) => readonly (readonly string[])[] = (start) => whoIsFree(query, start),
): PlacedVisit {
  const first = asked === null ? findStarts(query)[0] : minuteOf(instantAt(visit.on, asked, query.timeZone))
  const startsAt = first === undefined ? instantAt(visit.on, '12:00', query.timeZone) : instantOf(first)
  const free = first === undefined ? [] : freeFor(first)
  const chosen: Partial<Record<ResourceKind, string>> = {}
  const taken: ResourceKind[] = []
  query.needs.forEach(({ kind, anyOf }, index) => {
    const id = free[index]?.[0] ?? firstNotTaken(anyOf, minuteOf(startsAt), visit.minutes)?.id
    const [anybody] = anyOf
    if (!anybody) return
    if (id === undefined) taken.push(kind)
    chosen[kind] = id ?? anybody.id
  })
  const endsAt = new Date(startsAt.getTime() + visit.minutes * 60_000)
  return placed(visit, { startsAt, endsAt, chosen }, { taken })
}

/** Outside opening hours nobody counts as free; whoever is not taken then is still chosen before somebody who is. */
const firstNotTaken = (calendars: readonly Calendar[], start: Minute, minutes: number): Calendar | undefined =>
  calendars.find(({ busy }) => !busy.some((edge, place) => place % 2 === 0 && edge < start + minutes && (busy[place + 1] ?? edge) > start))

/** The day's question for one visit of a cycle: who could take it, where, and when. */
export const queryFor = (visit: PlannedVisit, world: World, plan: CyclePlan, request: CycleRequest): AvailabilityQuery =>
  dayQuery(visit, world, (kind) => calendarsFor(kind, visit, world, plan, request))

const midnights = new WeakMap<object, Map<LocalDate, Pick<AvailabilityQuery, 'from' | 'to'>>>()

/** When a day begins and ends on the clock of a world; read once a day. */
function midnightsOf(world: Pick<World, 'timeZone'>, on: LocalDate): Pick<AvailabilityQuery, 'from' | 'to'> {
  const byDay = midnights.get(world) ?? new Map<LocalDate, Pick<AvailabilityQuery, 'from' | 'to'>>()
  midnights.set(world, byDay)
  const at = (day: LocalDate) => minuteOf(startOfDay(day, world.timeZone))
  const known = byDay.get(on) ?? { from: at(on), to: at(addDays(on, 1)) }
  byDay.set(on, known)
  return known
}

/** The day's question for any visit, given who and what may serve each of its needs. */
export function dayQuery(
  visit: PlannedVisit,
  world: Pick<World, 'timeZone' | 'ruleset' | 'now'>,
  anyOf: (kind: ResourceKind) => readonly Calendar[],
): AvailabilityQuery {
  const { timeZone, ruleset, now } = world
  return {
    timeZone,
    stepMinutes: ruleset.values['booking.step-minutes'],
    lengthMinutes: visit.minutes,
    ...midnightsOf(world, visit.on),
    now: Math.ceil(now.getTime() / 60_000),
    noticeMinutes: ruleset.values['booking.notice-hours'] * 60,
    horizonDays: ruleset.values['booking.horizon-days'],
    needs: visit.needs.map((kind): Need => ({ kind, anyOf: anyOf(kind), before: 0, after: keepsBuffer(kind) ? visit.bufferMinutes : 0 })),
  }
}

function calendarsFor(kind: ResourceKind, visit: PlannedVisit, world: World, plan: CyclePlan, request: CycleRequest): Calendar[] {
  if (kind === 'client') return [clientCalendar(world, visit)].flatMap((calendar) => calendar ?? [])
  const ids: Record<Exclude<ResourceKind, 'client'>, readonly string[]> = {
    clinician: cliniciansFor(visit, world, plan, request),
    room:
      plan.roomAsked && plan.roomAsked.phase === phaseOf(visit)
        ? [plan.roomAsked.roomId]
        : firstOf(world.roomIds, request.rooms?.[phaseOf(visit)]),
    chair: world.facilities.find(({ id }) => id === request.facilityId)?.chairIds ?? [],
    prescriber: plan.prescriber ? [plan.prescriber.id] : [],
  }
  return ids[kind].flatMap((id) => world.calendars.get(id) ?? [])
}

/** The same, with one of them before the others. */
const firstOf = (ids: readonly string[], first: string | undefined): readonly string[] =>
  first !== undefined && ids.includes(first) ? [first, ...ids.filter((id) => id !== first)] : ids

/**
 * Who may take a phase, the asked one alone or the primary first: others only for the preparation, and of those whoever has
 * the papers and the training for it that day before who has not.
 */
function cliniciansFor(visit: PlannedVisit, world: World, { cycle }: CyclePlan, request: CycleRequest): readonly string[] {
  const { phases } = visit
  const asked = personAsked(visit, request)
  if (asked !== null) return [asked]
  if (phases.length !== 1 || phases[0] !== 'preparation') return [cycle.primaryId]
  return [cycle.primaryId, ...preparersOn(visit, world).filter((id) => id !== cycle.primaryId)]
}

const preparers = new WeakMap<World, Map<string, readonly string[]>>()

/** Everybody in the order in which they would take a preparation on its day; read once a day and setting. */
function preparersOn(visit: PlannedVisit, world: World): readonly string[] {
  const byDay = preparers.get(world) ?? new Map<string, readonly string[]>()
  preparers.set(world, byDay)
  const key = `${visit.on} ${visit.setting}`
  const known = byDay.get(key)
  if (known) return known
  const byAble = Map.groupBy(world.clinicians, (one) => mayPrepare(one, visit, world))
  const inOrder = [true, false].flatMap((able) => (byAble.get(able) ?? []).map(({ id }) => id))
  byDay.set(key, inOrder)
  return inOrder
}

const mayPrepare = (therapist: ClinicianInWorld, { on, setting }: PlannedVisit, { client, location, coverages, today, ruleset }: World) =>
  ruleTherapistEligible(
    {
      therapist,
      duty: 'preparation',
      clientState: setting === 'telehealth' ? client.state : location.state,
      moment: { request: 'new', today, on, throughOn: on },
      payerAllows: superviseesPaidOn(coverages, on),
    },
    ruleset,
  ).every(({ effect }) => effect === 'warn')
