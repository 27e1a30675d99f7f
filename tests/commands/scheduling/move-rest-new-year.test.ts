import { expect, test } from 'vitest'
import { saveClosure } from '@/lib/commands/practice/save-closure'
import { moveRest } from '@/lib/commands/scheduling/move-rest'
import { scheduleCycle } from '@/lib/commands/scheduling/schedule-cycle'
import { toDay } from '@/lib/data/dates'
import { findRestOfPlan } from '@/lib/data/views/rest-of-plan'
import type { LocalDate } from '@/lib/domain/time/local'
import { newId } from '@/lib/ids'
import { type Clinic, done, openClinic } from '../../support/clinic'
import type { ClientOptions, TestClient } from '../../support/clinic/clients'

/** Three cycles of one plan on Tuesdays, the last of the year among them. */
const TUESDAYS: readonly LocalDate[] = ['2026-12-15', '2026-12-22', '2026-12-29']

async function booked(clinic: Clinic, options?: ClientOptions) {
  const client = await clinic.ordered(options)
  await clinic.sign(client, ['ride-home-agreement'])
  const { cycleIds } = await clinic.regimen(client, { cycles: 3 })
  const wren = clinic.therapist.clinicianId
  const people = { preparationBy: wren, journeyBy: wren, integrationBy: wren }
  for (const [index, journeyOn] of TUESDAYS.entries()) {
    const asked = { cycleId: cycleIds[index], locationId: clinic.locationId, format: 'B', setting: 'office', journeyOn, journeyAt: '10:00' }
    await done(clinic.run(scheduleCycle, { ...asked, ...people }, clinic.frontDesk.actor))
  }
  return { client, cycleId: cycleIds[0] ?? '' }
}

async function shownOf(clinic: Clinic, cycleId: string, on: LocalDate) {
  const by = clinic.frontDesk.actor
  const found = await clinic.read(by, (tx) => findRestOfPlan(tx, by, { cycleId, on, at: '10:00', now: clinic.now }))
  if (!found?.chosen) throw new Error('the journey is ahead')
  return found.chosen
}

const daysOf = async (clinic: Clinic, { id }: TestClient, kind: 'journey' | 'integration' = 'journey') =>
  (await clinic.asSystem((tx) => tx.appointment.findMany({ where: { clientId: id, kind }, orderBy: { startsAt: 'asc' } }))).map(
    ({ startsAt }) => startsAt.toISOString().slice(0, 10),
  )

const move = (clinic: Clinic, cycleId: string, { moves, stays }: Awaited<ReturnType<typeof shownOf>>) =>
  clinic.run(moveRest, { cycleId, moves: [...moves], stays: [...stays] }, clinic.frontDesk.actor)

const pricesOf = ({ shifts }: Awaited<ReturnType<typeof shownOf>>) =>
  shifts.map(({ centsBefore, centsAfter, yearFrom }) => ({ centsBefore, centsAfter, yearFrom }))

test('over days that are closed at the turn of the year the last cycle goes into the next, where the plan has not been asked', async () => {
  const clinic = await openClinic()
  const { client, cycleId } = await booked(clinic)
  for (const closedOn of ['2026-12-31', '2027-01-01'])
    await done(clinic.run(saveClosure, { locationId: clinic.locationId, closedOn, reason: 'New Year', isClosed: true }, clinic.admin.actor))
  const shown = await shownOf(clinic, cycleId, '2026-12-16')
  expect(shown.unlike).toMatchObject([{ cycleNumber: 3, sameOn: '2026-12-30', on: '2027-01-05' }])
  expect(shown.unlike[0]?.findings.map(({ code }) => code)).toContain('PHASE_DAY_CLOSED')
  const [first, second, third] = pricesOf(shown)
  for (const one of [first, second]) expect(one).toEqual({ centsBefore: one?.centsAfter, centsAfter: expect.any(Number), yearFrom: null })
  expect(third).toEqual({ centsBefore: first?.centsAfter, centsAfter: null, yearFrom: '2027-01-01' })
  await done(move(clinic, cycleId, shown))
  expect(await daysOf(clinic, client)).toEqual(['2026-12-16', '2026-12-23', '2027-01-05'])
  expect(await daysOf(clinic, client, 'integration')).toEqual(['2026-12-17', '2026-12-24', '2027-01-06'])
})

