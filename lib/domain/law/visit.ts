import type { CycleFormat } from '../coverage/format.ts'
import { isAtHome } from '../journeys/at-home.ts'
import { orderFor } from '../journeys/order-on-file.ts'
import type { Phase } from '../journeys/phase.ts'
import type { PlannedVisit } from '../regimens/cycle-visits.ts'
import { type PlacedVisit, placed } from '../regimens/place-visits.ts'
import type { AppointmentKind } from '../scheduling/appointment-kind.ts'
import { type PlaceOfVisit, placeOfVisit } from '../scheduling/place-of-visit.ts'
import type { BookedVisit, CycleInWorld, World } from './world.ts'

/** A visit as the law looks at it: what it is and takes, where the client is then, and the cycle around it. */
export type LawVisit = PlacedVisit & {
  /** Null while it is only asked for. */
  readonly booked: BookedVisit | null
  readonly format: CycleFormat | null
  readonly facilityId: string | null
  readonly cycle: CycleInWorld | null
  /** The visits of its cycle, this one among them. */
  readonly around: readonly PlacedVisit[]
}

type Around = Partial<Pick<LawVisit, 'format' | 'facilityId' | 'cycle' | 'around'>> & { readonly booked?: BookedVisit | null }

/** A placed visit with the row behind it and the cycle around it; one asked for by itself has neither. */
export const lawVisit = (visit: PlacedVisit, { booked, format, facilityId, cycle, around }: Around = {}): LawVisit => ({
  ...visit,
  booked: booked ?? null,
  format: format ?? null,
  facilityId: facilityId ?? null,
  cycle: cycle ?? null,
  around: around ?? [],
})

/** The part of its cycle a visit stands for; null outside one. */
export const partOf = ({ phases, cycle }: Pick<LawVisit, 'phases' | 'cycle'>): Phase | null =>
  cycle === null ? null : phases.includes('journey') ? 'journey' : (phases[0] ?? null)

export const isJourney = ({ kind }: { readonly kind: AppointmentKind }): boolean => kind === 'journey'

/** The state the client is in during a visit: where the place is; away from places, what they told for the day, else home. */
export const stateOf = (visit: Pick<LawVisit, 'setting' | 'facilityId' | 'booked'>, world: World): string => placeOf(visit, world).state

/** Where a visit happens, on which clock. */
export const placeOf = (visit: Pick<LawVisit, 'setting' | 'facilityId' | 'booked'>, world: World): PlaceOfVisit =>
  placeOfVisit(visit, {
    location: { state: world.location.state, timeZone: world.timeZone },
    facilities: world.facilities,
    clientToday: visit.booked?.placeToday ?? null,
    clientHomeState: world.client.state,
  })

/** Who answers for the medicine of a journey: whoever wrote the live order, else whoever accepted the client. */
export function prescriberOf(world: World, { cycle }: Pick<LawVisit, 'cycle'>): World['prescribers'][number] | null {
  const order = cycle === null ? null : orderFor(world.orders, cycle.route)
  const id = order?.status === 'active' ? order.prescriberId : world.referredTo
  return world.prescribers.find((prescriber) => prescriber.id === id) ?? null
}

/** Whether nobody of the practice is with the client: a journey at home without a screen. */
export const isAlone = ({ kind, setting }: Pick<LawVisit, 'kind' | 'setting'>): boolean => kind === 'journey' && setting === 'home'

const steps: Readonly<Partial<Record<AppointmentKind, readonly Phase[]>>> = { preparation: ['preparation'], integration: ['integration'] }

/** A visit that stands in the calendar, as the law looks at it, with the others of its cycle. */
export function lawVisitOf(world: World, booked: BookedVisit): LawVisit {
  const cycle = world.cycles.find(({ id }) => id === booked.cycleId) ?? null
  const around = cycle === null ? [] : world.visits.filter(({ cycleId }) => cycleId === cycle.id).map((visit) => placedOf(world, visit))
  return lawVisit(placedOf(world, booked), { booked, format: booked.format, facilityId: booked.facilityId, cycle, around })
}

/** A booked visit with what it takes up and bills. */
export function placedOf({ client, ruleset: { services } }: World, booked: BookedVisit): PlacedVisit {
  const { kind, phase, format, setting, clinicianId, prescriberId, roomId, chairId, groupId, startsAt, endsAt, on } = booked
  const isGroup = groupId !== null
  const service = services[isGroup ? 'group' : kind]
  const phases = isGroup
    ? phase === null
      ? []
      : [phase]
    : kind === 'journey'
      ? format === 'A'
        ? (['preparation', 'journey', 'integration'] as const)
        : (['journey'] as const)
      : (steps[kind] ?? [])
  const visit: PlannedVisit = {
    kind,
    phases,
    mode: isGroup ? 'group' : 'individual',
    on,
    minutes: (endsAt.getTime() - startsAt.getTime()) / 60_000,
    bufferMinutes: service.bufferMinutes,
    code: service.code,
    bills: billsOf(booked),
    setting,
    needs: needsOf(booked),
  }
  const chosen = {
    client: client.id,
    ...(clinicianId && !isGroup && { clinician: clinicianId }),
    ...(prescriberId && { prescriber: prescriberId }),
    ...(roomId && { room: roomId }),
    ...(chairId && { chair: chairId }),
  }
  const group = groupId === null ? null : { id: groupId, clinicianId }
  return { ...placed(visit, { startsAt, endsAt, chosen }, { group, standing: booked }), givenBy: clinicianId }
}

function billsOf({ kind, groupId, format, setting }: BookedVisit): PlacedVisit['bills'] {
  if (groupId !== null || kind === 'group') return 'group'
  if (kind === 'consult' || kind === 'prescriber_evaluation' || (kind === 'journey' && setting === 'home')) return 'none'
  return kind === 'journey' && format === 'A' ? 'individual-and-extended' : 'individual'
}

function needsOf({ kind, groupId, setting, prescriberId }: BookedVisit): PlacedVisit['needs'] {
  if (groupId !== null) return ['client']
  if (kind === 'prescriber_evaluation') return setting === 'office' ? ['prescriber', 'room', 'client'] : ['prescriber', 'client']
  const withPrescriber = prescriberId !== null && kind === 'journey' && !isAtHome(setting) ? (['prescriber'] as const) : []
  const place: Record<BookedVisit['setting'], PlacedVisit['needs']> = {
    office: ['clinician', 'room', 'client'],
    facility: ['clinician', 'chair', 'client'],
    telehealth: ['clinician', 'client'],
    home: kind === 'journey' ? ['client'] : ['clinician', 'client'],
  }
  return [...place[setting], ...withPrescriber]
}
