import type { PlanBoard, Taken } from '../../../lib/domain/regimens/plan-many.ts'
import { type PlanQuery, planRegimen, type RegimenPlan } from '../../../lib/domain/regimens/plan-regimen.ts'
import { numbers } from './workload.ts'

/** A day as 32 quarters of an hour, 09:00 to 17:00, of which a set bit is free. */
type Days = Uint32Array
export type Client = { readonly free: Days; readonly leads: readonly number[]; readonly from: number; readonly takesSeats: boolean }
type Group = { readonly day: number; readonly at: number; seats: number }
export type Instance = {
  readonly days: number
  readonly clinicians: readonly Days[]
  readonly rooms: readonly Days[]
  readonly groups: readonly Group[]
  readonly clients: readonly Client[]
}

type Size = {
  readonly clinicians?: number
  readonly rooms?: number
  readonly clients?: number
  readonly seats?: number
  /** How many leads each client allows; everybody when left out. */
  readonly leads?: number
  readonly seed: number
}

const DAYS = 84
const BUSY = 0.6
const [AROUND, JOURNEY, GROUP] = [4, 14, 12]
const ALL = 0xffff_ffff

const stretch = (length: number, at: number) => ((length >= 32 ? ALL : (1 << length) - 1) << at) >>> 0
/** Monday is day 0; Sunday is 0 of the week. */
const weekday = (day: number) => (day + 1) % 7

/** Where so many free quarters begin. */
function starts(free: number, length: number): number {
  let left = free
  for (let have = 1; have < length; ) {
    const step = Math.min(have, length - have)
    left &= left >>> step
    have += step
  }
  return left >>> 0
}

/** Clinicians and rooms as busy as asked, two weekly groups, and clients who lack half a day a week and one day in ten. */
export function instance({ clinicians = 8, rooms = 4, clients = 1, seats = 1, leads, seed }: Size): Instance {
  const random = numbers(seed)
  const calendar = (off: number, busy: number): Days => {
    const days = new Uint32Array(DAYS)
    for (let day = 0; day < DAYS; day += 1) {
      if ([0, 6, off].includes(weekday(day))) continue
      let free = ALL
      for (const half of [0, 16]) {
        if (random() < busy * 0.86) free &= ~stretch(16, half)
        else if (random() < busy * 0.75) free &= ~stretch(4, half + 4 * Math.floor(random() * 4))
      }
      days[day] = free >>> 0
    }
    return days
  }
  const offOf = (index: number) => (index % 4 === 0 ? 1 + (Math.floor(index / 4) % 5) : -1)
  const people = Array.from({ length: clinicians }, (_, index) => calendar(offOf(index), BUSY))
  const places = Array.from({ length: rooms }, () => calendar(-1, BUSY / 2))
  const groups = [3, 4].flatMap((on) =>
    Array.from({ length: DAYS }, (_, day) => day)
      .filter((day) => weekday(day) === on)
      .map((day) => ({ day, at: on === 3 ? 16 : 2, seats })),
  )
  const client = (): Client => {
    const [lacks, half] = [1 + Math.floor(random() * 5), random() < 0.5 ? 0 : 16]
    const free = Uint32Array.from({ length: DAYS }, (_, day) => {
      const there = weekday(day) === lacks ? ALL & ~stretch(16, half) : ALL
      return random() < 0.1 ? 0 : there >>> 0
    })
    const allowed = new Set<number>()
    while (leads !== undefined && allowed.size < leads) allowed.add(Math.floor(random() * clinicians))
    const from = 1 + (clients > 1 ? Math.floor(random() * 10) : 0)
    return { free, leads: leads === undefined ? [...people.keys()] : [...allowed], from, takesSeats: clients === 1 || random() < 0.5 }
  }
  return { days: DAYS, clinicians: people, rooms: places, groups, clients: Array.from({ length: clients }, client) }
}

type Journey = { readonly clinician: Days; readonly room: Days; readonly at: number } | { readonly seat: Group }

const firstOf = (begins: number) => 31 - Math.clz32(begins & -begins)
const at = (days: Days | undefined, day: number) => days?.[day] ?? 0

/** Where a journey of this client fits on a day: the lead before the others, else a seat. */
function journeyOn({ clinicians, rooms, groups }: Instance, client: Client, lead: number, day: number): Journey | null {
  const free = at(client.free, day)
  const inOrder = starts(free, JOURNEY) ? [lead, ...clinicians.keys()] : []
  for (const [place, index] of inOrder.entries()) {
    const clinician = clinicians[index]
    if (!clinician || (place > 0 && index === lead)) continue
    const both = at(clinician, day) & free
    if (starts(both, JOURNEY) === 0) continue
    for (const room of rooms) {
      const begins = starts(both & at(room, day), JOURNEY)
      if (begins) return { clinician, room, at: firstOf(begins) }
    }
  }
  if (!client.takesSeats) return null
  const seat = groups.find((one) => {
    const whole = stretch(GROUP, one.at)
    return one.day === day && one.seats > 0 && (free & whole) >>> 0 === whole
  })
  return seat ? { seat } : null
}

