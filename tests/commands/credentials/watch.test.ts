import { expect, test } from 'vitest'
import { watchCredentials } from '@/lib/commands/credentials/watch'
import { setParameter } from '@/lib/commands/practice/set-parameter'
import { toDay } from '@/lib/data/dates'
import { findOwnReach } from '@/lib/data/views/own-credentials'
import { findToday } from '@/lib/data/views/today'
import { addDays } from '@/lib/domain/time/local'
import { watchCredentialEnds } from '@/lib/jobs/do-due-work'
import { type Clinic, done, openClinic } from '../../support/clinic'

const tasks = (clinic: Clinic) =>
  clinic.read(clinic.admin.actor, (tx) =>
    tx.task.findMany({
      where: { kind: 'credential-expiring', forRole: 'admin' },
      orderBy: { dueAt: 'asc' },
      select: { params: true, forRole: true },
    }),
  )

const later = (clinic: Clinic, days: number) => new Date(clinic.now.getTime() + days * 86_400_000)

test('an ending policy is put before an admin once at each notice, and not before the first', async () => {
  const clinic = await openClinic()
  const { clinicianId } = clinic.therapist
  const endsOn = addDays(clinic.today, 40)
  await clinic.asSystem((tx) =>
    tx.credential.updateMany({ where: { clinicianId, kind: 'malpractice' }, data: { expiresOn: toDay(endsOn) } }),
  )
  expect(await watchCredentialEnds(clinic.practiceId, clinic.now)).toBe(0)
  expect(await watchCredentialEnds(clinic.practiceId, later(clinic, 11))).toBe(1)
  const own = (actor: typeof clinic.therapist.actor) =>
    clinic.read(actor, async (tx) => {
      const found = await findToday(tx, actor, { locationId: clinic.locationId, on: addDays(clinic.today, 12), now: later(clinic, 12) })
      return found?.tasks.filter(({ kind }) => kind === 'credential-expiring').length
    })
  expect(await own(clinic.therapist.actor)).toBe(1)
  expect(await own(clinic.otherTherapist.actor)).toBe(0)
  expect(await watchCredentialEnds(clinic.practiceId, later(clinic, 12))).toBe(0)
  expect(await clinic.run(watchCredentials, {}, clinic.system, later(clinic, 12))).toMatchObject({ status: 'invalid' })
  expect(await watchCredentialEnds(clinic.practiceId, later(clinic, 34))).toBe(1)
  expect(await tasks(clinic)).toMatchObject([
    { forRole: 'admin', params: { step: 30, kind: 'malpractice', holderName: 'Wren Willow', endsOn } },
    { forRole: 'admin', params: { step: 7 } },
  ])
})

test('the days before the end from which it is raised are the practice’s own', async () => {
  const clinic = await openClinic()
  await clinic.asSystem((tx) =>
    tx.credential.updateMany({
      where: { clinicianId: clinic.therapist.clinicianId, kind: 'malpractice' },
      data: { expiresOn: toDay(addDays(clinic.today, 40)) },
    }),
  )
  const notice = { key: 'credential.notice-third', value: 45, effectiveFrom: clinic.today, reason: 'Renewals take long here.' }
  await done(clinic.run(setParameter, notice, clinic.admin.actor))
  expect(await watchCredentialEnds(clinic.practiceId, clinic.now)).toBe(1)
})

test('until when somebody may be booked ends with the first paper that does', async () => {
  const clinic = await openClinic()
  const { clinicianId, actor } = clinic.therapist
  const reach = () => clinic.read(actor, (tx) => findOwnReach(tx, actor, clinic.today))
  const endsOn = addDays(clinic.today, 40)
  await clinic.asSystem((tx) =>
    tx.credential.updateMany({ where: { clinicianId, kind: 'malpractice' }, data: { expiresOn: toDay(endsOn) } }),
  )
  const [first] = await reach()
  expect(first?.uses).toContainEqual({ what: 'journey', through: endsOn })
  await clinic.asSystem((tx) =>
    tx.credential.updateMany({ where: { clinicianId, kind: 'malpractice' }, data: { revokedOn: toDay(clinic.today) } }),
  )
  expect((await reach())[0]?.uses.every(({ through }) => through === null)).toBe(true)

  const { prescriberId, actor: prescriber } = clinic.prescriber
  await clinic.asSystem((tx) => tx.credential.updateMany({ where: { prescriberId, kind: 'dea' }, data: { expiresOn: toDay(endsOn) } }))
  const own = await clinic.read(prescriber, (tx) => findOwnReach(tx, prescriber, clinic.today))
  expect(own.find(({ state }) => state === 'MO')?.uses).toContainEqual({ what: 'lozenge', through: endsOn })
})
