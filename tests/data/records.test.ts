import { expect, test } from 'vitest'
import { toDay } from '@/lib/data/dates'
import { loadJourneysAround } from '@/lib/data/records/journeys-around'
import { loadClinicianOnPaper } from '@/lib/data/records/papers'
import { endPresence, insertPresence, loadPresence, loadPresences } from '@/lib/data/records/presences'
import { newId } from '@/lib/ids'
import { openClinic } from '../support/clinic'

const on = '2026-11-23'
const at = (time: string) => new Date(`2026-11-24T${time}:00Z`)

test('a superbill shows a licence that holds and was not revoked, and a supervisor of that day', async () => {
  const clinic = await openClinic()
  const { practiceId } = clinic
  const { clinicianId } = clinic.therapist
  await clinic.asSystem(async (tx) => {
    await tx.credential.updateMany({ where: { practiceId, clinicianId, kind: 'license' }, data: { expiresOn: toDay('2026-11-22') } })
    const row = { practiceId, clinicianId, state: 'MO', createdAt: new Date('2030-01-01') }
    await tx.credential.create({ data: { ...row, id: newId(), kind: 'license', number: 'HELD', expiresOn: toDay(on) } })
  })
  const shown = await clinic.asSystem((tx) => loadClinicianOnPaper(tx, practiceId, clinicianId, { on, state: 'MO' }))
  expect(shown).toMatchObject({ licenseNumber: 'HELD', supervisor: null })
  const later = await clinic.asSystem((tx) => loadClinicianOnPaper(tx, practiceId, clinicianId, { on: '2026-11-24', state: 'MO' }))
  expect(later?.licenseNumber).toBe('')
  await clinic.asSystem((tx) => tx.credential.updateMany({ where: { number: 'HELD' }, data: { revokedOn: toDay(on) } }))
  const revoked = await clinic.asSystem((tx) => loadClinicianOnPaper(tx, practiceId, clinicianId, { on, state: 'MO' }))
  expect(revoked?.licenseNumber).toBe('')
})

test('a presence is one of the prescriber asked about, in that time, and not taken back', async () => {
  const clinic = await openClinic()
  const { practiceId, locationId } = clinic
  const { prescriberId } = clinic.prescriber
  const add = (startsAt: Date, endsAt: Date, who = prescriberId) =>
    clinic.asSystem((tx) =>
      insertPresence(tx, practiceId, {
        prescriberId: who,
        locationId,
        facilityId: null,
        startsAt,
        endsAt,
        savedBy: clinic.frontDesk.userId,
      }),
    )
  const first = (await add(at('15:00'), at('17:00'))) ?? ''
  await add(at('18:00'), at('20:00'))
  await add(at('15:00'), at('17:00'), clinic.otherPrescriber.prescriberId)
  const between = (start: Date, end: Date) =>
    clinic.asSystem(async (tx) => (await loadPresences(tx, practiceId, [prescriberId], { start, end })).map(({ startsAt }) => startsAt))
  expect(await between(at('14:00'), at('21:00'))).toEqual([at('15:00'), at('18:00')])
  expect(await between(at('17:00'), at('18:00'))).toEqual([])
  expect(await between(at('16:59'), at('18:00'))).toEqual([at('15:00')])
  await clinic.asSystem((tx) => endPresence(tx, practiceId, first, at('16:00')))
  expect(await between(at('16:00'), at('18:00'))).toEqual([])
  expect(await between(at('15:00'), at('16:00'))).toEqual([at('15:00')])
  await clinic.asSystem((tx) => endPresence(tx, practiceId, first, at('12:00')))
  expect(await between(at('14:00'), at('17:00'))).toEqual([])
  expect(await clinic.asSystem((tx) => loadPresence(tx, practiceId, first))).toBeNull()
  expect(await between(at('18:00'), at('20:00'))).toEqual([at('18:00')])
})

test('the journeys around one are those that stand or were given, the client’s own', async () => {
  const clinic = await openClinic()
  const { practiceId } = clinic
  const client = await clinic.client({})
  const other = await clinic.client({})
  await clinic.visit(client, { kind: 'journey', on: '2026-12-01', status: 'tentative' })
  const off = await clinic.visit(client, { kind: 'journey', on: '2026-12-08', status: 'tentative' })
  await clinic.visit(client, { kind: 'follow_up', on: '2026-12-02' })
  await clinic.visit(other, { kind: 'journey', on: '2026-12-03', status: 'tentative' })
  const days = () => clinic.asSystem(async (tx) => (await loadJourneysAround(tx, practiceId, client.id)).map(({ on: day }) => day))
  expect(await days()).toEqual(['2026-12-01', '2026-12-08'])
  await clinic.asSystem((tx) => tx.appointment.updateMany({ where: { practiceId, id: off }, data: { status: 'cancelled' } }))
  expect(await days()).toEqual(['2026-12-01'])
})
