import { toDay } from '../../../lib/data/dates.ts'
import type { Tx } from '../../../lib/data/scope.ts'
import { newId } from '../../../lib/ids.ts'

export type Places = {
  /** The location where everybody works unless a test says otherwise. */
  readonly locationId: string
  readonly otherLocationId: string
  readonly rooms: { readonly one: string; readonly two: string; readonly other: string; readonly rest: string; readonly waiting: string }
  readonly facilityId: string
  readonly chairId: string
}

export type PlaceOptions = { readonly practiceId: string; readonly timeZone: string; readonly openOnSundays: boolean }

const address = {
  addressLine: '1 Fern Street',
  city: 'Prairie',
  state: 'MO',
  zip: '64101',
  phone: '+15555550100',
  holdsStock: 'no' as const,
}

/** Two locations open from 8 to 18, rooms of each kind, and a partner facility with a chair and every route. */
export async function addPlaces(tx: Tx, { practiceId, timeZone, openOnSundays }: PlaceOptions): Promise<Places> {
  const [locationId, otherLocationId, facilityId, chairId] = [newId(), newId(), newId(), newId()]
  const rooms = { one: newId(), two: newId(), other: newId(), rest: newId(), waiting: newId() }
  const days = openOnSundays ? [0, 1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5, 6]
  await tx.location.createMany({
    data: [
      { practiceId, id: locationId, name: 'Northside', timeZone, ...address },
      { practiceId, id: otherLocationId, name: 'Southside', timeZone, ...address, addressLine: '2 Moss Street' },
    ],
  })
  await tx.locationHours.createMany({
    data: [locationId, otherLocationId].flatMap((location) =>
      days.map((weekday) => ({ practiceId, id: newId(), locationId: location, weekday, opens: '08:00', closes: '18:00' })),
    ),
  })
  await tx.room.createMany({
    data: [
      { practiceId, id: rooms.one, locationId, name: 'Room 1', kind: 'treatment' },
      { practiceId, id: rooms.two, locationId, name: 'Room 2', kind: 'treatment' },
      { practiceId, id: rooms.rest, locationId, name: 'Rest room', kind: 'rest' },
      { practiceId, id: rooms.waiting, locationId, name: 'Waiting room', kind: 'waiting' },
      { practiceId, id: rooms.other, locationId: otherLocationId, name: 'Room 3', kind: 'treatment' },
    ],
  })
  await tx.partnerFacility.createMany({
    data: [
      {
        practiceId,
        id: facilityId,
        name: 'Heron Infusion Center',
        timeZone,
        routes: ['lozenge', 'im', 'iv', 'nasal', 'esketamine'],
        remsCertificate: 'REMS-DEMO-1',
        remsExpiresOn: toDay('2027-12-31'),
        ...address,
        addressLine: '3 Heron Lane',
        placeOfService: '49',
        holdsStock: 'yes',
      },
    ],
  })
  await tx.chair.createMany({ data: [{ practiceId, id: chairId, facilityId, name: 'Chair 1' }] })
  return { locationId, otherLocationId, rooms, facilityId, chairId }
}
