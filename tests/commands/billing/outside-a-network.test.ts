import { expect, test } from 'vitest'
import { verifyBenefit } from '@/lib/commands/coverage/verify-benefit'
import { saveNetworkStanding } from '@/lib/commands/practice/save-network-standing'
import { findClientCoverage } from '@/lib/data/views/coverage'
import { findFormatPrices } from '@/lib/data/views/format-prices'
import { settleSharedPlans } from '@/lib/jobs/do-due-work'
import { done, openClinic } from '../../support/clinic'
import type { ClientOptions, TestClient } from '../../support/clinic/clients'
import { booksOf, day, signVisit } from './world'

const [MONDAY, TUESDAY] = [day('2026-11-23'), day('2026-11-24')]

/** A practice that can be told what the plan says of its therapist, and what it says of care outside its network. */
async function openOutside() {
  const clinic = await openClinic()
  const { payers, therapist, admin, frontDesk } = clinic
  const owed = async (client: TestClient) => (await booksOf(clinic, client)).amounts.ar_client ?? 0
  return {
    ...{ clinic, owed },
    member: (more: ClientOptions = {}) => clinic.client({ deductibleLeftCents: 0, benefitsVerifiedOn: MONDAY, ...more }),
    sign: (client: TestClient, on: ReturnType<typeof day>) => signVisit(clinic, client, { kind: 'preparation', on }),
    say: async (inNetwork: 'yes' | 'no' | 'unknown', fromOn = MONDAY) => {
      const told = { payerId: payers.commercial, clinicianId: therapist.clinicianId, inNetwork, fromOn }
      await done(clinic.run(saveNetworkStanding, told, admin.actor))
      return (await clinic.auditTrail()).filter(({ command }) => command === 'network.save').at(-1)?.details
    },
    /** Outside its network 50 % are the client's, after a deductible of 100.00; of an hour it allows so many dollars. */
    askOutside: ({ coverageId }: TestClient, allowed: string | null = '160') => {
      const said = { coverageId, inNetwork: false, deductibleLeft: '100', familyDeductibleLeft: '', coinsurancePercent: '50', copay: '' }
      const allowedOutside = allowed === null ? [] : [{ code: '90837', amount: allowed }]
      const rest = {
        allowedOutside,
        copayAfterDeductible: false,
        outOfPocketLeft: '',
        familyOutOfPocketLeft: '',
        planYearStartsOn: '',
        reference: '',
      }
      const at = new Date(`${TUESDAY}T18:00:00Z`)
      return done(clinic.run(verifyBenefit, { ...said, ...rest, verifiedOn: MONDAY, source: 'phone' }, frontDesk.actor, at))
    },
    priced: async (client: TestClient) =>
      (await clinic.read(frontDesk.actor, (tx) => findFormatPrices(tx, frontDesk.actor, client.id, [TUESDAY], MONDAY)))?.find(
        ({ format }) => format === 'A',
      )?.lines[0],
  }
}

test('a share is by what the plan says of care outside its network once it says so of the therapist, and as before once it does not', async () => {
  const { clinic, member, sign, say, askOutside, owed } = await openOutside()
  const client = await member()
  await sign(client, MONDAY)
  const before = await booksOf(clinic, client)
  expect(before.amounts.ar_client).toBe(3_200)

  expect(await say('no')).toMatchObject({ days: 1 })
  expect(await owed(client)).toBe(0)
  expect((await booksOf(clinic, client)).amounts.ar_insurer).toBe(20_000)

  await askOutside(client)
  expect(await owed(client)).toBe(10_000 + 3_000 + 4_000)

  expect(await say('yes')).toMatchObject({ days: 1 })
  expect(await booksOf(clinic, client)).toEqual(before)
  expect(await clinic.asSystem((tx) => tx.$queryRaw`SELECT * FROM ledger_violations`)).toEqual([])
})

