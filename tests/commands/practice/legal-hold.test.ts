import { expect, test } from 'vitest'
import { liftLegalHold, placeLegalHold } from '@/lib/commands/practice/legal-hold'
import { newId } from '@/lib/ids'
import { done, openClinic } from '../../support/clinic'

const reason = 'A letter from a lawyer'

test('an admin places a hold with a reason, once for each client, and lifts it with another', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const admin = clinic.admin.actor
  expect(await clinic.run(placeLegalHold, { clientId: client.id, reason: '' }, admin)).toMatchObject({ status: 'invalid' })
  const { holdId } = await done(clinic.run(placeLegalHold, { clientId: client.id, reason }, admin))
  expect(await clinic.run(placeLegalHold, { clientId: client.id, reason }, admin)).toMatchObject({ status: 'invalid' })
  await done(clinic.run(placeLegalHold, { clientId: null, reason }, admin))
  expect(await clinic.run(placeLegalHold, { clientId: null, reason }, admin)).toMatchObject({ status: 'invalid' })
  await done(clinic.run(liftLegalHold, { holdId, reason: 'Settled' }, admin))
  expect(await clinic.run(liftLegalHold, { holdId, reason: 'Settled' }, admin)).toMatchObject({ status: 'invalid' })
  await done(clinic.run(placeLegalHold, { clientId: client.id, reason }, admin))
  expect(await clinic.auditTrail()).toContainEqual(
    expect.objectContaining({ command: 'legal-hold.lift', clientId: client.id, objectId: holdId, actorId: clinic.admin.userId }),
  )
})

test('nobody else holds, and a client who is not there is not held', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const place = (actor: Parameters<typeof clinic.run>[2], clientId = client.id) => clinic.run(placeLegalHold, { clientId, reason }, actor)
  for (const actor of [clinic.frontDesk.actor, clinic.therapist.actor, client.actor])
    expect(await place(actor)).toEqual({ status: 'denied' })
  expect(await place(clinic.admin.actor, newId())).toMatchObject({ status: 'invalid', fields: { clientId: ['There is no such client.'] } })
})

test('the reason of a hold stays as it was written, and a hold is never deleted', async () => {
  const clinic = await openClinic()
  const { holdId } = await done(clinic.run(placeLegalHold, { clientId: null, reason }, clinic.admin.actor))
  const where = { practiceId: clinic.practiceId, id: holdId }
  const rewrite = clinic.read(clinic.admin.actor, (tx) =>
    tx.legalHold.updateMany({ where, data: { reason: 'x', liftedAt: clinic.now, liftedBy: clinic.admin.userId, liftReason: 'x' } }),
  )
  await expect(rewrite).rejects.toThrow(/append-only/)
  await expect(clinic.asSystem((tx) => tx.legalHold.deleteMany({ where }))).rejects.toThrow(/permission denied/)
})