const aroundOn = ({ clinicians }: Instance, client: Client, lead: number, day: number) =>
  starts(at(clinicians[lead], day) & at(client.free, day), AROUND)

/** Whether a whole cycle fits around a day: the lead the day before and the day after, and the journey. */
const fitsOn = (of: Instance, client: Client, lead: number, day: number): boolean =>
  aroundOn(of, client, lead, day - 1) !== 0 && aroundOn(of, client, lead, day + 1) !== 0 && journeyOn(of, client, lead, day) !== null

export const [CYCLES, LEAST, MOST] = [6, 5, 9]

/** The question one client of an instance puts to the planner. Whether a journey fits on a day is looked up once: whoever leads, anybody gives it. */
export const queryOf = (of: Instance, client: Client): PlanQuery<'cycle', number> => {
  const journeys = new Map<number, boolean>()
  const hasJourney = (lead: number, day: number) => {
    const known = journeys.get(day) ?? journeyOn(of, client, lead, day) !== null
    journeys.set(day, known)
    return known
  }
  return {
    kinds: Array.from({ length: CYCLES }, () => 'cycle' as const),
    firstDay: client.from + 1,
    lastDay: of.days - 2,
    gapLeast: LEAST,
    gapMost: MOST,
    choices: client.leads,
    fits: (_, day, lead) => aroundOn(of, client, lead, day - 1) !== 0 && aroundOn(of, client, lead, day + 1) !== 0 && hasJourney(lead, day),
  }
}

/** The last day of the earliest plan there is, by laying out every set of days that can be reached; null for none. */
export function earliestEnd(of: Instance, client: Client): number | null {
  let best: number | null = null
  for (const lead of client.leads) {
    const fitting: number[] = []
    for (let day = client.from + 1; day <= of.days - 2; day += 1) if (fitsOn(of, client, lead, day)) fitting.push(day)
    let reached = fitting
    for (let cycle = 1; cycle < CYCLES; cycle += 1)
      reached = fitting.filter((day) => reached.some((before) => day - before >= LEAST && day - before <= MOST))
    const [end] = reached
    if (end !== undefined && (best === null || end < best)) best = end
  }
  return best
}

/** What a client costs who has no plan, in days. */
export const UNPLACED = 200

/** The instance as a board of plans: what they take is no longer free. */
export function boardOf(of: Instance): PlanBoard<RegimenPlan<number>> {
  const clientOf = (index: number): Client => {
    const client = of.clients[index]
    if (!client) throw new Error(`there is no client ${index}`)
    return client
  }
  return {
    clients: of.clients.length,
    planOf: (client) => planRegimen(queryOf(of, clientOf(client))),
    take: (client, plan) => takeOf(of, clientOf(client), plan),
    costOf: (client, plan) => (plan ? (plan.days.at(-1) ?? 0) - clientOf(client).from : UNPLACED),
  }
}

/** A stretch of somebody's day or of a room's, or a seat in a group. */
export type Use = { readonly days: Days; readonly day: number; readonly mask: number } | { readonly seat: Group }

/** All that a plan takes; null where it no longer fits as a whole. */
export function usesOf(of: Instance, client: Client, { choice: lead, days }: RegimenPlan<number>): Use[] | null {
  const own = of.clinicians[lead]
  const uses: Use[] = []
  for (const day of days) {
    const [before, after] = [aroundOn(of, client, lead, day - 1), aroundOn(of, client, lead, day + 1)]
    const journey = journeyOn(of, client, lead, day)
    if (!own || before === 0 || after === 0 || !journey) return null
    uses.push({ days: own, day: day - 1, mask: stretch(AROUND, firstOf(before)) })
    if ('seat' in journey) uses.push(journey)
    else for (const calendar of [journey.clinician, journey.room]) uses.push({ days: calendar, day, mask: stretch(JOURNEY, journey.at) })
    uses.push({ days: own, day: day + 1, mask: stretch(AROUND, firstOf(after)) })
  }
  return uses
}

function takeOf(of: Instance, client: Client, plan: RegimenPlan<number>): Taken | null {
  const uses = usesOf(of, client, plan)
  if (uses === null) return null
  const use = (one: Use) => {
    if ('seat' in one) one.seat.seats -= 1
    else one.days[one.day] = (at(one.days, one.day) & ~one.mask) >>> 0
  }
  const free = (one: Use) => {
    if ('seat' in one) one.seat.seats += 1
    else one.days[one.day] = (at(one.days, one.day) | one.mask) >>> 0
  }
  uses.forEach(use)
  return { giveBack: () => uses.forEach(free), again: () => uses.forEach(use) }
}
