import type { World } from '../../../lib/domain/law/world.ts'
import { rulesetOn } from '../../../lib/domain/ruleset.ts'
import type { Calendar } from '../../../lib/domain/scheduling/availability.ts'
import { addDays, type LocalDate } from '../../../lib/domain/time/local.ts'
import { instantAt, localDateOf } from '../../../lib/domain/time/practice-time.ts'
import { minuteOf } from '../../../lib/domain/time/zone-table.ts'
import { fc } from '../../support/property.ts'
import { plan, sceneKinds, wren } from './ready.ts'
import { sceneOf, visitOf } from './scene.ts'

/** Weeks in which clocks change, and one in which they do not. */
const mornings = ['2026-10-30', '2026-11-23', '2027-03-12'] as const
const zones = ['America/Chicago', 'America/Denver', 'America/St_Johns'] as const
const DAYS = 4

const stretch = fc.record({
  day: fc.integer({ min: 0, max: DAYS }),
  from: fc.integer({ min: 8 * 4, max: 16 * 4 }),
  length: fc.integer({ min: 2, max: 16 }),
})
const week = fc.record({
  opens: fc.constantFrom(8, 9, 10),
  closes: fc.constantFrom(12, 15, 17),
  weekdays: fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 3 }),
})
const person = fc.record({
  week,
  taken: fc.array(stretch, { maxLength: 4 }),
  away: fc.array(stretch, { maxLength: 1 }),
  licensedIn: fc.constantFrom('MO', 'MO', 'MO', 'KS'),
  licenseEnds: fc.constantFrom('2030-01-01', '2030-01-01', '2026-11-01', '2026-11-25'),
  isTrained: fc.constantFrom(true, true, true, false),
  visitsThatDay: fc.integer({ min: 0, max: 9 }),
})

/** The one most clients see first, when nothing is the matter with them. */
const fit = {
  week: { opens: 8, closes: 17, weekdays: [0, 1, 2, 3, 4, 5, 6] },
  licensedIn: 'MO',
  licenseEnds: '2030-01-01',
  isTrained: true,
  visitsThatDay: 0,
}

const facts = fc.record({
  morning: fc.constantFrom(...mornings),
  timeZone: fc.constantFrom(...zones),
  kind: fc.constantFrom(...sceneKinds),
  people: fc.tuple(person, person, person),
  rooms: fc.array(fc.record({ week, taken: fc.array(stretch, { maxLength: 3 }) }), { minLength: 1, maxLength: 2 }),
  client: fc.array(stretch, { maxLength: 2 }),
  clientState: fc.constantFrom('MO', 'MO', 'KS'),
  status: fc.constantFrom('active' as const, 'active' as const, 'active' as const, 'closed' as const),
  isInsured: fc.boolean(),
  isFit: fc.constantFrom(true, true, true, false),
  dayWithHour: fc.integer({ min: -1, max: DAYS }),
  dayWithGroup: fc.constantFrom(1, 2),
})

export type Practice = { readonly world: World; readonly days: readonly LocalDate[] }

type Stretch = { readonly day: number; readonly from: number; readonly length: number }
type Week = { readonly opens: number; readonly closes: number; readonly weekdays: readonly number[] }

/** Practices a client could be booked in: three people, of whom some may not, a room or two, chairs, a prescriber, and what each has already. */
export const randomPractice: fc.Arbitrary<Practice> = facts.map(
  ({ morning, timeZone, kind, people: asMade, rooms, client, clientState, status, isInsured, isFit, dayWithHour, dayWithGroup }) => {
    const [first, ...others] = asMade
    const people = [isFit ? { ...first, ...fit } : first, ...others]
    const now = instantAt(morning, '07:30', timeZone)
    const today = localDateOf(now, timeZone)
    const days = Array.from({ length: DAYS }, (_, index) => addDays(today, index + 1))
    const minutes = ({ day, from, length }: Stretch) => {
      const start = minuteOf(instantAt(addDays(today, day), '00:00', timeZone)) + from * 15
      return [start, start + length * 15] as const
    }
    const inTurn = (stretches: readonly Stretch[]) => stretches.map(minutes).sort(([one], [other]) => one - other)
    const hoursOf = ({ opens, closes, weekdays }: Week) => ({
      timeZone,
      weekly: weekdays.map((weekday) => ({ weekday, opens: opens * 60, closes: closes * 60 })),
      exceptions: [],
    })
    const scene = visitOf(sceneOf(kind, 'book')).world
    const ids = ['wren', 'lark', 'finch'] as const
    const calendarOf = (id: string, facts: Partial<Calendar>): [string, Calendar] => [id, { id, hours: null, away: [], busy: [], ...facts }]
    const always = hoursOf({ opens: 8, closes: 18, weekdays: [0, 1, 2, 3, 4, 5, 6] })
    const [hour] = sceneOf('hour', 'book').world.visits
    const hourOn = days[dayWithHour]
    const stands =
      hour && hourOn
        ? [{ ...hour, on: hourOn, startsAt: instantAt(hourOn, '11:00', timeZone), endsAt: instantAt(hourOn, '11:55', timeZone) }]
        : []
    return {
      days,
      world: {
        ...scene,
        now,
        today,
        timeZone,
        ruleset: rulesetOn(today),
        visits: stands,
        client: { ...scene.client, status, state: clientState },
        coverages: isInsured ? [plan()] : [],
        clinicians: ids.map((id, index) => {
          const { licensedIn, licenseEnds, isTrained } = people[index] as typeof first
          const [license, cover, training] = wren().credentials
          return {
            ...wren(),
            id,
            name: id,
            credentials: [
              { ...license, id: `${id}-license`, state: licensedIn, expiresOn: licenseEnds },
              { ...cover, id: `${id}-cover` },
              ...(isTrained ? [{ ...training, id: `${id}-training` }] : []),
            ] as never,
          }
        }),
        clinicianDays: ids.flatMap((clinicianId, index) =>
          Array.from({ length: people[index]?.visitsThatDay ?? 0 }, (_, place) => ({
            clinicianId,
            appointmentId: `${clinicianId} ${place}`,
            on: days[index % DAYS] as LocalDate,
            kind: 'follow_up',
          })),
        ),
        roomIds: rooms.map((_, index) => `room ${index}`),
        groups: scene.groups.map((group) => ({
          ...group,
          on: days[dayWithGroup] as LocalDate,
          startsAt: instantAt(days[dayWithGroup] as LocalDate, '15:00', timeZone),
          endsAt: instantAt(days[dayWithGroup] as LocalDate, '16:30', timeZone),
        })),
        presences: days.flatMap((on) =>
          scene.presences.map((presence) => ({
            ...presence,
            startsAt: instantAt(on, '09:00', timeZone),
            endsAt: instantAt(on, '16:00', timeZone),
          })),
        ),
        calendars: new Map([
          ...ids.map((id, index) => {
            const { week: own, taken, away } = people[index] as typeof first
            return calendarOf(id, { hours: hoursOf(own), away: inTurn(away).flat(), busy: inTurn(taken).flat() })
          }),
          ...rooms.map(({ week: own, taken }, index) => calendarOf(`room ${index}`, { hours: hoursOf(own), busy: inTurn(taken).flat() })),
          calendarOf('client', {
            busy: [...inTurn(client), ...stands.map(({ startsAt, endsAt }) => [minuteOf(startsAt), minuteOf(endsAt)] as const)]
              .sort(([one], [other]) => one - other)
              .flat(),
          }),
          calendarOf('chair', { hours: always }),
          calendarOf('hawthorn', { hours: always }),
        ]),
      },
    }
  },
)
