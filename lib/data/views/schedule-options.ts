import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import type { CycleFormat } from '../../domain/coverage/format.ts'
import type { Ruling } from '../../domain/finding.ts'
import type { Setting } from '../../domain/journeys/setting.ts'
import { type CycleAlternative, cycleAlternatives, priceOf } from '../../domain/regimens/cycle-alternatives.ts'
import { visitsOf } from '../../domain/regimens/cycle-visits.ts'
import type { CycleRequest, CycleWorld } from '../../domain/regimens/cycle-world.ts'
import { decideCycle } from '../../domain/regimens/decide-cycle.ts'
import { type PlacedVisit, queryFor } from '../../domain/regimens/place-visits.ts'
import { findStarts } from '../../domain/scheduling/availability.ts'
import { addDays, type LocalDate, type LocalTime } from '../../domain/time/local.ts'
import { localDateOf, localTimeOf } from '../../domain/time/practice-time.ts'
import { instantOf } from '../../domain/time/zone-table.ts'
import { loadCycleWorld } from '../records/cycle-world.ts'
import type { Tx } from '../scope.ts'
import { ofVisibleClients } from '../visibility.ts'

/** What is chosen so far, as it stands in the address. What is missing is filled in with what the cycle was planned with. */
export type ScheduleAsked = {
  readonly locationId?: string | undefined
  readonly format?: CycleFormat | undefined
  readonly setting?: Setting | undefined
  readonly facilityId?: string | undefined
  readonly groupPhase?: 'preparation' | 'integration' | undefined
  readonly on?: LocalDate | undefined
  readonly at?: LocalTime | undefined
  readonly by?: string | undefined
  readonly preparationAt?: LocalTime | undefined
  readonly preparationBy?: string | undefined
  readonly integrationAt?: LocalTime | undefined
  readonly integrationBy?: string | undefined
}

type Choice = { readonly id: string; readonly name: string }

export type ScheduleOptions = {
  readonly clientId: string
  readonly clientName: string
  readonly cycleNumber: number
  readonly isBooked: boolean
  readonly timeZone: string
  readonly locationId: string
  readonly locations: readonly Choice[]
  readonly facilities: readonly Choice[]
  readonly clinicians: readonly Choice[]
  readonly request: CycleRequest
  readonly days: readonly { readonly on: LocalDate; readonly starts: number }[]
  /** Open starts on the chosen days, local times. */
  readonly times: {
    readonly journey: readonly LocalTime[]
    readonly preparation: readonly LocalTime[]
    readonly integration: readonly LocalTime[]
  }
  readonly prices: readonly { readonly format: CycleFormat; readonly cents: number | null }[]
  /** Present once a time is chosen. */
  readonly decided: {
    readonly visits: readonly PreviewVisit[]
    readonly ruling: Ruling<string>
    readonly alternatives: readonly CycleAlternative[]
  } | null
}

export type PreviewVisit = {
  readonly kind: string
  readonly phases: readonly string[]
  readonly startsAt: Date
  readonly endsAt: Date
  readonly clinicianName: string | null
  readonly roomName: string | null
  readonly setting: Setting
}

/** Days shown, and how many more around them matter for the visits before and after. */
const DAYS = 21
const AROUND = 3