test('a cycle that goes into a plan year with a deductible of its own is told with what it costs there, and none before it', async () => {
  const clinic = await openClinic()
  const { client, cycleId } = await booked(clinic)
  const { practiceId } = clinic
  await clinic.asSystem(async (tx) => {
    const asked = await tx.benefit.findFirstOrThrow({ where: { practiceId, clientId: client.id }, omit: { allowedOutside: true } })
    const [verifiedOn, fromOn] = [toDay(clinic.today), toDay('2027-01-01')]
    await tx.benefit.createMany({ data: [{ ...asked, id: newId(), verifiedOn, fromOn, deductibleLeftCents: 1_000_000 }] })
  })
  const [first, second, third] = pricesOf(await shownOf(clinic, cycleId, '2026-12-22'))
  for (const one of [first, second]) expect(one).toEqual({ centsBefore: one?.centsAfter, centsAfter: expect.any(Number), yearFrom: null })
  expect(third).toEqual({ centsBefore: first?.centsAfter, centsAfter: expect.any(Number), yearFrom: '2027-01-01' })
  expect(third?.centsAfter).toBeGreaterThan(third?.centsBefore ?? Number.POSITIVE_INFINITY)
})

const authorizedUntilNewYear = (clinic: Clinic, { id }: TestClient) =>
  clinic.asSystem((tx) => tx.authorization.updateMany({ where: { clientId: id }, data: { endsOn: toDay('2026-12-31') } }))

test('beyond the days a plan has authorized all wait for it; beyond those of a VA referral none moves, and the last day within it is named', async () => {
  const clinic = await openClinic()
  const { practiceId } = clinic
  await clinic.asSystem(
    (tx) => tx.$executeRaw`UPDATE payer SET flags = flags || '{"requiresAuthorization": "yes"}' WHERE practice_id = ${practiceId}::uuid`,
  )
  const paid = await booked(clinic, { visitsGranted: 30 })
  await authorizedUntilNewYear(clinic, paid.client)
  const later = await shownOf(clinic, paid.cycleId, '2026-12-22')
  expect(later.stopped).toEqual([])
  expect(later.waitsFor.map(({ code }) => code)).toContain('PRIOR_AUTH_DATES')
  expect((await shownOf(clinic, paid.cycleId, '2026-12-16')).waitsFor.map(({ code }) => code)).not.toContain('PRIOR_AUTH_DATES')
  const elsewhere = await openClinic()
  const veteran = await booked(elsewhere, { program: 'va', visitsGranted: 30 })
  await authorizedUntilNewYear(elsewhere, veteran.client)
  const shown = await shownOf(elsewhere, veteran.cycleId, '2026-12-22')
  expect(shown.stopped).toMatchObject([{ cycleNumber: 3, findings: [{ code: 'VA_REFERRAL_DATES' }] }])
  expect(shown.instead).toEqual({ on: '2026-12-16', at: '10:00' })
  expect(await move(elsewhere, veteran.cycleId, shown)).toMatchObject({ status: 'refused', ruling: { alternatives: [{ cycleNumber: 3 }] } })
  expect(await daysOf(elsewhere, veteran.client)).toEqual(TUESDAYS)
  await done(move(elsewhere, veteran.cycleId, await shownOf(elsewhere, veteran.cycleId, '2026-12-16')))
  expect(await daysOf(elsewhere, veteran.client)).toEqual(['2026-12-16', '2026-12-23', '2026-12-30'])
})
