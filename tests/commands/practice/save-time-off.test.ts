import { expect, test } from 'vitest'
import { saveTimeOff } from '@/lib/commands/practice/save-time-off'
import { listTimeOff } from '@/lib/data/views/time-off'
import { newId } from '@/lib/ids'
import { done, openClinic } from '../../support/clinic'

const away = (clinicianId: string | null, roomId: string | null = null) => ({
  id: null,
  clinicianId,
  roomId,
  startsOn: '2026-12-01',
  startsTime: '00:00',
  endsOn: '2026-12-03',
  endsTime: '12:00',
  reason: 'Away',
  isOff: true,
})

test('a therapist enters time off on the clock of their place, is told of visits that stand, and takes it back', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await clinic.visit(client, { kind: 'preparation', on: '2026-12-02' })
  const outcome = await clinic.run(saveTimeOff, away(clinic.therapist.clinicianId), clinic.therapist.actor)
  expect(outcome).toMatchObject({ status: 'done', warnings: [{ code: 'TIME_OFF_OVER_VISITS', params: { visits: 1 } }] })
  const stored = () =>
    clinic.read(clinic.frontDesk.actor, (tx) => tx.timeOff.findMany({ select: { id: true, startsAt: true, endsAt: true } }))
  const [row] = await stored()
  expect(row).toMatchObject({ startsAt: new Date('2026-12-01T06:00:00Z'), endsAt: new Date('2026-12-03T18:00:00Z') })
  await done(clinic.run(saveTimeOff, { ...away(clinic.therapist.clinicianId), id: row?.id, isOff: false }, clinic.therapist.actor))
  expect(await stored()).toEqual([])
})

test('a therapist enters it for themselves only; the front desk for anybody and for rooms', async () => {
  const clinic = await openClinic()
  const other = away(clinic.otherTherapist.clinicianId)
  expect(await clinic.run(saveTimeOff, other, clinic.therapist.actor)).toMatchObject({ fields: { clinicianId: [expect.any(String)] } })
  expect(await clinic.run(saveTimeOff, away(null, clinic.rooms.one), clinic.therapist.actor)).toMatchObject({ status: 'invalid' })
  const { id } = await done(clinic.run(saveTimeOff, other, clinic.frontDesk.actor))
  await done(clinic.run(saveTimeOff, away(null, clinic.rooms.one), clinic.frontDesk.actor))
  const roomOut = await clinic.asSystem((tx) => tx.timeOff.findFirstOrThrow({ where: { roomId: clinic.rooms.one } }))
  expect(await clinic.run(saveTimeOff, { ...away(clinic.therapist.clinicianId), id: roomOut.id }, clinic.therapist.actor)).toMatchObject({
    status: 'invalid',
  })
  const stolen = { ...away(clinic.therapist.clinicianId), id }
  expect(await clinic.run(saveTimeOff, stolen, clinic.therapist.actor)).toMatchObject({ status: 'invalid' })
})

test('a client has no say in it', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  expect(await clinic.run(saveTimeOff, away(clinic.therapist.clinicianId), client.actor)).toEqual({ status: 'denied' })
})

test('time off is of somebody who works here, or of a room of ours', async () => {
  const clinic = await openClinic()
  const nowhere = { status: 'invalid', fields: { clinicianId: ['Choose one from the list.'] } }
  for (const whose of [away(newId()), away(null, newId())])
    expect(await clinic.run(saveTimeOff, whose, clinic.admin.actor)).toMatchObject(nowhere)
  expect(await clinic.asSystem((tx) => tx.timeOff.count({ where: { practiceId: clinic.practiceId } }))).toBe(0)
})

test('a mistyped end is put right where it stands, also of a stretch that has begun; nobody else’s is told', async () => {
  const clinic = await openClinic()
  const { clinicianId, actor } = clinic.therapist
  const begun = { ...away(clinicianId), startsOn: '2026-11-20', reason: 'Conference' }
  const { id } = await done(clinic.run(saveTimeOff, begun, actor))
  const shown = async () => (await clinic.read(actor, (tx) => listTimeOff(tx, actor, clinic.now, clinic.timeZone)))[0]?.timeOff ?? []
  const [first] = await shown()
  await done(clinic.run(saveTimeOff, { ...begun, id, version: first?.version, endsOn: '2026-12-04' }, clinic.frontDesk.actor))
  const [second, ...more] = await shown()
  expect(more).toEqual([])
  expect(second).toMatchObject({ id, endsAt: new Date('2026-12-04T18:00:00Z'), reason: 'Conference' })
  const late = await clinic.run(saveTimeOff, { ...begun, id, version: first?.version, endsOn: '2026-12-05' }, actor)
  expect(late).toMatchObject({ status: 'stale', standing: { values: { endsOn: '2026-12-04', endsTime: '12:00', reason: 'Conference' } } })
  const other = { ...clinic.otherTherapist.actor }
  expect(await clinic.run(saveTimeOff, { ...begun, id, version: 1 }, other)).toMatchObject({ status: 'invalid' })
})
