import { expect, test } from 'vitest'
import { restrictCoverage } from '@/lib/commands/coverage/restrict'
import { toDay } from '@/lib/data/dates'
import { loadStandingAssessment } from '@/lib/data/records/assessments'
import { loadReservedVisits } from '@/lib/data/records/authorizations'
import { loadClientsToAdvance, loadExpiredVisits } from '@/lib/data/records/due-work'
import { loadOpenDays } from '@/lib/data/records/ledger'
import { insertMedicaidAnswer, loadMedicaidAsked, loadVisitsOn } from '@/lib/data/records/medicaid-answers'
import { loadSignedSessions } from '@/lib/data/records/signed-notes'
import { addDays } from '@/lib/domain/time/local'
import { minutesAfter } from '../../commands/access/person'
import { day, signVisit } from '../../commands/billing/world'
import { type Clinic, done, openClinic } from '../../support/clinic'
import { makeCall } from '../../support/clinic/calls'

const ON = day('2026-11-23')
const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)
const setVisit = (clinic: Clinic, id: string, data: object) => clinic.asSystem((tx) => tx.appointment.updateMany({ where: { id }, data }))

test('what Medicaid said last is told of those who are asked for', async () => {
  const clinic = await openClinic()
  const { practiceId } = clinic
  const [client, other] = [await clinic.client({ program: 'medicaid' }), await clinic.client({ program: 'medicaid' })]
  const answer = (clientId: string, coverageId: string | null, askedOn = ON) => {
    const said = { answer: 'active', source: 'portal', askedBy: clinic.frontDesk.userId }
    return clinic.asSystem((tx) => insertMedicaidAnswer(tx, { practiceId, clientId, coverageId: coverageId ?? '', askedOn, ...said }))
  }
  await answer(client.id, client.coverageId)
  await answer(client.id, client.coverageId, addDays(ON, -3))
  await answer(other.id, other.coverageId)
  expect(await clinic.asSystem((tx) => loadMedicaidAsked(tx, practiceId, [client.id]))).toEqual(new Map([[client.id, ON]]))
})

test('the visits of a day are those that are to take place', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const visit = (at: '09:00' | '11:00' | '13:00' | '15:00', on = ON, status: 'tentative' | 'confirmed' = 'confirmed') =>
    clinic.visit(client, { kind: 'follow_up', on, at, status })
  const [sure, asked, off] = [await visit('09:00'), await visit('11:00', ON, 'tentative'), await visit('13:00')]
  await visit('09:00', addDays(ON, 1))
  await setVisit(clinic, off, { status: 'cancelled' })
  await makeCall(clinic, await visit('15:00'))
  expect(ids(await clinic.asSystem((tx) => loadVisitsOn(tx, clinic.practiceId, ON)))).toEqual([sure, asked])
})

test('signed sessions are those of a day and of the clinicians asked for', async () => {
  const clinic = await openClinic()
  const [client, other] = [await clinic.client(), await clinic.client()]
  const [wren, lark] = [clinic.therapist.clinicianId, clinic.otherTherapist.clinicianId]
  await signVisit(clinic, client, { kind: 'follow_up', on: ON })
  await signVisit(clinic, client, { kind: 'follow_up', on: addDays(ON, 1) })
  await signVisit(clinic, other, { kind: 'follow_up', on: ON, at: '14:00', clinicianId: lark })
  const sessions = (...clinicianIds: string[]) =>
    clinic.asSystem(async (tx) => {
      const rows = await loadSignedSessions(tx, clinic.practiceId, { clinicianIds, on: ON })
      return rows.map(({ clinicianId, session }) => [clinicianId, session.start.toISOString()])
    })
  expect(await sessions(wren)).toEqual([[wren, '2026-11-23T16:00:00.000Z']])
  expect(await sessions(wren, lark)).toHaveLength(2)
})

test('a visit is let go that was not confirmed in time, and none that was', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const visit = (at: '09:00' | '11:00', status: 'tentative' | 'confirmed') =>
    clinic.visit(client, { kind: 'follow_up', on: ON, at, status })
  const [kept, sure] = [await visit('09:00', 'tentative'), await visit('11:00', 'confirmed')]
  for (const id of [kept, sure]) await setVisit(clinic, id, { confirmBy: minutesAfter(clinic.now, 10) })
  const expired = async (minutes: number) =>
    ids(await clinic.asSystem((tx) => loadExpiredVisits(tx, clinic.practiceId, minutesAfter(clinic.now, minutes))))
  expect([await expired(9), await expired(10)]).toEqual([[], [kept]])
})

test('a client moves on from assessment, with the intake in and a prescriber’s yes', async () => {
  const clinic = await openClinic()
  const [ready, undecided] = [await clinic.client(), await clinic.client()]
  await clinic.referred(ready)
  await clinic.referred(undecided, { decided: false })
  const set = (id: string, data: object) => clinic.asSystem((tx) => tx.client.updateMany({ where: { id }, data }))
  const due = async () => ids(await clinic.asSystem((tx) => loadClientsToAdvance(tx, clinic.practiceId)))
  expect(await due()).toEqual([])
  for (const { id } of [ready, undecided]) await set(id, { stage: 'assessment' })
  expect(await due()).toEqual([ready.id])
  await set(ready.id, { intakeSubmittedAt: null })
  expect(await due()).toEqual([])
})

test('set aside on an authorization are visits that have not begun, the latest first', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ program: 'va' })
  const authorizationId = client.authorizationId ?? ''
  const visit = (days: number, status: 'tentative' | 'confirmed' = 'confirmed') =>
    clinic.visit(client, { kind: 'follow_up', on: addDays(ON, days), status, authorizationId })
  const [sure, asked, off] = [await visit(1), await visit(2, 'tentative'), await visit(3)]
  await setVisit(clinic, off, { status: 'cancelled' })
  expect(ids(await clinic.asSystem((tx) => loadReservedVisits(tx, clinic.practiceId, authorizationId)))).toEqual([asked, sure])
})

test('an assessment stands from its first to its last day, and until it is ended', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ slidingScale: { householdSize: 3, annualIncomeCents: 4_500_000, paysBasisPoints: 6_000 } })
  const { id } = await clinic.asSystem((tx) => tx.slidingFeeAssessment.findFirstOrThrow({ where: { clientId: client.id } }))
  const stands = (days: number) =>
    clinic.asSystem((tx) => loadStandingAssessment(tx, clinic.practiceId, client.id, addDays(clinic.today, days)))
  expect(await Promise.all([-9, -8, 357, 358].map(stands))).toEqual([null, id, id, null])
  await clinic.asSystem((tx) => tx.slidingFeeAssessment.updateMany({ where: { id }, data: { endedOn: toDay(clinic.today) } }))
  expect(await Promise.all([-1, 0].map(stands))).toEqual([id, null])
})

test('a day the plan is not told of is paid first, while a charge of it stands', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const on = addDays(ON, 1)
  await done(clinic.run(restrictCoverage, { fromOn: on, toOn: on, paysInFull: true }, client.actor))
  for (const days of [0, 1]) await signVisit(clinic, client, { kind: 'follow_up', on: addDays(ON, days) })
  const first = () =>
    clinic.asSystem(async (tx) =>
      (await loadOpenDays(tx, clinic.practiceId, client.id)).filter(({ isFirst }) => isFirst).map((one) => one.on),
    )
  expect(await first()).toEqual([on])
  await clinic.asSystem((tx) => tx.charge.updateMany({ where: { clientId: client.id, serviceOn: toDay(on) }, data: { status: 'void' } }))
  expect(await first()).toEqual([])
})
