import { expect, test } from 'vitest'
import { saveCoverage } from '@/lib/commands/coverage/save-coverage'
import { verifyBenefit } from '@/lib/commands/coverage/verify-benefit'
import { findFormatPrices } from '@/lib/data/views/format-prices'
import { findMoneyStanding } from '@/lib/data/views/money-standing'
import type { Actor } from '@/lib/domain/access/actor'
import { settleSharedPlans } from '@/lib/jobs/do-due-work'
import { done, openClinic } from '../../support/clinic'
import type { TestClient } from '../../support/clinic/clients'
import { booksOf, day, signVisit } from './world'

const [MONDAY, TUESDAY, WEDNESDAY] = [day('2026-11-23'), day('2026-11-24'), day('2026-11-25')]

/** Two clients on one plan: 100.00 are left of each one's deductible, and 100.00 of what the family has. */
async function openFamily() {
  const clinic = await openClinic()
  const asked = { deductibleLeftCents: 10_000, familyDeductibleLeftCents: 10_000, benefitsVerifiedOn: MONDAY }
  const [mother, son] = [await clinic.client({ ...asked, memberId: 'XY 12-34' }), await clinic.client({ ...asked, memberId: 'xy1234' })]
  return {
    ...{ clinic, mother, son },
    owed: async () => [await booksOf(clinic, mother), await booksOf(clinic, son)].map(({ amounts }) => amounts.ar_client ?? 0),
    settled: () => settleSharedPlans(clinic.practiceId, clinic.now),
  }
}

test('what is left of a family’s deductible is drawn once, whoever of it draws', async () => {
  const { clinic, mother, son, owed, settled } = await openFamily()
  await signVisit(clinic, mother, { kind: 'preparation', on: MONDAY })
  await signVisit(clinic, son, { kind: 'preparation', on: TUESDAY, at: '14:00' })
  expect(await owed()).toEqual([11_200, 3_200])
  expect(await settled()).toBe(0)
})

test('in whatever order notes of two charts are signed, the days come out alike', async () => {
  const { clinic, mother, son, owed, settled } = await openFamily()
  await signVisit(clinic, son, { kind: 'preparation', on: TUESDAY, at: '14:00' })
  await settled()
  await signVisit(clinic, mother, { kind: 'preparation', on: MONDAY })
  expect(await owed()).toEqual([11_200, 11_200])
  expect(await settled()).toBe(1)
  expect(await owed()).toEqual([11_200, 3_200])
  // What the son draws no longer is there for the mother's later days.
  await signVisit(clinic, mother, { kind: 'integration', on: WEDNESDAY })
  expect(await owed()).toEqual([14_400, 3_200])
  expect(await settled()).toBe(0)
})

test('the price on every page counts what the family has drawn, for the client too, who reads nothing of the other chart', async () => {
  const { clinic, mother, son, settled } = await openFamily()
  await signVisit(clinic, mother, { kind: 'preparation', on: MONDAY })
  await settled()
  for (const actor of [son.actor, clinic.frontDesk.actor] as Actor[]) {
    const standing = await clinic.read(actor, (tx) => findMoneyStanding(tx, actor, son.id, TUESDAY))
    expect(standing?.plan?.year).toMatchObject({ deductible: { left: 0 } })
    const prices = await clinic.read(actor, (tx) => findFormatPrices(tx, actor, son.id, [WEDNESDAY], MONDAY))
    expect(prices?.find(({ format }) => format === 'B')?.oneCycle?.client).toBe(3 * 3_200)
  }
  const stranger = mother.actor
  const asked = await clinic.read(stranger, (tx) => tx.$queryRaw<[{ told: unknown }]>`SELECT app.drawn_by_others(${son.id}::uuid) AS told`)
  expect(asked).toEqual([{ told: null }])
})

test('whoever has another number is on another plan: both are settled again', async () => {
  const { clinic, mother, son, owed, settled } = await openFamily()
  await signVisit(clinic, mother, { kind: 'preparation', on: MONDAY })
  await settled()
  await signVisit(clinic, son, { kind: 'preparation', on: TUESDAY, at: '14:00' })
  expect(await owed()).toEqual([11_200, 3_200])
  await done(clinic.run(saveCoverage, await cardOf(clinic, son, 'ZZ 99'), son.actor))
  expect(await settled()).toBe(1)
  expect(await owed()).toEqual([11_200, 11_200])
  expect(await settled()).toBe(0)
})

/** The coverage as its form has it, with another number. */
async function cardOf(clinic: Awaited<ReturnType<typeof openClinic>>, client: TestClient, memberId: string) {
  const row = await clinic.asSystem((tx) => tx.coverage.findFirstOrThrow({ where: { id: client.coverageId ?? '' } }))
  const { id, clientId, version, program, payerId, status, priority, planName, groupNumber, relation, insuredName, inNetwork } = row
  return {
    ...{ id, clientId, version, program, payerId, status, priority, planName, groupNumber, relation, insuredName, inNetwork, memberId },
    ...{ startsOn: '2026-01-01', endsOn: '', isAnother: false },
  }
}

test('what the plan has said to be in its number already is not taken off it again', async () => {
  const { clinic, mother, son, owed, settled } = await openFamily()
  await signVisit(clinic, mother, { kind: 'preparation', on: MONDAY })
  const { id: counted } = await clinic.asSystem((tx) => tx.charge.findFirstOrThrow({ where: { clientId: mother.id } }))
  const said = { coinsurancePercent: '20', familyDeductibleLeft: '60', planYearStartsOn: '', verifiedOn: WEDNESDAY, source: 'phone' }
  const empty = { copay: '', copayAfterDeductible: false, outOfPocketLeft: '', familyOutOfPocketLeft: '', reference: '' }
  const ask = ({ coverageId }: TestClient, more: object) =>
    done(clinic.run(verifyBenefit, { coverageId, ...said, ...empty, ...more }, clinic.frontDesk.actor, new Date(`${WEDNESDAY}T18:00:00Z`)))
  await ask(mother, { deductibleLeft: '0', counted: [counted] })
  await ask(son, { deductibleLeft: '100' })
  await settled()
  await signVisit(clinic, son, { kind: 'preparation', on: WEDNESDAY })
  expect(await owed()).toEqual([11_200, 6_000 + 2_000])
})
