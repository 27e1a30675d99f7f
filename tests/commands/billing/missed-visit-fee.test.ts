import { expect, test } from 'vitest'
import { takePayment } from '@/lib/commands/billing/take-payment'
import { waiveMissedFee } from '@/lib/commands/billing/waive-missed-fee'
import { answerCoverage } from '@/lib/commands/coverage/answer-coverage'
import { saveCoverage } from '@/lib/commands/coverage/save-coverage'
import { signDocument } from '@/lib/commands/documents/sign-document'
import { setParameter } from '@/lib/commands/practice/set-parameter'
import { cancelAppointment } from '@/lib/commands/scheduling/cancel-appointment'
import { missAppointment } from '@/lib/commands/scheduling/miss-appointment'
import { scheduleCycle } from '@/lib/commands/scheduling/schedule-cycle'
import { listClientDocuments } from '@/lib/data/views/documents'
import { findOwnBooking } from '@/lib/data/views/own-booking'
import { findCancelTerms } from '@/lib/data/views/portal-cancel'
import { findPortalVisit } from '@/lib/data/views/portal-visits'
import { findVisit } from '@/lib/data/views/visit'
import { addDays } from '@/lib/domain/time/local'
import { type Clinic, done, openClinic } from '../../support/clinic'
import type { TestClient } from '../../support/clinic/clients'
import { missedPolicy, signsMissedPolicy } from '../../support/missed-policy'
import { booksOf, medicaidSince } from './world'

const FEE = 7_500
/** Twenty minutes after ten of the clinic's own day, where a visit begins at 10:00 AM. */
const TWENTY_PAST = new Date('2026-11-23T16:20:00Z')

const setFee = (clinic: Clinic, value: number, effectiveFrom = clinic.today) =>
  done(clinic.run(setParameter, { key: 'cancel.missed-fee-cents', value, effectiveFrom, reason: 'Voted by the team.' }, clinic.admin.actor))

/** A practice with a fee, and a client's visit of its own day that was written down on it. */
async function withFee(options: Parameters<Clinic['client']>[0] = {}) {
  const clinic = await openClinic()
  await setFee(clinic, FEE)
  const client = await clinic.client(options)
  await signsMissedPolicy(clinic, client)
  return { clinic, client, visitId: await visitOf(clinic, client) }
}

async function visitOf(clinic: Clinic, client: TestClient, on = clinic.today): Promise<string> {
  const visitId = await clinic.visit(client, { kind: 'follow_up', on })
  await clinic.asSystem((tx) => tx.appointment.updateMany({ where: { id: visitId }, data: { createdAt: clinic.now } }))
  return visitId
}

const codesOf = ({ charges }: Awaited<ReturnType<typeof booksOf>>) =>
  charges.map(({ code, chargeCents, isClaimable }) => [code, chargeCents, isClaimable])
const miss = (clinic: Clinic, appointmentId: string) => clinic.run(missAppointment, { appointmentId }, clinic.frontDesk.actor, TWENTY_PAST)

test('where the practice has no fee nothing is asked', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  expect(await miss(clinic, await visitOf(clinic, client))).toMatchObject({ status: 'done', warnings: [] })
  expect((await booksOf(clinic, client)).amounts).toEqual({})
})

test('who did not come is asked the fee: their own line, on no claim; waived with a reason it is gone, and what was paid is credit', async () => {
  const { clinic, client, visitId } = await withFee()
  expect(await miss(clinic, visitId)).toMatchObject({ status: 'done', warnings: [{ code: 'MISSED_VISIT_FEE' }] })
  expect(codesOf(await booksOf(clinic, client))).toEqual([['KAP-MISSED', FEE, false]])
  expect((await booksOf(clinic, client)).amounts).toEqual({ ar_client: FEE, revenue_missed: -FEE })
  const desk = clinic.frontDesk.actor
  const cash = { clientId: client.id, amount: '75', method: 'cash', reference: null, note: null }
  await done(clinic.run(takePayment, cash, desk))
  const waive = (reason: string) => clinic.run(waiveMissedFee, { appointmentId: visitId, reason }, clinic.billingLead.actor)
  expect(await waive('')).toMatchObject({ status: 'invalid' })
  await done(waive('Their child was in hospital.'))
  expect(await waive('Again.')).toMatchObject({ status: 'invalid' })
  expect((await booksOf(clinic, client)).amounts).toEqual({ cash_clearing: FEE, client_credits: -FEE })
  expect(await clinic.read(desk, (tx) => findVisit(tx, desk, visitId, clinic.now))).toMatchObject({
    fee: { cents: FEE, isOnAccount: false, waived: { by: 'Finch Fig', because: 'Their child was in hospital.' } },
  })
})

