import { expect, test } from 'vitest'
import { addDays } from '@/lib/domain/time/local'
import { openClinic } from '../../support/clinic'

test('the test clinic holds together: people, a referred client with an order, visits in the calendar', async () => {
  const clinic = await openClinic()
  const client = await clinic.ordered()
  const { cycleIds } = await clinic.regimen(client)
  const on = addDays(clinic.today, 8)
  await clinic.visit(client, { kind: 'preparation', on: addDays(on, -1), cycleId: cycleIds[0] ?? null })
  await clinic.visit(client, { kind: 'journey', on, cycleId: cycleIds[0] ?? null })

  const seen = await clinic.read(clinic.prescriber.actor, (tx) => tx.client.findMany({ select: { id: true } }))
  expect(seen).toEqual([{ id: client.id }])
  expect(await clinic.read(clinic.otherPrescriber.actor, (tx) => tx.client.count())).toBe(0)
  expect(await clinic.read(clinic.clientActor(client), (tx) => tx.appointment.count())).toBe(2)
})

test('clients of every kind of coverage can be made, and know nothing of each other', async () => {
  const clinic = await openClinic()
  const medicaid = await clinic.client({ program: 'medicaid' })
  const veteran = await clinic.client({ program: 'va' })
  await clinic.client({ program: 'self_pay', slidingScale: { householdSize: 3, annualIncomeCents: 4_500_000, paysBasisPoints: 6_000 } })
  await clinic.client({ program: null, screened: false, signed: [], primaryClinicianId: null })
  expect(veteran.authorizationId).not.toBeNull()
  expect(await clinic.read(clinic.clientActor(medicaid), (tx) => tx.client.findMany({ select: { id: true } }))).toEqual([
    { id: medicaid.id },
  ])
  expect(await clinic.read(clinic.frontDesk.actor, (tx) => tx.client.count())).toBe(4)
})

test('two clinics are two worlds', async () => {
  const [here, there] = [await openClinic(), await openClinic()]
  await there.client()
  expect(await here.read(here.admin.actor, (tx) => tx.client.count())).toBe(0)
})
