import { expect, test } from 'vitest'
import { openGroup } from '@/lib/commands/scheduling/open-group'
import { toDay } from '@/lib/data/dates'
import { loadOpenPlaces } from '@/lib/data/records/dosing-places'
import { countVisitsWithin, deleteClosure, deleteFacilityClosure, upsertClosure, upsertFacilityClosure } from '@/lib/data/records/places'
import { loadFirstLocation } from '@/lib/data/records/practice-places'
import { replaceClinicianHours } from '@/lib/data/records/providers'
import { idsOfCycle } from '@/lib/data/records/visit-move'
import type { LocalDate } from '@/lib/domain/time/local'
import { newId } from '@/lib/ids'
import { minutesAfter } from '../../commands/access/person'
import { done, openClinic } from '../../support/clinic'
import { worldOf } from '../../support/world'

test('medicine is given at places that are open and give it that way; who goes there is said for each prescriber', async () => {
  const clinic = await openClinic()
  const { practiceId, facilityId, prescriber } = clinic
  const license = { practiceId, id: newId(), facilityId, kind: 'license' as const, state: 'MO', number: 'FAC-1' }
  const dea = { ...license, id: newId(), kind: 'dea' as const, number: 'FD1234563' }
  await clinic.asSystem((tx) => tx.credential.createMany({ data: [license, dea] }))
  const open = async (route: 'lozenge' | 'im', id = prescriber.prescriberId) =>
    (await clinic.asSystem((tx) => loadOpenPlaces(tx, practiceId, [id], route))).get(id) ?? []
  const named = async (route: 'lozenge' | 'im') => (await open(route)).map((one) => one.locationId ?? one.facilityId).sort()
  expect(await named('lozenge')).toEqual([clinic.locationId, clinic.otherLocationId, facilityId].sort())
  expect(await named('im')).toEqual([facilityId])
  expect((await open('im'))[0]?.credentials.map(({ kind }) => kind)).toEqual(['dea'])
  expect((await open('im'))[0]?.prescriberGoesThere).toBe(true)
  const { prescriberId } = clinic.otherPrescriber
  const site = { practiceId, id: newId(), prescriberId, facilityId, name: 'Their own', state: 'MO', zip: '65203' }
  await clinic.asSystem((tx) => tx.prescriberSite.createMany({ data: [site], skipDuplicates: true }))
  const asked = await clinic.asSystem((tx) => loadOpenPlaces(tx, practiceId, [prescriber.prescriberId], 'im'))
  expect([...asked.keys()]).toEqual([prescriber.prescriberId])
  await clinic.asSystem((tx) => tx.location.updateMany({ where: { id: clinic.otherLocationId }, data: { isActive: false } }))
  await clinic.asSystem((tx) => tx.partnerFacility.updateMany({ where: { id: facilityId }, data: { routes: ['lozenge'] } }))
  expect([await named('lozenge'), await named('im')]).toEqual([[clinic.locationId, facilityId].sort(), []])
  await clinic.asSystem((tx) => tx.partnerFacility.updateMany({ where: { id: facilityId }, data: { isActive: false } }))
  expect(await named('lozenge')).toEqual([clinic.locationId])
})

test('a place offers its open treatment rooms, and facilities their open chairs and their own registrations', async () => {
  const clinic = await openClinic()
  const { practiceId, facilityId, today } = clinic
  const license = { practiceId, facilityId, state: 'MO', number: 'FAC-1' }
  await clinic.asSystem((tx) =>
    tx.credential.createMany({
      data: [
        { ...license, id: newId(), kind: 'license' },
        { ...license, id: newId(), kind: 'dea' },
      ],
    }),
  )
  const client = await clinic.client()
  const facts = () => worldOf(clinic, client, { from: today, to: today })
  const { rooms, chairId } = clinic
  expect((await facts()).roomIds).toEqual([rooms.one, rooms.two])
  expect((await facts()).facilities.map(({ chairIds, credentials }) => [chairIds, credentials.map(({ kind }) => kind)])).toEqual([
    [[chairId], ['dea']],
  ])
  await clinic.asSystem(async (tx) => {
    await tx.room.updateMany({ where: { id: rooms.two }, data: { isActive: false } })
    await tx.chair.updateMany({ where: { id: chairId }, data: { isActive: false } })
  })
  expect([(await facts()).roomIds, (await facts()).facilities[0]?.chairIds]).toEqual([[rooms.one], []])
  await clinic.asSystem((tx) => tx.partnerFacility.updateMany({ where: { id: facilityId }, data: { isActive: false } }))
  expect((await facts()).facilities).toEqual([])
})

test('without a place named things are booked at the first that is open', async () => {
  const clinic = await openClinic()
  const first = () => clinic.asSystem((tx) => loadFirstLocation(tx, clinic.practiceId))
  const before = await first()
  await clinic.asSystem((tx) => tx.location.updateMany({ where: { id: before }, data: { isActive: false } }))
  const after = await first()
  expect([before, after].sort()).toEqual([clinic.locationId, clinic.otherLocationId].sort())
})