test('a client reads the fee before they cancel late, and is asked that; in time, and by the practice, nothing is asked', async () => {
  const { clinic, client, visitId } = await withFee()
  const terms = (id: string) =>
    clinic.read(client.actor, async (tx) => {
      const visit = await findPortalVisit(tx, client.actor, id)
      return visit && findCancelTerms(tx, client.actor, visit, clinic.now)
    })
  expect(await terms(visitId)).toMatchObject({ feeCents: FEE, isLate: true })
  const cancel = (appointmentId: string, actor: typeof client.actor | typeof clinic.frontDesk.actor, more = {}) =>
    clinic.run(cancelAppointment, { appointmentId, reason: 'I am not well.', ...more }, actor)
  expect(await cancel(visitId, client.actor)).toMatchObject({ status: 'done' })
  expect((await booksOf(clinic, client)).amounts.ar_client).toBe(FEE)

  const inTime = await visitOf(clinic, client, addDays(clinic.today, 7))
  expect(await terms(inTime)).toMatchObject({ feeCents: FEE, isLate: false })
  await done(cancel(inTime, client.actor))
  const other = await clinic.client()
  await signsMissedPolicy(clinic, other)
  await done(cancel(await visitOf(clinic, other, addDays(clinic.today, 1)), clinic.frontDesk.actor))
  expect((await booksOf(clinic, other)).amounts).toEqual({})
  const onTheirWord = await visitOf(clinic, other, addDays(clinic.today, 1))
  await done(cancel(onTheirWord, clinic.frontDesk.actor, { isOnClientsWord: true }))
  expect((await booksOf(clinic, other)).amounts.ar_client).toBe(FEE)
  expect((await booksOf(clinic, client)).amounts.ar_client).toBe(FEE)
})

test.each(['medicaid', 'va'] as const)('T51 with %s there is no fee, and the desk is told why', async (program) => {
  const { clinic, client, visitId } = await withFee({ program })
  const expected = program === 'va' ? 'VA_NO_CLIENT_CHARGE' : 'MEDICAID_NO_MISSED_VISIT_FEE'
  expect(await miss(clinic, visitId)).toMatchObject({ status: 'done', warnings: [{ code: expected }] })
  expect(await booksOf(clinic, client)).toMatchObject({ amounts: {}, charges: [] })
})

test('Medicaid that is verified afterwards takes the fee back and refunds it; denied after all it stands again', async () => {
  const { clinic, client, visitId } = await withFee()
  await done(miss(clinic, visitId))
  const desk = clinic.frontDesk.actor
  await done(clinic.run(takePayment, { clientId: client.id, amount: '75', method: 'cash', reference: null, note: null }, desk))
  const { coverageId } = await done(clinic.run(saveCoverage, medicaidSince(clinic, client.id, '2026-11-01'), client.actor))
  expect((await booksOf(clinic, client)).charges).toHaveLength(1)
  expect(await done(clinic.run(answerCoverage, { coverageId, isCovered: true }, desk))).toMatchObject({ refundCents: FEE })
  expect((await booksOf(clinic, client)).amounts).toEqual({ cash_clearing: FEE, refunds_payable: -FEE })
  await done(clinic.run(answerCoverage, { coverageId, isCovered: false }, desk))
  expect(codesOf(await booksOf(clinic, client))).toEqual([['KAP-MISSED', FEE, false]])
  expect(await clinic.asSystem((tx) => tx.$queryRaw`SELECT * FROM ledger_violations`)).toEqual([])
})

test('a fee that came after the visit was written down is not asked of it', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await setFee(clinic, FEE)
  await signsMissedPolicy(clinic, client)
  const visitId = await visitOf(clinic, client)
  const earlier = new Date('2026-11-20T18:00:00Z')
  await clinic.asSystem((tx) => tx.appointment.updateMany({ where: { id: visitId }, data: { createdAt: earlier } }))
  expect(await miss(clinic, visitId)).toMatchObject({ status: 'done', warnings: [] })
  expect((await booksOf(clinic, client)).amounts).toEqual({})
})

test('nobody is asked who has not signed for it, the desk reads why, and the papers of a client name it', async () => {
  const clinic = await openClinic()
  await setFee(clinic, FEE)
  const client = await clinic.client()
  const papers = async (of: TestClient) =>
    (await clinic.read(of.actor, (tx) => listClientDocuments(tx, of.actor, of.id, clinic.now, clinic.timeZone))).toSign.map(
      ({ key }) => key,
    )
  expect(await papers(client)).toContain('missed-visit-policy')
  expect(await papers(await clinic.client({ program: 'medicaid' }))).not.toContain('missed-visit-policy')
  expect(await miss(clinic, await visitOf(clinic, client))).toMatchObject({ warnings: [{ code: 'MISSED_FEE_NOT_AGREED' }] })
  expect((await booksOf(clinic, client)).amounts).toEqual({})
  await signsMissedPolicy(clinic, client)
  expect(await papers(client)).not.toContain('missed-visit-policy')
})

