import { expect, test } from 'vitest'
import { assessSlidingFee } from '@/lib/commands/coverage/assess-sliding-fee'
import { tellFullFee } from '@/lib/commands/coverage/tell-full-fee'
import { findFormatPrices } from '@/lib/data/views/format-prices'
import { listUnbilled } from '@/lib/data/views/unbilled'
import { billAskedAgain } from '@/lib/jobs/do-due-work'
import { done, openClinic } from '../../support/clinic'
import { booksOf, day, signVisit } from '../billing/world'

const ON = day('2026-11-23')
const at = (on: string) => new Date(`${on}T18:00:00Z`)

/** A client who pays without insurance, at 40 % of the fee until the day before the visit. */
async function openEnded() {
  const clinic = await openClinic()
  const scale = { householdSize: 1, annualIncomeCents: 2_000_000, paysBasisPoints: 4_000, validUntil: day('2026-11-22') }
  const client = await clinic.client({ program: 'self_pay', slidingScale: scale })
  const desk = clinic.frontDesk.actor
  const assess = (on: string, annualIncome = '20000') =>
    clinic.run(assessSlidingFee, { clientId: client.id, householdSize: 1, annualIncome, proof: null, attested: true }, desk, at(on))
  return {
    ...{ clinic, client, assess, share: 8_000 },
    tell: (on: string) => done(clinic.run(tellFullFee, { clientId: client.id }, desk, at(on))),
    sign: () => signVisit(clinic, client, { kind: 'preparation', on: ON }),
    owed: async () => (await booksOf(clinic, client)).amounts.ar_client ?? 0,
    later: (on: string) => billAskedAgain(clinic.practiceId, at(on)),
  }
}

test('an hour after the attestation ran out is held, and stands on the list with what mends it', async () => {
  const { clinic, sign, owed } = await openEnded()
  await sign()
  expect(await owed()).toBe(0)
  const { items } = await clinic.read(clinic.frontDesk.actor, (tx) => listUnbilled(tx, clinic.frontDesk.actor, 1))
  expect(items.flatMap(({ findings }) => findings.map(({ code }) => code))).toEqual(['ATTESTATION_RENEW'])
})

test('renewed within thirty days it is billed by the new share, of the guideline of its own year', async () => {
  const { clinic, client, assess, sign, owed } = await openEnded()
  await sign()
  const { paysBasisPoints } = await done(assess('2026-12-10', '30000'))
  expect([paysBasisPoints, await owed()]).toEqual([6_000, 12_000])
  const found = await clinic.asSystem((tx) =>
    tx.slidingFeeAssessment.findMany({ where: { clientId: client.id }, orderBy: { validFrom: 'asc' } }),
  )
  expect(found.map(({ guidelineYear, validFrom }) => [guidelineYear, validFrom.toISOString().slice(0, 10)]).at(-1)).toEqual([2026, ON])
})

test('after thirty days what is above the old share is written off, where nobody had said the full fee', async () => {
  const { clinic, client, share, sign, owed, later } = await openEnded()
  await sign()
  expect([await later('2026-12-23'), await owed()]).toEqual([0, 0])
  expect([await later('2026-12-24'), await owed()]).toEqual([1, share])
  expect((await booksOf(clinic, client)).amounts.provider_writeoff).toBe(20_000 - share)
  expect(await later('2026-12-25')).toBe(0)
})

test('said before the visit, the full fee is asked; said after it, it is not', async () => {
  const before = await openEnded()
  await before.tell('2026-11-20')
  await before.sign()
  await before.later('2026-12-24')
  expect(await before.owed()).toBe(20_000)
  const after = await openEnded()
  await after.sign()
  await after.tell('2026-11-24')
  await after.later('2026-12-24')
  expect(await after.owed()).toBe(after.share)
})

test('what a visit after the last day costs is not known, on the client’s own page too', async () => {
  const { clinic, client } = await openEnded()
  const prices = await clinic.read(client.actor, (tx) => findFormatPrices(tx, client.actor, client.id, [day('2026-11-25')], ON))
  const cycle = prices?.find(({ format }) => format === 'B')
  expect(cycle?.oneCycle?.client).toBeNull()
  expect(cycle?.unknown).toContain('ATTESTATION_TO_RENEW')
})

test('nobody is assessed by a guideline that is not out', async () => {
  const { assess } = await openEnded()
  expect(await assess('2027-01-05')).toMatchObject({ status: 'refused', ruling: { findings: [{ code: 'GUIDELINE_NOT_PUBLISHED' }] } })
})
