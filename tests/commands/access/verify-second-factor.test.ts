import { expect, test } from 'vitest'
import { startSession } from '@/lib/commands/access/start-session'
import { verifySecondFactor } from '@/lib/commands/access/verify-second-factor'
import { type Clinic, done, openClinic } from '../../support/clinic'
import { codeAt, minutesAfter, PASSWORD, withPassword, withRecoveryCodes } from './person'

async function halfSignedIn(clinic: Clinic) {
  const { ticket } = await done(clinic.run(startSession, { email: clinic.therapist.email, password: PASSWORD }, clinic.system))
  return ticket
}

async function openClinicWithTherapist() {
  const clinic = await openClinic()
  await withPassword(clinic, clinic.therapist.userId)
  return clinic
}

test('the code of the moment finishes the sign-in', async () => {
  const clinic = await openClinicWithTherapist()
  const ticket = await halfSignedIn(clinic)
  const outcome = await clinic.run(verifySecondFactor, { ticket, code: codeAt(clinic.now) }, clinic.system)
  expect(outcome).toMatchObject({ status: 'done', value: { ticket } })
})

test('a code opens once: fifty uses at the same time finish exactly one sign-in', async () => {
  const clinic = await openClinicWithTherapist()
  const ticket = await halfSignedIn(clinic)
  const code = codeAt(clinic.now)
  const outcomes = await Promise.all(Array.from({ length: 50 }, () => clinic.run(verifySecondFactor, { ticket, code }, clinic.system)))
  expect(outcomes.filter(({ status }) => status === 'done')).toHaveLength(1)
})

test('the code of the minute before is not taken after a newer one', async () => {
  const clinic = await openClinicWithTherapist()
  const first = await halfSignedIn(clinic)
  await done(clinic.run(verifySecondFactor, { ticket: first, code: codeAt(clinic.now) }, clinic.system))
  const second = await halfSignedIn(clinic)
  const earlier = codeAt(minutesAfter(clinic.now, -0.5))
  expect(await clinic.run(verifySecondFactor, { ticket: second, code: earlier }, clinic.system)).toMatchObject({ status: 'invalid' })
})

test('a recovery code raced by twenty opens exactly one, and never again', async () => {
  const clinic = await openClinicWithTherapist()
  await withRecoveryCodes(clinic, clinic.therapist.userId, ['k7mwq-2hx9p'])
  const tickets = await Promise.all(Array.from({ length: 20 }, () => halfSignedIn(clinic)))
  const outcomes = await Promise.all(
    tickets.map((ticket) => clinic.run(verifySecondFactor, { ticket, code: 'K7MWQ 2HX9P' }, clinic.system)),
  )
  expect(outcomes.filter(({ status }) => status === 'done')).toHaveLength(1)
  expect(await clinic.run(verifySecondFactor, { ticket: await halfSignedIn(clinic), code: 'k7mwq-2hx9p' }, clinic.system)).toMatchObject({
    status: 'invalid',
  })
})

test('a wrong code counts against the account, which a hundred of them close', async () => {
  const clinic = await openClinicWithTherapist()
  const ticket = await halfSignedIn(clinic)
  const user = { practiceId: clinic.practiceId, id: clinic.therapist.userId }
  const wrong = codeAt(minutesAfter(clinic.now, 60))
  expect(await clinic.run(verifySecondFactor, { ticket, code: wrong }, clinic.system)).toMatchObject({
    status: 'invalid',
    fields: { code: expect.anything() },
  })
  expect(await clinic.asSystem((tx) => tx.user.findFirst({ where: user, select: { failedSignIns: true } }))).toEqual({ failedSignIns: 1 })
  await clinic.asSystem((tx) => tx.user.updateMany({ where: user, data: { failedSignIns: 100 } }))
  expect(await clinic.run(verifySecondFactor, { ticket, code: codeAt(clinic.now) }, clinic.system)).toMatchObject({ status: 'invalid' })
})

test('a code without a sign-in that waits for it does nothing', async () => {
  const clinic = await openClinicWithTherapist()
  const outcome = await clinic.run(verifySecondFactor, { ticket: 'x'.repeat(43), code: codeAt(clinic.now) }, clinic.system)
  expect(outcome).toMatchObject({ status: 'invalid' })
})