test('what is signed is what the practice asks that day, and a fee that rises later is asked as it was signed', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const signs = async (told: { fee: string; hours: string }) =>
    clinic.run(signDocument, await missedPolicy(clinic, client, told), client.actor)
  expect(await signs({ fee: '$0.00', hours: '48' })).toMatchObject({ status: 'invalid', fields: { 'details.fee': [expect.any(String)] } })
  await setFee(clinic, FEE)
  expect(await signs({ fee: '$50.00', hours: '48' })).toMatchObject({ status: 'invalid', fields: { 'details.fee': [expect.any(String)] } })
  expect(await signs({ fee: '$75.00', hours: '12' })).toMatchObject({
    status: 'invalid',
    fields: { 'details.hours': [expect.any(String)] },
  })
  await done(signs({ fee: '$75.00', hours: '48' }))
  await setFee(clinic, 10_000)
  expect(await miss(clinic, await visitOf(clinic, client))).toMatchObject({ warnings: [{ code: 'MISSED_VISIT_FEE' }] })
  expect((await booksOf(clinic, client)).amounts.ar_client).toBe(FEE)
})

test('the billing lead alone waives it', async () => {
  const { clinic, visitId } = await withFee()
  await done(miss(clinic, visitId))
  const waive = { appointmentId: visitId, reason: 'Their child was in hospital.' }
  for (const { actor } of [clinic.frontDesk, clinic.admin, clinic.therapist])
    expect(await clinic.run(waiveMissedFee, waive, actor)).toMatchObject({
      status: 'refused',
      ruling: { findings: [{ code: 'MISSED_FEE_NOT_LEAD' }] },
    })
  await done(clinic.run(waiveMissedFee, waive, clinic.billingLead.actor))
})

test('of a cycle that goes with one visit called off late, that visit alone is asked for', async () => {
  const { clinic, client } = await withFee()
  await clinic.referred(client)
  await clinic.order(client)
  const { cycleIds } = await clinic.regimen(client)
  const on = (days: number) => addDays(clinic.today, days)
  const asked = {
    cycleId: cycleIds[0] ?? '',
    locationId: clinic.locationId,
    format: 'B',
    setting: 'office',
    journeyOn: on(9),
    journeyAt: '10:00',
  }
  const { appointmentIds } = await done(clinic.run(scheduleCycle, asked, clinic.frontDesk.actor))
  const late = new Date(clinic.now.getTime() + 7 * 24 * 3_600_000)
  const cancel = { appointmentId: appointmentIds[0] ?? '', reason: 'I am not well.', rest: 'cancel' }
  await done(clinic.run(cancelAppointment, cancel, client.actor, late))
  const left = await clinic.asSystem((tx) => tx.appointment.findMany({ where: { cycleId: asked.cycleId }, select: { status: true } }))
  expect(left.map(({ status }) => status)).toEqual(['cancelled', 'cancelled', 'cancelled'])
  expect(codesOf(await booksOf(clinic, client))).toEqual([['KAP-MISSED', FEE, false]])
})

test('what is late is told, and judged, by the notice of the visit’s own day', async () => {
  const { clinic, client } = await withFee()
  const notice = { key: 'cancel.notice-hours', value: 12, effectiveFrom: addDays(clinic.today, 1), reason: 'Voted by the team.' }
  await done(clinic.run(setParameter, notice, clinic.admin.actor))
  const visitId = await visitOf(clinic, client, addDays(clinic.today, 1))
  const terms = await clinic.read(client.actor, async (tx) => {
    const visit = await findPortalVisit(tx, client.actor, visitId)
    return visit && findCancelTerms(tx, client.actor, visit, clinic.now)
  })
  expect(terms).toMatchObject({ isLate: false })
  expect(await clinic.run(cancelAppointment, { appointmentId: visitId, reason: 'I am not well.' }, client.actor)).toMatchObject({
    status: 'done',
    warnings: [],
  })
  expect((await booksOf(clinic, client)).amounts).toEqual({})
})

test.each([
  ['commercial', FEE],
  ['medicaid', null],
  ['va', null],
] as const)('before a visit is booked, %s reads what missing it would cost: %s', async (program, cents) => {
  const { clinic, client } = await withFee({ program })
  const asked = { cycle: 'none', on: addDays(clinic.today, 7), at: '10:00' } as const
  const found = await clinic.read(client.actor, (tx) => findOwnBooking(tx, client.actor, { asked, now: clinic.now, today: clinic.today }))
  expect(found?.decided?.visits.map(({ missedFee }) => missedFee)).toEqual([cents === null ? null : { fee: cents, noticeHours: 48 }])
})
