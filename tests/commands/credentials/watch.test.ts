import { expect, test } from 'vitest'
import { toDay } from '@/lib/data/dates'
import { addDays } from '@/lib/domain/time/local'
import { watchCredentialEnds } from '@/lib/jobs/do-due-work'
import { type Clinic, openClinic } from '../../support/clinic'

const tasks = (clinic: Clinic) =>
  clinic.read(clinic.admin.actor, (tx) =>
    tx.task.findMany({ where: { kind: 'credential-expiring' }, select: { params: true, forRole: true } }),
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
  expect(await watchCredentialEnds(clinic.practiceId, later(clinic, 12))).toBe(0)
  expect(await watchCredentialEnds(clinic.practiceId, later(clinic, 34))).toBe(1)
  expect(await tasks(clinic)).toMatchObject([
    { forRole: 'admin', params: { step: 30, kind: 'malpractice', holderName: 'Wren Willow', endsOn } },
    { forRole: 'admin', params: { step: 7 } },
  ])
})
