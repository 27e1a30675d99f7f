import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { permits } from '../../domain/access/permissions.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
import type { CycleFormat } from '../../domain/coverage/format.ts'
import type { PayerChoice } from '../../domain/coverage/restriction.ts'
import { openPayers } from '../../domain/coverage/rule-not-told.ts'
import type { Setting } from '../../domain/journeys/setting.ts'
import { type DecidedCycle, decideCycle, openPlanFor } from '../../domain/law/decide-cycle.ts'
import { type AskedBy, isInTheWay, type LawRuling } from '../../domain/law/decide-visit.ts'
import { openingsOfCycle, timesOfPhase } from '../../domain/law/openings.ts'
import type { World } from '../../domain/law/world.ts'
import { type CycleAlternative, cycleAlternatives, leavesPairUnpaid, priceOf } from '../../domain/regimens/cycle-alternatives.ts'
import { cyclePrice } from '../../domain/regimens/cycle-price.ts'
import type { CycleRequest } from '../../domain/regimens/cycle-request.ts'
import type { CyclePlan } from '../../domain/regimens/place-visits.ts'
import { usualFacility } from '../../domain/regimens/usual-facility.ts'
import type { Contact } from '../../domain/scheduling/contact.ts'
import { addDays, type LocalDate, type LocalTime } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { atOnce } from '../at-once.ts'
import type { Prisma } from '../generated/client.ts'
import { loadWorld } from '../records/world.ts'
import type { Tx } from '../scope.ts'
import { ofVisibleClients } from '../visibility.ts'
import {
  type BookingPlace,
  type Choice,
  choiceOf,
  DAYS,
  firstOpenPlace,
  loadBookingPlaces,
  loadFacilityChoices,
  nameColumns,
  type OpenDay,
  openDayOf,
  type PreviewVisit,
  previewOf,
} from './booking-parts.ts'

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
  readonly contact?: Contact | undefined
  readonly payer?: PayerChoice | undefined
  readonly preparationAt?: LocalTime | undefined
  readonly preparationBy?: string | undefined
  readonly integrationAt?: LocalTime | undefined
  readonly integrationBy?: string | undefined
}

/** Whose cycle it is, and whether it has its visits. */
export type CycleHead = {
  readonly clientId: string
  readonly clientName: string
  readonly cycleNumber: number
  readonly isBooked: boolean
}

export type ScheduleOptions = CycleHead & {
  readonly timeZone: string
  readonly locationId: string
  readonly locations: readonly Choice[]
  readonly facilities: readonly Choice[]
  readonly clinicians: readonly Choice[]
  readonly request: CycleRequest
  /** How the client could pay its visits alone; nothing for who does not ask them. */
  readonly payers: readonly PayerChoice[]
  readonly days: readonly OpenDay[]
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
    readonly ruling: LawRuling
    readonly alternatives: readonly CycleAlternative[]
  } | null
}

/** How many days more than those shown matter, for the visits before and after. */
const AROUND = 3

const readCycle = (tx: Tx, actor: Actor, id: string) =>
  tx.cycle.findFirst({ where: { AND: [ofVisibleClients(actor), { id }] }, select: cycleColumns })

const headOf = ({ clientId, client, number, status }: Cycle): CycleHead => ({
  clientId,
  clientName: clientNameOf(client),
  cycleNumber: number,
  isBooked: status !== 'planned' && status !== 'underway',
})

/** Whose cycle it is, without looking for times, which takes long. Null when it is not there to see. */
export async function findCycleHead(tx: Tx, actor: Actor, cycleId: string): Promise<CycleHead | null> {
  const cycle = await readCycle(tx, actor, cycleId)
  return cycle && headOf(cycle)
}

/** What a cycle can be booked as: days with how many journeys could begin, times, people, the placed visits and what the rules say of them. Times on the location's clock. Null when the cycle is not there to see. A constant number of statements. */
export async function findScheduleOptions(
  tx: Tx,
  actor: Actor,
  { cycleId, asked, now }: { cycleId: string; asked: ScheduleAsked; now: Date },
): Promise<ScheduleOptions | null> {
  const { practiceId } = actor
  const { cycle, locations, facilities } = await atOnce({
    cycle: readCycle(tx, actor, cycleId),
    locations: loadBookingPlaces(tx, practiceId),
    facilities: loadFacilityChoices(tx, practiceId),
  })
  if (!cycle) return null
  return firstOpenPlace(locations, asked.locationId, async (location) => {
    const today = localDateOf(now, location.timeZone)
    const around = { from: today, to: addDays(today, DAYS + AROUND) }
    const world = await loadWorld(tx, { practiceId, clientId: cycle.clientId, locationId: location.id, now, ...around })
    const open = world && openPlanFor(world, cycleId, requestFrom(asked, cycle, usualFacility(world), today))
    return world && open && optionsAt(world, open, { cycle, location, locations, facilities, asked }, { actor, now })
  })
}

