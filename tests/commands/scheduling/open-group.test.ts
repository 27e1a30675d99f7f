import { expect, test } from 'vitest'
import { saveClosure } from '@/lib/commands/practice/save-closure'
import { setParameter } from '@/lib/commands/practice/set-parameter'
import { openGroup } from '@/lib/commands/scheduling/open-group'
import { newId } from '@/lib/ids'
import type { OpenGroupInput } from '@/lib/inputs/scheduling'
import { type Clinic, done, openClinic } from '../../support/clinic'

const asked = (clinic: Clinic, over: Partial<OpenGroupInput> = {}): OpenGroupInput => ({
  locationId: clinic.locationId,
  clinicianId: clinic.therapist.clinicianId,
  roomId: clinic.rooms.one,
  phase: 'integration',
  title: 'Making sense together',
  on: '2026-12-02',
  at: '09:00',
  seats: 6,
  ...over,
})
const opens = (clinic: Clinic, over: Partial<OpenGroupInput> = {}) => clinic.run(openGroup, asked(clinic, over), clinic.frontDesk.actor)
const groupsOf = (clinic: Clinic) => clinic.asSystem((tx) => tx.groupSession.count({ where: { practiceId: clinic.practiceId } }))

async function codesOf(asking: ReturnType<typeof opens>): Promise<readonly string[]> {
  const outcome = await asking
  return outcome.status === 'refused' ? outcome.ruling.findings.map(({ code }) => code) : [outcome.status]
}

test('a group takes its clinician and its room, so that a second one at that time is not opened', async () => {
  const clinic = await openClinic()
  expect(await opens(clinic)).toMatchObject({ status: 'done' })
  expect(await opens(clinic)).toMatchObject({ status: 'invalid', fields: { clinicianId: [/taken/] } })
  const { clinicianId } = clinic.otherTherapist
  expect(await opens(clinic, { clinicianId })).toMatchObject({ status: 'invalid', fields: { roomId: [/taken/] } })
  expect(await opens(clinic, { at: '11:00' })).toMatchObject({ status: 'done' })
  expect(await groupsOf(clinic)).toBe(2)
})

test('a group is held in hours, on a day and by somebody the practice works with', async () => {
  const clinic = await openClinic()
  expect(await codesOf(opens(clinic, { at: '00:00' }))).toContain('OUTSIDE_OPENING_HOURS')
  expect(await codesOf(opens(clinic, { on: clinic.today, at: '13:00' }))).toContain('NOTICE_TOO_SHORT')
  const closed = { locationId: clinic.locationId, closedOn: '2026-12-03', reason: 'Painting', isClosed: true }
  await done(clinic.run(saveClosure, closed, clinic.admin.actor))
  expect(await codesOf(opens(clinic, { on: '2026-12-03' }))).toContain('OUTSIDE_OPENING_HOURS')
  const endsOn = (kind: string, day: string) =>
    clinic.asSystem((tx) =>
      tx.credential.updateMany({
        where: { practiceId: clinic.practiceId, clinicianId: clinic.therapist.clinicianId, kind: kind as never },
        data: { expiresOn: new Date(day) },
      }),
    )
  await endsOn('license', '2026-11-30')
  expect(await codesOf(opens(clinic))).toEqual(['CREDENTIAL_LAPSES_FIRST'])
  await endsOn('training', '2026-11-01')
  expect(await codesOf(opens(clinic))).toContain('TRAINING_LAPSED')
  expect(await groupsOf(clinic)).toBe(0)
})

test('a session is held to the rules of its own day, the one of a series that lies after a change to the new ones', async () => {
  const clinic = await openClinic()
  const limit = { key: 'booking.clinician-visits-a-day', value: 0, effectiveFrom: '2026-12-09', reason: 'Nobody takes any.' }
  await done(clinic.run(setParameter, limit, clinic.admin.actor))
  expect(await opens(clinic, { on: '2026-12-02' })).toMatchObject({ status: 'done' })
  const series = await opens(clinic, { on: '2026-12-01', weeks: 3 })
  if (series.status !== 'refused') throw new Error(series.status)
  expect(series.ruling.alternatives.map(({ on }) => on)).toEqual(['2026-12-15'])
})

test('a group is opened in a room of the place, by somebody who works here', async () => {
  const clinic = await openClinic()
  const wrong = (field: string) => ({ status: 'invalid', fields: { [field]: [expect.any(String)] } })
  expect(await opens(clinic, { roomId: clinic.rooms.other })).toMatchObject(wrong('roomId'))
  expect(await opens(clinic, { clinicianId: newId() })).toMatchObject(wrong('clinicianId'))
  expect(await groupsOf(clinic)).toBe(0)
})
