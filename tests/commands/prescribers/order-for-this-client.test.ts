import { expect, test } from 'vitest'
import { orderDose } from '@/lib/commands/prescribers/order-dose'
import { sendReferral } from '@/lib/commands/prescribers/send-referral'
import { confirmAppointment } from '@/lib/commands/scheduling/confirm-appointment'
import { done, openClinic } from '../../support/clinic'
import { order } from './order'

const codesOf = (outcome: object) =>
  'ruling' in outcome ? (outcome.ruling as { findings: { code: string }[] }).findings.map(({ code }) => code) : []

test('an order sets limits of its own, and only stricter ones', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await clinic.referred(client)
  const { actor } = clinic.prescriber
  const none = { systolic: null, diastolic: null, heartRateHigh: null, spo2Low: null }
  for (const looser of [{ systolic: 170 }, { heartRateHigh: 130 }, { spo2Low: 90 }])
    expect(codesOf(await clinic.run(orderDose, order(client.id, { limits: { ...none, ...looser } }), actor))).toContain(
      'ORDER_LIMIT_NOT_STRICTER',
    )
  await done(clinic.run(orderDose, order(client.id, { limits: { ...none, systolic: 130, spo2Low: 96 } }), actor))
  const kept = await clinic.asSystem((tx) => tx.doseOrder.findFirst({ where: { clientId: client.id, status: 'active' } }))
  expect(kept).toMatchObject({ limits: { systolic: 130, spo2Low: 96 }, leastDaysBetween: null })
  await done(clinic.run(orderDose, order(client.id), actor))
  const plain = await clinic.asSystem((tx) => tx.doseOrder.findFirst({ where: { clientId: client.id, status: 'active' } }))
  expect(plain?.limits).toBeNull()
})

test('the days an order puts between two doses are kept by nobody setting them aside', async () => {
  const clinic = await openClinic()
  const client = await clinic.ordered()
  const { cycleIds } = await clinic.regimen(client)
  const cycleId = cycleIds[1] ?? ''
  await clinic.visit(client, { kind: 'journey', on: '2026-11-20', format: 'B', cycleId: cycleIds[0] ?? '' })
  await clinic.visit(client, { kind: 'preparation', on: '2026-11-26', cycleId })
  const appointmentId = await clinic.visit(client, { kind: 'journey', on: '2026-11-27', format: 'B', cycleId, status: 'tentative' })
  await clinic.visit(client, { kind: 'integration', on: '2026-11-28', cycleId })
  const confirm = async () => codesOf(await clinic.run(confirmAppointment, { appointmentId }, clinic.frontDesk.actor))
  expect(await confirm()).not.toContain('TOO_SOON_AFTER_LAST')
  await clinic.asSystem((tx) =>
    tx.appointment.updateMany({ where: { id: appointmentId }, data: { status: 'tentative', confirmedAt: null } }),
  )
  await done(clinic.run(orderDose, order(client.id, { leastDaysBetween: 10 }), clinic.prescriber.actor))
  expect(await confirm()).toContain('TOO_SOON_AFTER_LAST')
})

test('whoever has not accepted the client orders nothing for them', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const { actor, prescriberId } = clinic.prescriber
  await done(clinic.run(sendReferral, { clientId: client.id, prescriberId, reason: 'For evaluation' }, clinic.therapist.actor))
  expect(await clinic.run(orderDose, order(client.id), actor)).toMatchObject({ status: 'invalid' })
  expect(await clinic.asSystem((tx) => tx.doseOrder.count({ where: { clientId: client.id } }))).toBe(0)
})

test('of the two states, the client’s and the facility’s, an order keeps the law of the stricter', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ state: 'KS' })
  await clinic.referred(client)
  const facility = (state: string) => clinic.asSystem((tx) => tx.partnerFacility.updateMany({ data: { state } }))
  const asked = (over: object) =>
    clinic.run(orderDose, order(client.id, { sitesAllowed: ['facility'], pdmpCheckedOn: null, ...over }), clinic.prescriber.actor)
  await facility('NY')
  expect(codesOf(await asked({}))).toContain('PDMP_NOT_CHECKED')
  expect(codesOf(await asked({ pdmpCheckedOn: '2026-11-23' }))).not.toContain('PDMP_NOT_CHECKED')
  await facility('MO')
  expect(await asked({})).toMatchObject({ status: 'done' })
})
