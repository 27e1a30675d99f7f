import { expect, test } from 'vitest'
import { acknowledgeCssrs } from '@/lib/commands/clients/acknowledge-cssrs'
import { recordCssrs } from '@/lib/commands/clients/record-cssrs'
import { done, openClinic } from '../support/clinic'

test('the desk and admins read no answers; they know when, how it ended and whether somebody answered it', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ screened: false })
  const other = await clinic.client({ screened: false })
  const { screeningId } = await done(
    clinic.run(recordCssrs, { form: 'past_month', answers: { q1: true, q2: true, q5: true } }, client.actor),
  )
  const gateOf = (actor: Parameters<typeof clinic.read>[0]) =>
    clinic.read(actor, (tx) => tx.screeningGate.findMany({ where: { id: screeningId }, select: { level: true, acknowledgedAt: true } }))
  const answersOf = (actor: Parameters<typeof clinic.read>[0]) =>
    clinic.read(actor, (tx) => tx.screening.findMany({ where: { id: screeningId }, select: { answers: true } }))

  for (const actor of [clinic.frontDesk.actor, clinic.admin.actor]) {
    expect(await answersOf(actor)).toEqual([])
    expect(await gateOf(actor)).toEqual([{ level: 'high', acknowledgedAt: null }])
  }
  for (const actor of [other.actor, clinic.prescriber.actor]) {
    expect([await answersOf(actor), await gateOf(actor)]).toEqual([[], []])
  }
  for (const actor of [clinic.therapist.actor, client.actor]) expect(await answersOf(actor)).toHaveLength(1)

  await done(clinic.run(acknowledgeCssrs, { screeningId, what: 'Called, is with her sister.' }, clinic.therapist.actor))
  expect(await gateOf(clinic.frontDesk.actor)).toEqual([{ level: 'high', acknowledgedAt: clinic.now }])
})

test('nobody writes the gate but the database', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const forged = clinic.read(clinic.frontDesk.actor, (tx) =>
    tx.screeningGate.updateMany({ where: { clientId: client.id }, data: { level: 'none' } }),
  )
  await expect(forged).rejects.toThrow(/denied|policy/)
})