type At = {
  readonly cycle: Cycle
  readonly location: BookingPlace
  readonly locations: readonly BookingPlace[]
  readonly facilities: readonly Choice[]
  readonly asked: ScheduleAsked
}

function optionsAt(
  world: World,
  { plan, request }: { readonly plan: CyclePlan; readonly request: CycleRequest },
  { cycle, location, locations, facilities, asked }: At,
  by: AskedBy,
): ScheduleOptions {
  const { today, timeZone } = world
  const week = Array.from({ length: DAYS }, (_, index) => addDays(today, index + 1))
  const around = { ...request, preparationAt: null, integrationAt: null }
  const openings = openingsOfCycle(world, plan, week, around, by)
  const days = openings.map(openDayOf)
  const on = asked.on ?? days.find(({ starts }) => starts > 0)?.on ?? request.journeyOn
  const hasJourney = plan.standing.some(({ phase }) => phase === 'journey')
  const dated = { ...request, journeyOn: hasJourney ? request.journeyOn : on }
  const price = priceOf(world, dated.payer, dated.journeyBy ?? undefined)
  const starts =
    (openings.find((day) => day.on === dated.journeyOn) ?? openingsOfCycle(world, plan, [dated.journeyOn], dated, by)[0])?.times ?? []
  const timed = asked.at || hasJourney ? dated : { ...dated, journeyAt: starts[0] ?? dated.journeyAt }
  const decided = decideCycle(world, plan, timed, 'book', by)
  const fresh = decided.visits.filter(({ stands }) => !stands)
  return {
    ...headOf(cycle),
    timeZone,
    locationId: location.id,
    locations: locations.map(choiceOf),
    facilities,
    clinicians: world.clinicians.map(choiceOf),
    request: dated,
    payers: permits(by.actor, 'coverage.choose-payer') ? openPayers(fresh, world.coverages) : [],
    days,
    times: {
      journey: starts,
      preparation: timesOfPhase(world, plan, dated, 'preparation', by),
      integration: timesOfPhase(world, plan, dated, 'integration', by),
    },
    prices: (['A', 'B', 'C', 'D'] as const).map((format) => ({
      format,
      cents: format === dated.format ? cyclePrice(world, { ...dated, visits: decided.visits }) : price(format, on),
    })),
    decided: asked.at && on > today ? preview(world, plan, { request: dated, decided, rooms: location.rooms }, by) : null,
  }
}

const cycleColumns = {
  clientId: true,
  number: true,
  status: true,
  format: true,
  setting: true,
  client: { select: nameColumns },
} as const

type Cycle = Prisma.CycleGetPayload<{ select: typeof cycleColumns }>
type CycleRow = { readonly format: CycleFormat; readonly setting: Setting }

function requestFrom(asked: ScheduleAsked, cycle: CycleRow, usual: string | null, today: LocalDate): CycleRequest {
  const format = asked.format ?? cycle.format
  const setting = asked.setting ?? cycle.setting
  return {
    format,
    setting,
    groupPhase: asked.groupPhase ?? 'preparation',
    groupId: null,
    facilityId: setting === 'facility' ? (asked.facilityId ?? usual) : null,
    journeyOn: asked.on ?? addDays(today, 1),
    journeyAt: asked.at ?? '10:00',
    journeyBy: asked.by ?? null,
    journeyContact: asked.contact ?? null,
    payer: asked.payer ?? null,
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

type Shown = { readonly request: CycleRequest; readonly decided: DecidedCycle; readonly rooms: readonly Choice[] }

function preview(
  world: World,
  plan: CyclePlan,
  { request, decided: { visits, ruling }, rooms }: Shown,
  by: AskedBy,
): ScheduleOptions['decided'] {
  return {
    ruling,
    visits: visits.map((visit) => previewOf(visit, world, rooms)),
    alternatives: ruling.findings.some(isInTheWay) || leavesPairUnpaid(ruling) ? cycleAlternatives(world, plan, request, by) : [],
  }
}
