import { expect, test } from 'vitest'
import { closeCrisis } from '@/lib/commands/alerts/close-crisis'
import { recordCssrs } from '@/lib/commands/clients/record-cssrs'
import { done, openClinic } from '../support/clinic'

test('the desk and admins read no answers; they know when, how it ended and whether it is open', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ screened: false })
  const other = await clinic.client({ screened: false })
  const { screeningId } = await done(
    clinic.run(recordCssrs, { form: 'past_month', answers: { q1: true, q2: true, q5: true } }, client.actor),
  )
  const gateOf = (actor: Parameters<typeof clinic.read>[0]) =>
    clinic.read(actor, (tx) => tx.screeningGate.findMany({ where: { id: screeningId }, select: { level: true, openUntilClosed: true } }))
  const answersOf = (actor: Parameters<typeof clinic.read>[0]) =>
    clinic.read(actor, (tx) => tx.screening.findMany({ where: { id: screeningId }, select: { answers: true } }))

  for (const actor of [clinic.frontDesk.actor, clinic.admin.actor]) {
    expect(await answersOf(actor)).toEqual([])
    expect(await gateOf(actor)).toEqual([{ level: 'high', openUntilClosed: true }])
  }
  for (const actor of [other.actor, clinic.prescriber.actor]) {
    expect([await answersOf(actor), await gateOf(actor)]).toEqual([[], []])
  }
  for (const actor of [clinic.therapist.actor, client.actor]) expect(await answersOf(actor)).toHaveLength(1)

  const { id: alertId } = await clinic.asSystem((tx) => tx.careAlert.findFirstOrThrow({ where: { subjectId: screeningId } }))
  const nextContactAt = new Date(clinic.now.getTime() + 3_600_000).toISOString()
  const closing = { alertId, contact: 'spoke', disposition: 'same_day_care', words: 'Called, is with her sister.', nextContactAt }
  await done(clinic.run(closeCrisis, closing, clinic.therapist.actor))
  expect(await gateOf(clinic.frontDesk.actor)).toEqual([{ level: 'high', openUntilClosed: false }])
})

test('nobody writes the gate but the database', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const forged = clinic.read(clinic.frontDesk.actor, (tx) =>
    tx.screeningGate.updateMany({ where: { clientId: client.id }, data: { level: 'none' } }),
  )
  await expect(forged).rejects.toThrow(/denied|policy/)
})