test('the price said before is what signing asks, and signing says why', async () => {
  const { member, sign, say, askOutside, priced, owed } = await openOutside()
  const client = await member()
  await say('no')
  expect(await priced(client)).toMatchObject({ client: null, why: 'outside-never-asked' })
  await askOutside(client)
  expect(await priced(client)).toMatchObject({ client: 17_000 })
  const { findings } = await sign(client, TUESDAY)
  expect(findings).toMatchObject([{ code: 'OUT_OF_NETWORK', effect: 'warn', params: { walled: 'no' } }])
  expect(await owed(client)).toBe(17_000)
})

test('what the plan says from a later day on leaves the days before as they were billed', async () => {
  const { member, sign, say, owed } = await openOutside()
  const client = await member()
  await sign(client, MONDAY)
  expect(await say('no', TUESDAY)).toMatchObject({ days: 0 })
  await sign(client, TUESDAY)
  expect(await owed(client)).toBe(3_200)
})

test('what somebody draws outside the network leaves what the family has within it', async () => {
  const { clinic, member, sign, say, askOutside, owed } = await openOutside()
  const family = { deductibleLeftCents: 10_000, familyDeductibleLeftCents: 10_000 }
  const [mother, son] = [await member({ ...family, memberId: 'XY 12-34' }), await member({ ...family, memberId: 'xy1234' })]
  const other = clinic.otherTherapist.clinicianId
  const settled = () => settleSharedPlans(clinic.practiceId, clinic.now)
  await sign(mother, MONDAY)
  await signVisit(clinic, son, { kind: 'preparation', on: TUESDAY, at: '14:00', clinicianId: other })
  await settled()
  expect([await owed(mother), await owed(son)]).toEqual([11_200, 3_200])
  await askOutside(mother)
  await say('no')
  await settled()
  expect([await owed(mother), await owed(son)]).toEqual([17_000, 11_200])
})

test('what the plan allows outside its network is its own word: a contract says nothing of it, and until it is told nobody is asked', async () => {
  const { clinic, member, sign, say, askOutside, priced, owed } = await openOutside()
  const client = await member()
  await say('no')
  await askOutside(client, null)
  expect(await priced(client)).toMatchObject({ client: null, why: 'allowed-amount-not-known' })
  await sign(client, MONDAY)
  const { ar_client, ar_insurer } = (await booksOf(clinic, client)).amounts
  expect([ar_client, ar_insurer]).toEqual([undefined, 20_000])
  await askOutside(client, '120')
  expect(await owed(client)).toBe(10_000 + 1_000 + 8_000)
  expect(await priced(client)).toMatchObject({ client: 6_000 + 8_000 })
  const { frontDesk } = clinic
  const seen = await clinic.read(frontDesk.actor, (tx) => findClientCoverage(tx, frontDesk.actor, client.id))
  expect(seen?.coverages[0]).toMatchObject({ benefit: { allowed: [] }, outside: { allowed: [{ code: '90837', cents: 12_000 }] } })
})

test('an answer about care in the network holds no amount of care outside it', async () => {
  const { clinic, member } = await openOutside()
  const { coverageId } = await member()
  const said = { coverageId, inNetwork: true, deductibleLeft: '0', familyDeductibleLeft: '', coinsurancePercent: '20', copay: '' }
  const rest = { copayAfterDeductible: false, outOfPocketLeft: '', familyOutOfPocketLeft: '', planYearStartsOn: '', reference: '' }
  const allowedOutside = [{ code: '90837', amount: '120' }]
  const asked = { ...said, ...rest, allowedOutside, verifiedOn: MONDAY, source: 'eob' }
  await done(clinic.run(verifyBenefit, asked, clinic.frontDesk.actor))
  const kept = await clinic.asSystem((tx) => tx.benefit.findMany({ where: { source: 'eob' }, select: { allowedOutside: true } }))
  expect(kept).toEqual([{ allowedOutside: {} }])
})
