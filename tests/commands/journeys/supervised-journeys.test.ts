import { expect, test } from 'vitest'
import { newId } from '@/lib/ids'
import { openClinic } from '../../support/clinic'
import { worldOf } from '../../support/world'

test('a journey counts as supervised when it is over, somebody treated, and a dose was taken', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await clinic.referred(client)
  const orderId = await clinic.order(client)
  const { practiceId } = clinic
  const count = async () => (await worldOf(clinic, client, { from: clinic.today, to: clinic.today })).client.supervisedJourneys
  const appointmentId = await clinic.visit(client, { kind: 'journey', on: clinic.today, format: 'B' })
  const set = (data: object) => clinic.asSystem((tx) => tx.appointment.updateMany({ where: { id: appointmentId }, data }))
  const event = (over: object) => {
    const row = {
      practiceId,
      id: newId(),
      appointmentId,
      clientId: client.id,
      happenedAt: clinic.now,
      kind: 'dose',
      doseMg: 100,
      doseNumber: 1,
      orderId,
    }
    const written = { ...row, recordedBy: clinic.therapist.userId, ...over }
    return clinic.asSystem(async (tx) => {
      await tx.journeyEvent.createMany({ data: [written] })
      return written.id
    })
  }
  await set({ status: 'arrived' })
  await set({ status: 'in_progress' })
  const dose = await event({})
  expect(await count()).toBe(0)
  await set({ status: 'completed' })
  expect(await count()).toBe(1)
  await set({ clinicianId: null })
  expect(await count()).toBe(0)
  await set({ clinicianId: clinic.therapist.clinicianId })
  await event({ kind: 'void', doseMg: null, doseNumber: null, orderId: null, voidsId: dose })
  expect(await count()).toBe(0)
})