test('a closure is of one day: other days keep theirs', async () => {
  const clinic = await openClinic()
  const { practiceId, locationId, facilityId, admin } = clinic
  const days = () =>
    clinic.asSystem(async (tx) => [
      (await tx.locationClosure.findMany({ orderBy: { closedOn: 'asc' } })).map(({ reason }) => reason),
      (await tx.facilityClosure.findMany({ orderBy: { closedOn: 'asc' } })).map(({ reason }) => reason),
    ])
  await clinic.read(admin.actor, async (tx) => {
    for (const [on, reason] of [
      ['2026-12-24', 'Eve'],
      ['2026-12-25', 'Holiday'],
      ['2026-12-25', 'Winter holiday'],
    ] as const) {
      await upsertClosure(tx, practiceId, locationId, on, reason)
      await upsertFacilityClosure(tx, practiceId, facilityId, on, reason)
    }
  })
  expect(await days()).toEqual([
    ['Eve', 'Winter holiday'],
    ['Eve', 'Winter holiday'],
  ])
  await clinic.read(admin.actor, async (tx) => {
    await deleteClosure(tx, practiceId, locationId, '2026-12-25')
    await deleteFacilityClosure(tx, practiceId, facilityId, '2026-12-25')
  })
  expect(await days()).toEqual([['Eve'], ['Eve']])
})

test('a time off touches visits that stand and lie in it, not those that end as it begins', async () => {
  const clinic = await openClinic()
  const { practiceId, therapist } = clinic
  const client = await clinic.client()
  const id = await clinic.visit(client, { kind: 'follow_up', on: '2026-11-24' })
  const [start, end] = [new Date('2026-11-24T16:00:00Z'), new Date('2026-11-24T16:55:00Z')]
  const touched = (from: Date, to: Date, clinicianId: string | null = therapist.clinicianId, roomId: string | null = null) =>
    clinic.asSystem((tx) => countVisitsWithin(tx, practiceId, { clinicianId, roomId, chairId: null }, { start: from, end: to }))
  expect(await touched(minutesAfter(start, -60), start)).toBe(0)
  expect(await touched(minutesAfter(start, -60), minutesAfter(start, 1))).toBe(1)
  expect(await touched(end, minutesAfter(end, 60))).toBe(0)
  expect(await touched(minutesAfter(end, -1), minutesAfter(end, 60))).toBe(1)
  expect(await touched(start, end, clinic.otherTherapist.clinicianId)).toBe(0)
  expect([await touched(start, end, null, clinic.rooms.one), await touched(start, end, null, clinic.rooms.two)]).toEqual([1, 0])
  await clinic.asSystem((tx) => tx.appointment.updateMany({ where: { id }, data: { status: 'cancelled' } }))
  expect(await touched(start, end)).toBe(0)
})

test('a new week ends the one before it, and not one that had ended already', async () => {
  const clinic = await openClinic()
  const { practiceId, admin } = clinic
  const { clinicianId } = clinic.therapist
  const week = [{ weekday: 1, opens: '10:00', closes: '12:00', locationId: clinic.locationId }]
  const replace = (from: '2026-12-01' | '2027-01-01') =>
    clinic.read(admin.actor, (tx) => replaceClinicianHours(tx, practiceId, clinicianId, from, week))
  await replace('2026-12-01')
  await replace('2027-01-01')
  const rows = await clinic.asSystem((tx) =>
    tx.clinicianHours.findMany({ where: { clinicianId, weekday: 1 }, orderBy: { effectiveFrom: 'asc' } }),
  )
  expect(rows.map(({ effectiveTo }) => effectiveTo)).toEqual([toDay('2026-11-30'), toDay('2026-12-31'), null])
})

test('a journey takes along the visits of its cycle that have not begun', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const [cycleId = '', other = ''] = (await clinic.regimen(client)).cycleIds
  const first = await clinic.visit(client, { kind: 'preparation', on: '2026-11-24', cycleId })
  const second = await clinic.visit(client, { kind: 'integration', on: '2026-11-26', cycleId })
  await clinic.visit(client, { kind: 'preparation', on: '2026-12-01', cycleId: other })
  const ids = async () => (await clinic.asSystem((tx) => idsOfCycle(tx, clinic.practiceId, cycleId))).sort()
  expect(await ids()).toEqual([first, second].sort())
  await clinic.asSystem((tx) => tx.appointment.updateMany({ where: { id: first }, data: { status: 'cancelled' } }))
  expect(await ids()).toEqual([second])
})

test('a place offers the groups of the days that are asked for', async () => {
  const clinic = await openClinic()
  const { locationId, otherTherapist, frontDesk, rooms } = clinic
  const circle = { locationId, clinicianId: otherTherapist.clinicianId, roomId: rooms.one, phase: 'integration', title: 'Circle' }
  const open = async (on: LocalDate) =>
    (await done(clinic.run(openGroup, { ...circle, on, at: '09:00', seats: 2 }, frontDesk.actor))).groupId
  const days = ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'] as const
  const opened: string[] = []
  for (const on of days) opened.push(await open(on))
  const { groups } = await worldOf(clinic, await clinic.client(), { from: days[1], to: days[2] })
  expect(groups.map(({ id }) => id)).toEqual(opened.slice(1, 3))
})
