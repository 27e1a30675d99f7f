import { expect, test } from 'vitest'
import { endPresence } from '@/lib/commands/prescribers/end-presence'
import { savePresence } from '@/lib/commands/prescribers/save-presence'
import { presenceColumns } from '@/lib/data/records/presences'
import { isPresent } from '@/lib/domain/prescribers/presence'
import { instantAt } from '@/lib/domain/time/practice-time'
import { newId } from '@/lib/ids'
import { type Clinic, done, openClinic } from '../../support/clinic'

const on = '2026-12-08'
const input = (clinic: Clinic, facts: object = {}) => ({
  prescriberId: clinic.prescriber.prescriberId,
  place: `facility:${clinic.facilityId}`,
  on,
  startsTime: '09:00',
  endsTime: '15:00',
  ...facts,
})

const there = (clinic: Clinic, from: '10:00' | '13:00', until: '13:00' | '16:00') =>
  clinic.read(clinic.therapist.actor, async (tx) => {
    const block = { startsAt: instantAt(on, from, clinic.timeZone), endsAt: instantAt(on, until, clinic.timeZone) }
    const { prescriberId } = clinic.prescriber
    const found = await tx.prescriberPresence.findMany({ where: { prescriberId, takenBackAt: null }, select: presenceColumns })
    return isPresent(found, prescriberId, { locationId: null, facilityId: clinic.facilityId, ...block })
  })

test('a prescriber says where they will be, and takes it back', async () => {
  const clinic = await openClinic()
  const { actor } = clinic.prescriber
  expect(await there(clinic, '10:00', '13:00')).toBe(false)
  const { presenceId } = await done(clinic.run(savePresence, input(clinic), actor))
  expect(await there(clinic, '10:00', '13:00')).toBe(true)
  expect(await there(clinic, '13:00', '16:00')).toBe(false)
  await done(clinic.run(endPresence, { presenceId }, actor))
  expect(await there(clinic, '10:00', '13:00')).toBe(false)
  expect(await clinic.run(endPresence, { presenceId }, actor)).toMatchObject({ status: 'invalid' })
})

test('one under way ends at that minute', async () => {
  const clinic = await openClinic()
  const { presenceId } = await done(clinic.run(savePresence, input(clinic), clinic.frontDesk.actor))
  await done(clinic.run(endPresence, { presenceId }, clinic.frontDesk.actor, instantAt(on, '13:00', clinic.timeZone)))
  expect(await there(clinic, '10:00', '13:00')).toBe(true)
  expect(await there(clinic, '10:00', '16:00')).toBe(false)
})

test('nobody is at two places at once, however fast two people write', async () => {
  const clinic = await openClinic()
  const elsewhere = input(clinic, { place: `location:${clinic.locationId}`, startsTime: '14:00', endsTime: '17:00' })
  const outcomes = await Promise.all([
    clinic.run(savePresence, input(clinic), clinic.frontDesk.actor),
    clinic.run(savePresence, elsewhere, clinic.prescriber.actor),
  ])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['done', 'invalid'])
})

test('a prescriber speaks for nobody else, and ends nobody else’s', async () => {
  const clinic = await openClinic()
  const other = clinic.otherPrescriber.actor
  expect(await clinic.run(savePresence, input(clinic), other)).toMatchObject({ fields: { prescriberId: [expect.any(String)] } })
  const { presenceId } = await done(clinic.run(savePresence, input(clinic), clinic.prescriber.actor))
  expect(await clinic.run(endPresence, { presenceId }, other)).toMatchObject({ status: 'invalid' })
  expect(await there(clinic, '10:00', '13:00')).toBe(true)
})

test('a place that is none of ours, and a time that has passed, are turned down', async () => {
  const clinic = await openClinic()
  const save = (facts: object) => clinic.run(savePresence, input(clinic, facts), clinic.frontDesk.actor)
  expect(await save({ place: `facility:${newId()}` })).toMatchObject({ fields: { place: [expect.any(String)] } })
  expect(await save({ on: '2026-11-20' })).toMatchObject({ fields: { on: [expect.any(String)] } })
  expect(await save({ startsTime: '15:00', endsTime: '09:00' })).toMatchObject({ fields: { endsTime: [expect.any(String)] } })
})

test('whoever takes back a presence hears which journeys counted on it', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await clinic.referred(client)
  await clinic.order(client, { route: 'im', doseMg: 60 })
  await clinic.visit(client, { kind: 'journey', on, setting: 'facility', route: 'im', status: 'tentative' })
  const { presenceId } = await done(clinic.run(savePresence, input(clinic), clinic.prescriber.actor))
  const outcome = await clinic.run(endPresence, { presenceId }, clinic.prescriber.actor)
  expect(outcome).toMatchObject({ status: 'done', warnings: [{ code: 'PRESENCE_ENDS_UNDER_VISITS', params: { journeys: 1 } }] })
})

test('a time that has passed is not taken back', async () => {
  const clinic = await openClinic()
  const { presenceId } = await done(clinic.run(savePresence, input(clinic), clinic.frontDesk.actor))
  const over = instantAt(on, '15:00', clinic.timeZone)
  expect(await clinic.run(endPresence, { presenceId }, clinic.frontDesk.actor, over)).toMatchObject({
    status: 'invalid',
    fields: { form: ['This time has passed.'] },
  })
  expect(await there(clinic, '10:00', '13:00')).toBe(true)
})

test('nobody who is not on the list is written down as there', async () => {
  const clinic = await openClinic()
  const outcome = await clinic.run(savePresence, input(clinic, { prescriberId: newId() }), clinic.frontDesk.actor)
  expect(outcome).toEqual({ status: 'invalid', fields: { prescriberId: ['Choose one from the list.'] } })
})
