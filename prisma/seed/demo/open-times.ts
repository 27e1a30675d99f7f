import { loadOccupied, type Occupied } from '../../../lib/data/records/reservations.ts'
import { addMinutes, type Interval, overlaps } from '../../../lib/domain/time/interval.ts'
import { addDays, type LocalDate, weekdayOf } from '../../../lib/domain/time/local.ts'
import { type DemoTherapist, demoTherapists } from '../demo-people.ts'
import { clinicianIdOf } from '../demo-team.ts'
import { asSetUp } from '../support.ts'
import type { Chance } from './chance.ts'
import type { Lived } from './someone.ts'

/** Times of a cycle, as `cycle.schedule` is asked for them. */
export type CycleTimes = {
  readonly journeyOn: LocalDate
  readonly journeyAt: string
  readonly preparationAt: string | null
  readonly preparationBy: string | null
  readonly preparationSetting: 'office' | 'telehealth'
  readonly integrationAt: string | null
  readonly integrationSetting: 'office' | 'telehealth'
  readonly groupId: string | null
}

export type Wanted = { readonly therapist: string; readonly format: string; readonly from: LocalDate; readonly chance: Chance }

type Day = { readonly lived: Lived; readonly taken: readonly Occupied[]; readonly rooms: readonly string[] }

const JOURNEY = 210
const HOUR = 60
const SEARCHED_DAYS = 16
const KEPT_MINUTES = 280
const journeyStarts = ['09:00', '10:00', '13:00', '13:30', '11:00', '14:00', '08:30', '12:00'] as const
const hourStarts = ['09:00', '10:00', '11:00', '12:00', '13:00', '14:00', '15:00', '16:00', '17:00', '08:00', '18:00'] as const
const groupJourneyStarts = ['13:00', '12:30', '14:00'] as const

/** The first times from a day on at which a therapist, a room where one is needed, and the days around fit. Null: nothing in two weeks. */
export async function openTimes(lived: Lived, wanted: Wanted): Promise<CycleTimes | null> {
  const { practice, at, timeline } = lived
  const person = demoTherapists.find(({ key }) => key === wanted.therapist)
  if (!person) return null
  const { rooms: all } = practice.places
  const rooms = person.home === 'northside' ? [all.fern, all.moss] : [all.reed]
  const ids = [...rooms, ...demoTherapists.map(({ key }) => clinicianIdOf(key))]
  const until = addDays(wanted.from, SEARCHED_DAYS)
  const searched = { start: at(addDays(wanted.from, -2), '00:00'), end: at(addDays(until, 2), '00:00') }
  const { taken, groups } = await asSetUp(practice.id, async (tx) => ({
    taken: await loadOccupied(tx, practice.id, ids, searched, timeline.now()),
    groups: wanted.format === 'C' ? await loadGroups(tx, practice.id, searched) : [],
  }))
  const day: Day = { lived, taken, rooms }
  for (let place = 0; place < SEARCHED_DAYS; place += 1) {
    const on = addDays(wanted.from, place)
    const group = groups.find(({ startsAt }) => startsAt >= at(on, '00:00') && startsAt < at(addDays(on, 1), '00:00'))
    const found = wanted.format === 'C' && !group ? null : cycleOn(day, person, on, wanted)
    if (found) return { ...found, groupId: group?.id ?? null }
  }
  return null
}

const loadGroups = (tx: Parameters<Parameters<typeof asSetUp>[1]>[0], practiceId: string, { start, end }: { start: Date; end: Date }) =>
  tx.groupSession.findMany({
    where: { practiceId, phase: 'preparation', status: 'confirmed', startsAt: { gte: start, lt: end }, seatsTaken: { lt: 5 } },
    orderBy: { startsAt: 'asc' },
    select: { id: true, startsAt: true },
  })

function cycleOn(day: Day, person: DemoTherapist, on: LocalDate, { format, chance }: Wanted): Omit<CycleTimes, 'groupId'> | null {
  const isRemote = format === 'D'
  const starts = format === 'C' ? groupJourneyStarts : chance.isIn(50) ? journeyStarts : journeyStarts.toReversed()
  const journeyAt = starts.find((time) => fits(day, person, on, time, isRemote ? 185 : JOURNEY, !isRemote))
  if (!journeyAt) return null
  const none = {
    preparationAt: null,
    preparationBy: null,
    preparationSetting: 'office',
    integrationAt: null,
    integrationSetting: 'office',
  } as const
  if (format === 'A') return { journeyOn: on, journeyAt, ...none }
  const preparation = format === 'C' ? null : hourOn(day, person, addDays(on, -1), isRemote || chance.isIn(35), chance)
  const integration = hourOn(day, person, addDays(on, 1), isRemote || chance.isIn(35), chance)
  if (!integration || (format !== 'C' && !preparation)) return null
  return {
    ...none,
    journeyOn: on,
    journeyAt,
    ...(preparation
      ? { preparationAt: preparation.at, preparationBy: clinicianIdOf(person.key), preparationSetting: preparation.setting }
      : {}),
    integrationAt: integration.at,
    integrationSetting: integration.setting,
  }
}

type Hour = { readonly at: string; readonly setting: 'office' | 'telehealth' }

function hourOn(day: Day, person: DemoTherapist, on: LocalDate, isRemote: boolean, chance: Chance): Hour | null {
  const starts = chance.isIn(50) ? hourStarts : hourStarts.toReversed()
  const inRoom = isRemote ? undefined : starts.find((time) => fits(day, person, on, time, HOUR, true))
  if (inRoom) return { at: inRoom, setting: 'office' }
  const onScreen = starts.find((time) => fits(day, person, on, time, HOUR, false))
  return onScreen ? { at: onScreen, setting: 'telehealth' } : null
}

const closedOn = ['-01-01', '-07-04', '-12-25']

/** Who has a visit arranged around now has no other today, and the rooms are theirs for the hours before and after. */
function isKeptToday({ lived: { practice } }: Day, { key }: DemoTherapist, on: LocalDate, during: Interval, needsRoom: boolean): boolean {
  if (on !== practice.today) return false
  const kept = { start: addMinutes(practice.now, -KEPT_MINUTES), end: addMinutes(practice.now, KEPT_MINUTES) }
  return ['wren', 'juniper', 'linden', 'rowan'].includes(key) || (needsRoom && overlaps(during, kept))
}

/** Whether somebody works and is free for so many minutes, with a room if one is needed. */
function fits(day: Day, person: DemoTherapist, on: LocalDate, time: string, minutes: number, needsRoom: boolean): boolean {
  const { lived, taken, rooms } = day
  if (!person.weekdays.includes(weekdayOf(on)) || closedOn.some((end) => on.endsWith(end))) return false
  const start = lived.at(on, time)
  const during = { start, end: addMinutes(start, minutes) }
  if (time < person.opens || during.end > addMinutes(lived.at(on, person.closes), 5)) return false
  if (isKeptToday(day, person, on, during, needsRoom)) return false
  const isFree = (id: string) => taken.every((row) => row.resourceId !== id || !overlaps(row, during))
  return isFree(clinicianIdOf(person.key)) && (!needsRoom || rooms.some(isFree))
}
