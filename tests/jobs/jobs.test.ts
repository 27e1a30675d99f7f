import { expect, test } from 'vitest'
import { doWork } from '@/lib/jobs/jobs'
import { openClinic } from '../support/clinic'

const means = { mailer: null, isStopping: () => false }

test('what is done in one go is not looked at again a minute later: so much is left of the day of a practice in which nothing happens', async () => {
  const { practiceId, ...clinic } = await openClinic({ now: new Date() })
  expect(await doWork('anchor-trail', practiceId, means)).toBeNull()
  expect(await doWork('look-through-trail', practiceId, means)).toBeNull()
  const done = await clinic.asSystem(async (tx) => ({
    signed: await tx.auditCheckpoint.count({ where: { practiceId } }),
    looked: await tx.auditVerification.count({ where: { practiceId, isWhole: true, NOT: { finishedAt: null } } }),
  }))
  expect(done).toEqual({ signed: 1, looked: 1 })
})

test('what takes so many and no more is looked at again while it finds any', async () => {
  const clinic = await openClinic({ now: new Date() })
  const client = await clinic.client()
  const id = await clinic.visit(client, { kind: 'follow_up', on: clinic.today, at: '15:00' })
  await clinic.asSystem((tx) =>
    tx.appointment.update({
      where: { practiceId_id: { practiceId: clinic.practiceId, id } },
      data: { status: 'tentative', confirmedAt: null, confirmBy: new Date(0) },
    }),
  )
  expect(await doWork('expire-visits', clinic.practiceId, means)).toBeInstanceOf(Date)
  expect(await doWork('expire-visits', clinic.practiceId, means)).toBeNull()
})
