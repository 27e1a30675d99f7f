import { toDay } from '../../lib/data/dates.ts'
import type { Tx } from '../../lib/data/scope.ts'
import { addDays, type LocalDate } from '../../lib/domain/time/local.ts'
import { seedId } from '../../lib/ids.ts'

const NORTH = [
  { weekdays: [1, 2, 3, 4, 5], opens: '08:00', closes: '19:00' },
  { weekdays: [6], opens: '09:00', closes: '17:00' },
]
const RIVER = [
  { weekdays: [1, 2, 3, 4, 5], opens: '08:30', closes: '18:00' },
  { weekdays: [6], opens: '09:00', closes: '15:00' },
]

export const demoPlaceIds = {
  northside: seedId('demo location northside'),
  riverside: seedId('demo location riverside'),
  rooms: {
    fern: seedId('demo room fern'),
    moss: seedId('demo room moss'),
    reed: seedId('demo room reed'),
    sedge: seedId('demo room sedge'),
    quiet: seedId('demo room quiet'),
    waiting: seedId('demo room waiting'),
  },
  facility: seedId('demo facility bittern'),
  chairs: [seedId('demo chair 1'), seedId('demo chair 2'), seedId('demo chair 3')],
} as const

/** Two locations on either side of a state line, six rooms, a partner facility with three chairs, the coming holidays. */
export async function seedPlaces(tx: Tx, practiceId: string, timeZone: string, today: LocalDate): Promise<void> {
  const { northside, riverside, rooms, facility, chairs } = demoPlaceIds
  await tx.location.createMany({
    skipDuplicates: true,
    data: [
      {
        practiceId,
        id: northside,
        name: 'Northside',
        timeZone,
        addressLine: '12 Foxglove Street',
        city: 'Kansas City',
        state: 'MO',
        zip: '64111',
        phone: '+15555550101',
        holdsStock: 'no',
      },
      {
        practiceId,
        id: riverside,
        name: 'Riverside',
        timeZone,
        addressLine: '88 Cattail Road',
        city: 'Kansas City',
        state: 'KS',
        zip: '66103',
        phone: '+15555550102',
        holdsStock: 'no',
      },
    ],
  })
  await tx.locationHours.createMany({
    skipDuplicates: true,
    data: [...weekOf(practiceId, northside, NORTH), ...weekOf(practiceId, riverside, RIVER)],
  })
  await tx.room.createMany({
    skipDuplicates: true,
    data: [
      { practiceId, id: rooms.fern, locationId: northside, name: 'Fern Room', kind: 'treatment' },
      { practiceId, id: rooms.moss, locationId: northside, name: 'Moss Room', kind: 'treatment' },
      { practiceId, id: rooms.quiet, locationId: northside, name: 'Quiet Room', kind: 'rest' },
      { practiceId, id: rooms.waiting, locationId: northside, name: 'Waiting Room', kind: 'waiting' },
      { practiceId, id: rooms.reed, locationId: riverside, name: 'Reed Room', kind: 'treatment' },
      { practiceId, id: rooms.sedge, locationId: riverside, name: 'Sedge Room', kind: 'rest' },
    ],
  })
  await tx.partnerFacility.createMany({
    skipDuplicates: true,
    data: [
      {
        practiceId,
        id: facility,
        name: 'Bittern Infusion Center (demo)',
        timeZone,
        addressLine: '400 Bittern Way',
        city: 'Kansas City',
        state: 'MO',
        zip: '64108',
        phone: '+15555550103',
        routes: ['lozenge', 'im', 'iv', 'nasal', 'esketamine'],
        remsCertificate: 'REMS-DEMO-0417',
        remsExpiresOn: toDay(addDays(today, 210)),
        placeOfService: '49',
        holdsStock: 'yes',
      },
    ],
  })
  await tx.chair.createMany({
    skipDuplicates: true,
    data: chairs.map((id, index) => ({ practiceId, id, facilityId: facility, name: `Chair ${index + 1}` })),
  })
  await tx.locationClosure.createMany({
    skipDuplicates: true,
    data: [northside, riverside].flatMap((locationId) =>
      nextHolidays(today).map(({ on, name }) => ({
        practiceId,
        id: seedId(`demo closure ${locationId} ${on}`),
        locationId,
        closedOn: toDay(on),
        reason: name,
      })),
    ),
  })
}

type Stretch = { readonly weekdays: readonly number[]; readonly opens: string; readonly closes: string }

const weekOf = (practiceId: string, locationId: string, stretches: readonly Stretch[]) =>
  stretches.flatMap(({ weekdays, opens, closes }) =>
    weekdays.map((weekday) => ({ practiceId, id: seedId(`demo hours ${locationId} ${weekday}`), locationId, weekday, opens, closes })),
  )

/** Days the practice does not open, in this year and the next. */
function nextHolidays(today: LocalDate): { on: LocalDate; name: string }[] {
  const year = Number(today.slice(0, 4))
  return [year, year + 1].flatMap((of) => [
    { on: `${of}-01-01` as LocalDate, name: 'New Year’s Day' },
    { on: `${of}-07-04` as LocalDate, name: 'Independence Day' },
    { on: `${of}-12-25` as LocalDate, name: 'Winter holiday' },
  ])
}
