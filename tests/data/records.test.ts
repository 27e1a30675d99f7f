import { expect, test } from 'vitest'
import { toDay } from '@/lib/data/dates'
import { loadClinicianOnPaper } from '@/lib/data/records/papers'
import { endPresence, insertPresence, loadPresence } from '@/lib/data/records/presences'
import type { LocalDate } from '@/lib/domain/time/local'
import { newId } from '@/lib/ids'
import { openClinic } from '../support/clinic'
import { worldOf } from '../support/world'

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
  const client = await clinic.client()
  await clinic.referred(client)
  const told = async (from: LocalDate, to = from) =>
    (await worldOf(clinic, client, { from, to })).presences.map((one) => [one.startsAt, one.endsAt])
  const [morning, evening] = [
    [at('15:00'), at('17:00')],
    [at('18:00'), at('20:00')],
  ]
  expect(await told('2026-11-24')).toEqual([morning, evening])
  expect(await told('2026-11-28')).toEqual([])
  expect(await told('2026-11-16', '2026-11-19')).toEqual([])
  await clinic.asSystem((tx) => endPresence(tx, practiceId, first, at('16:00')))
  expect(await told('2026-11-24')).toEqual([[at('15:00'), at('16:00')], evening])
  await clinic.asSystem((tx) => endPresence(tx, practiceId, first, at('12:00')))
  expect(await told('2026-11-24')).toEqual([evening])
  expect(await clinic.asSystem((tx) => loadPresence(tx, practiceId, first))).toBeNull()
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
  const days = async () => (await worldOf(clinic, client, { from: on, to: on })).journeys.map(({ on: day }) => day)
  expect(await days()).toEqual(['2026-12-01', '2026-12-08'])
  await clinic.asSystem((tx) => tx.appointment.updateMany({ where: { practiceId, id: off }, data: { status: 'cancelled' } }))
  expect(await days()).toEqual(['2026-12-01'])
})
