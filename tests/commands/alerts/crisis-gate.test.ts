import { expect, test } from 'vitest'
import { closeCrisis } from '@/lib/commands/alerts/close-crisis'
import { recordCssrs } from '@/lib/commands/clients/record-cssrs'
import { checkIn } from '@/lib/commands/journeys/check-in'
import { confirmAppointment } from '@/lib/commands/scheduling/confirm-appointment'
import { done, openClinic } from '../../support/clinic'
import { wellPrepared } from '../../support/door-answers'
import { confirmedJourney, later } from '../journeys/world'

const high = { q1: true, q2: true, q3: false, q4: true, q5: false, q6: false }
const calm = { q1: false, q2: false, q6: false }

test('a yes to intent stops the door of a journey until a clinician has closed it and asked again; later answers alone do not', async () => {
  const clinic = await openClinic()
  const { client, journey } = await confirmedJourney(clinic)
  const codes = async (minutes: number) => {
    const input = { appointmentId: journey, answers: wellPrepared }
    const outcome = await clinic.run(checkIn, input, clinic.therapist.actor, later(minutes))
    return outcome.status === 'refused' ? outcome.ruling.findings.map(({ code }) => code) : [outcome.status]
  }
  const asked = (answers: object, minutes: number, actor: Parameters<typeof clinic.read>[0] = client.actor) =>
    done(clinic.run(recordCssrs, { clientId: client.id, form: 'past_month', answers }, actor, later(minutes)))
  expect(await codes(0)).not.toContain('CRISIS_OPEN')
  const { screeningId } = await asked(high, 1)
  expect(await codes(2)).toContain('CRISIS_OPEN')
  await asked(calm, 3)
  expect(await codes(4)).toContain('CRISIS_OPEN')
  const { id: alertId } = await clinic.asSystem((tx) => tx.careAlert.findFirstOrThrow({ where: { subjectId: screeningId } }))
  const closing = {
    alertId,
    contact: 'seen',
    disposition: 'same_day_care',
    words: 'Sat with her.',
    nextContactAt: later(300).toISOString(),
  }
  await done(clinic.run(closeCrisis, closing, clinic.therapist.actor, later(5)))
  expect(await codes(6)).toContain('CSSRS_AFTER_CRISIS')
  await asked(calm, 7, clinic.therapist.actor)
  const after = await codes(8)
  expect(after).not.toContain('CSSRS_AFTER_CRISIS')
  expect(after).not.toContain('CRISIS_OPEN')
})

test('a visit to talk is confirmed while a danger is open, and says so; the database lets no journey through', async () => {
  const clinic = await openClinic()
  const client = await clinic.ordered()
  const talk = await clinic.visit(client, { kind: 'follow_up', on: clinic.today, at: '14:00', status: 'tentative' })
  await done(clinic.run(recordCssrs, { form: 'past_month', answers: high }, client.actor))
  const outcome = await clinic.run(confirmAppointment, { appointmentId: talk }, clinic.therapist.actor)
  expect(outcome.status).toBe('done')
  expect(outcome.status === 'done' && outcome.warnings.map(({ code }) => code)).toContain('CRISIS_OPEN')
  const journey = await clinic.visit(client, { kind: 'journey', on: clinic.today, at: '16:00', status: 'tentative' })
  const straight = clinic.asSystem((tx) => tx.appointment.updateMany({ where: { id: journey }, data: { status: 'confirmed' } }))
  await expect(straight).rejects.toThrow(/danger is open/)
})