/** What a cycle can be booked as: days with how many journeys could begin, times, people, the placed visits and what the rules say of them. Times on the location's clock. Null when the cycle is not there to see. A constant number of statements. */
export async function findScheduleOptions(
  tx: Tx,
  actor: Actor,
  { cycleId, asked, now }: { cycleId: string; asked: ScheduleAsked; now: Date },
): Promise<ScheduleOptions | null> {
  const { practiceId } = actor
  const cycle = await tx.cycle.findFirst({ where: { AND: [ofVisibleClients(actor), { id: cycleId }] }, select: cycleColumns })
  const locations = await tx.location.findMany({
    where: { practiceId, isActive: true },
    orderBy: { createdAt: 'asc' },
    select: { id: true, name: true, timeZone: true, rooms: { select: { id: true, name: true } } },
  })
  const facilities = await tx.partnerFacility.findMany({ where: { practiceId, isActive: true }, select: { id: true, name: true } })
  const location = locations.find(({ id }) => id === asked.locationId) ?? locations[0]
  if (!cycle || !location) return null
  const today = localDateOf(now, location.timeZone)
  const locationId = location.id
  const world = await loadCycleWorld(tx, {
    practiceId,
    cycleId,
    locationId,
    moment: 'booking',
    now,
    from: today,
    to: addDays(today, DAYS + AROUND),
  })
  if (!world) return null
  const request = requestFrom(asked, cycle, facilities[0]?.id ?? null, today)
  const days = Array.from({ length: DAYS }, (_, index) => addDays(today, index + 1)).map((on) => ({
    on,
    starts: startsOf(world, { ...request, journeyOn: on }, 'journey').length,
  }))
  const on = asked.on ?? days.find(({ starts }) => starts > 0)?.on ?? request.journeyOn
  const dated = { ...request, journeyOn: on }
  const price = priceOf(world)
  return {
    clientId: cycle.clientId,
    clientName: `${cycle.client.chosenName ?? cycle.client.legalFirstName} ${cycle.client.legalLastName}`,
    cycleNumber: cycle.number,
    isBooked: cycle.status !== 'planned',
    timeZone: world.timeZone,
    locationId,
    locations: locations.map(({ id, name }) => ({ id, name })),
    facilities,
    clinicians: world.clinicians.map(({ id, name }) => ({ id, name })),
    request: dated,
    days,
    times: {
      journey: startsOf(world, dated, 'journey'),
      preparation: startsOf(world, { ...dated, preparationAt: null }, 'preparation'),
      integration: startsOf(world, { ...dated, integrationAt: null }, 'integration'),
    },
    prices: (['A', 'B', 'C', 'D'] as const).map((format) => ({ format, cents: price(format, on) })),
    decided: asked.at && on > today ? preview(world, dated, location.rooms) : null,
  }
}

const cycleColumns = {
  clientId: true,
  number: true,
  status: true,
  format: true,
  setting: true,
  client: { select: { legalFirstName: true, legalLastName: true, chosenName: true } },
} as const

type CycleRow = { readonly format: CycleFormat; readonly setting: Setting }

function requestFrom(asked: ScheduleAsked, cycle: CycleRow, firstFacility: string | null, today: LocalDate): CycleRequest {
  const format = asked.format ?? cycle.format
  const setting = asked.setting ?? cycle.setting
  return {
    format,
    setting,
    groupPhase: asked.groupPhase ?? 'preparation',
    groupId: null,
    facilityId: setting === 'facility' ? (asked.facilityId ?? firstFacility) : null,
    journeyOn: asked.on ?? addDays(today, 1),
    journeyAt: asked.at ?? '10:00',
    journeyBy: asked.by ?? null,
    preparationSetting: 'office',
    preparationOffset: -1,
    preparationAt: asked.preparationAt ?? null,
    preparationBy: asked.preparationBy ?? null,
    integrationSetting: 'office',
    integrationOffset: 1,
    integrationAt: asked.integrationAt ?? null,
    integrationBy: asked.integrationBy ?? null,
  }
}

/** When a phase of the requested cycle could begin on its day, as far as people and rooms go. None where the phase has no visit of its own. */
function startsOf(world: CycleWorld, request: CycleRequest, phase: 'preparation' | 'journey' | 'integration'): LocalTime[] {
  const planned = visitsOf(request.format, request.journeyOn, { ...request, prescriberOnSite: world.prescriberOnSite }, world.ruleset)
  const visit = planned.find(
    ({ phases, mode }) =>
      mode === 'individual' && (phase === 'journey' ? phases.includes(phase) : phases.length === 1 && phases[0] === phase),
  )
  return visit ? Array.from(findStarts(queryFor(visit, world, request)), (minute) => localTimeOf(instantOf(minute), world.timeZone)) : []
}

function preview(world: CycleWorld, request: CycleRequest, rooms: readonly Choice[]): ScheduleOptions['decided'] {
  const { visits, ruling } = decideCycle(world, request)
  return {
    ruling,
    visits: visits.map((visit) => previewOf(visit, world, rooms)),
    alternatives: ruling.effect === 'refuse' ? cycleAlternatives(world, request) : [],
  }
}

const previewOf = ({ kind, phases, startsAt, endsAt, setting, chosen }: PlacedVisit, world: CycleWorld, rooms: readonly Choice[]) => ({
  kind,
  phases,
  startsAt,
  endsAt,
  setting,
  clinicianName: world.clinicians.find(({ id }) => id === chosen.clinician)?.name ?? null,
  roomName: rooms.find(({ id }) => id === chosen.room)?.name ?? null,
})
