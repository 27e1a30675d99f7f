import { describe, expect, test } from 'vitest'
import { withoutAuthorization } from '@/lib/domain/billing/authorized-hours'
import { chargesForVisit } from '@/lib/domain/billing/charges-for-visit'
import { codeOnDay } from '@/lib/domain/billing/code-on-day'
import { endedAttestationOn, endedTierOn, type TierOnFile } from '@/lib/domain/billing/dated-amounts'
import { drawsToKeep } from '@/lib/domain/billing/plan-draw'
import { settleAccount } from '@/lib/domain/billing/settle-account'
import { payerFlagsOf } from '@/lib/domain/coverage/payer-flags'
import { type Cents, toCents } from '@/lib/domain/money'
import type { LocalDate } from '@/lib/domain/time/local'
import { commercial, coverage, ruleset, said } from '../coverage/facts'
import { answer, billingDay, forEstimate, journeyA, left, twentyPercent, visit } from './facts'

const hour = (on: string, code = '90837') => ({ on: on as LocalDate, code })
const grant = (more: object = {}) =>
  ({ status: 'approved', codes: [], granted: 2, startsOn: '2026-11-01', endsOn: '2026-12-31', ...more }) as const
const asking = (grants: readonly ReturnType<typeof grant>[], requiresAuthorization: 'yes' | 'no' | 'unknown' = 'yes') => ({
  flags: payerFlagsOf('commercial', { requiresAuthorization }),
  grants,
})

describe('hours a plan has not authorized', () => {
  const hours = [hour('2026-11-02'), hour('2026-11-09'), hour('2026-11-16')]
  const lost = (...given: Parameters<typeof withoutAuthorization>) => withoutAuthorization(...given).map(({ on }) => on)

  test('are those above the number that was granted, the latest of them', () => {
    expect(lost(hours, asking([grant()]))).toEqual(['2026-11-16'])
    expect(lost(hours, asking([]))).toHaveLength(3)
    expect(lost(hours, asking([grant({ granted: 1 }), grant({ granted: 2, endsOn: '2027-01-31' })]))).toEqual([])
  })

  test('are outside its days, of another code, or of one that was never granted; run out since, it was granted all the same', () => {
    expect(lost(hours, asking([grant({ granted: 9, startsOn: '2026-11-03', endsOn: '2026-11-15' })]))).toEqual(['2026-11-02', '2026-11-16'])
    expect(lost(hours, asking([grant({ granted: 9, codes: ['90834'] })]))).toHaveLength(3)
    for (const status of ['denied', 'submitted', 'revoked'] as const)
      expect(lost(hours, asking([grant({ status } as object)]))).toHaveLength(3)
    for (const status of ['exhausted', 'expired', 'partial'] as const)
      expect(lost(hours, asking([grant({ status, granted: 3 } as object)]))).toEqual([])
  })

  test('are none where the plan asks for none, or nobody knows', () => {
    expect(lost(hours, asking([], 'no'))).toEqual([])
    expect(lost(hours, asking([], 'unknown'))).toEqual([])
  })

  test('are none of a clinician the plan has no contract with, or of a practice that has none', () => {
    const row = { ...commercial(), id: 'first', ...asking([]) }
    const isLost = (more: object) =>
      settleAccount([ofWren('2026-11-24')], [forEstimate(row, more)]).map((one) => one.isUnauthorized ?? false)
    expect([isLost({}), isLost({ network: 'out' }), isLost({ networks: wrenIs('no'), outside: [] })]).toEqual([[true], [false], [false]])
  })
})

const line = (on: string, code: string, cents: number, more: object = {}) => ({
  ...{ id: on, coverageId: 'first', on: on as LocalDate, startedAt: new Date(`${on}T15:00Z`), code, units: 1, charge: toCents(cents) },
  ...{ placeOfService: '11' as const, medicare: { status: 'enrolled', privateContractSignedOn: null } as const, ...more },
})
const ofWren = (on: string) => ({ ...line(on, '90837', 20_000), clinicianId: 'wren' })
const wrenIs = (inNetwork: 'yes' | 'no' | 'unknown') => [
  { payerId: 'payer', clinicianId: 'wren', inNetwork, fromOn: '2026-11-24', toOn: null } as const,
]
const planWith = (more: object = {}) =>
  forEstimate({ ...commercial(), id: 'first' }, { answers: [answer(twentyPercent, left(10_000, 500_000), more)], ...more })

test('a medical visit has its own share of the plan, and draws on the same deductible', () => {
  const medical = { kind: 'copay', copay: toCents(5_000) } as const
  const costShare = { office: twentyPercent, video: twentyPercent, medical }
  const contract = ['90837', '99214', '96365'].map((code) => ({ code, cents: toCents(16_000), from: '2020-01-01', to: null }) as const)
  const plan = { ...planWith(), answers: [answer(twentyPercent, left(10_000), { costShare })], contract }
  const shares = settleAccount(
    [line('2026-11-24', '99214', 20_000), line('2026-11-25', '90837', 20_000), line('2026-11-26', '96365', 20_000)],
    [plan],
  )
  expect(shares.map(({ client }) => client)).toEqual([5_000, 11_200, 5_000])
})

describe('of a clinician outside the network a plan pays by what it answered of that', () => {
  const half = { kind: 'coinsurance', rate: 5_000 } as const
  const within = answer(twentyPercent, left(0))
  const allowing = (allowed: Readonly<Record<string, Cents>>) => [answer(half, left(10_000), { id: 'outside', allowed })]
  const outside = allowing({ '90837': toCents(16_000) })
  const settled = (more: object, of = [ofWren('2026-11-24')]) =>
    settleAccount(of, [forEstimate({ ...commercial(), id: 'first' }, { answers: [within], outside, ...more })])

  test('from the day on which its payer says so, by a deductible of its own, with what is above the amount allowed', () => {
    const lines = [ofWren('2026-11-23'), ofWren('2026-11-24'), { ...line('2026-11-25', '90837', 20_000), clinicianId: 'lark' }]
    expect(settled({ networks: wrenIs('no') }, lines).map(({ client }) => client)).toEqual([3_200, 10_000 + 3_000 + 4_000, 3_200])
    for (const said of ['yes', 'unknown'] as const) expect(settled({ networks: wrenIs(said) })).toMatchObject([{ client: 3_200 }])
  })

  test('of what it allows there of each unit: its contract says nothing of it, and where it was not told nobody can say', () => {
    const asked = (allowed: Readonly<Record<string, Cents>>, of = ofWren('2026-11-24')) =>
      settled({ networks: wrenIs('no'), outside: allowing(allowed) }, [of])[0]
    expect(asked({ '90837': toCents(12_000) })).toMatchObject({ allowed: 12_000, client: 10_000 + 1_000 + 8_000, balance: 8_000 })
    expect(asked({ '90853': toCents(5_000) })).toMatchObject({
      client: null,
      why: 'allowed-amount-not-known',
      open: 20_000,
      contractual: 0,
    })
    const two = { ...ofWren('2026-11-24'), units: 2, charge: toCents(40_000) }
    expect(asked({ '90837': toCents(12_000) }, two)).toMatchObject({ allowed: 24_000, client: 10_000 + 7_000 + 16_000 })
    const member = forEstimate({ ...commercial(), id: 'first' }, { network: 'out', answers: allowing({}), outside: allowing({}) })
    expect(settleAccount([ofWren('2026-11-24')], [member])).toMatchObject([{ allowed: 16_000, client: 10_000 + 3_000 + 4_000 }])
  })

  test('not at all where nobody asked it: then nobody can say', () => {
    const [asked] = settled({ networks: wrenIs('no'), outside: [] })
    expect(asked).toMatchObject({ client: null, why: 'outside-never-asked', open: 20_000, contractual: 0 })
    const elsewhere = forEstimate({ ...commercial(), id: 'first' }, { network: 'out', answers: [], networks: wrenIs('no') })
    expect(settleAccount([ofWren('2026-11-24')], [elsewhere])).toMatchObject([{ client: null, why: 'benefits-never-asked' }])
  })

  test('the plan behind it by how the clinician stands there, whatever the first one says', () => {
    const second = (more: object) =>
      forEstimate({ ...commercial(), id: 'second', priority: 2 }, { payerId: 'other', answers: [within], outside, ...more })
    const first = forEstimate({ ...commercial(), id: 'first' }, { answers: [within], outside, networks: wrenIs('no') })
    const there = wrenIs('no').map((fact) => ({ ...fact, payerId: 'other' }))
    const shares = [{}, { networks: there }].map((more) => settleAccount([ofWren('2026-11-24')], [first, second(more)])[0]?.client)
    expect(shares).toEqual([3_400, 10_000 + 3_500])
  })

  test('and the warning says whether anything is asked of the client', () => {
    const one = visit()
    const plan = { ...commercial(), payerId: 'payer', networks: wrenIs('no').map((fact) => ({ ...fact, clinicianId: one.clinicianId })) }
    const beside = coverage('medicaid', { id: 'behind', priority: 2 })
    const walls = [[plan], [plan, beside]].map(
      (coverages) => chargesForVisit(one, billingDay([one], { coverages }), ruleset).findings[0]?.params.walled,
    )
    expect(walls).toEqual(['no', 'yes'])
  })
})

test('what a line draws is kept where somebody else is on the plan, once, and taken away where nobody is', () => {
  const handed = { claimId: null, handed: toCents(0), lost: toCents(0) }
  const keep = (others: readonly [] | undefined, drawn: object | null) => {
    const plan = { ...planWith(), ...(others && { others }) }
    return drawsToKeep(settleAccount([{ ...line('2026-11-24', '90837', 20_000), ...handed, drawn: drawn as never }], [plan]), [plan])
  }
  const draws = { deductible: 10_000, outOfPocket: 11_200 }
  expect(keep([], null)).toEqual([{ chargeId: '2026-11-24', drawn: draws }])
  expect(keep([], draws)).toEqual([])
  expect(keep(undefined, draws)).toEqual([{ chargeId: '2026-11-24', drawn: null }])
  expect(keep(undefined, null)).toEqual([])
})

describe('an attestation that has ended', () => {
  const tier: TierOnFile = { assessmentId: 'a', pays: 3_000, from: '2025-11-23', to: '2026-11-22' }
  const on = '2026-11-23' as LocalDate
  const seen = (today: string, told: LocalDate | null = null) =>
    endedAttestationOn(endedTierOn([{ ...tier, fullFeeToldOn: told }], on), { on, today: today as LocalDate, days: 30 })

  test('is waited for during thirty days, and said before the visit or not', () => {
    expect([seen('2026-12-23')?.isWaitOver, seen('2026-12-24')?.isWaitOver]).toEqual([false, true])
    expect([seen(on, on)?.fullFeeTold, seen(on, '2026-11-24')?.fullFeeTold, seen(on)?.fullFeeTold]).toEqual([true, false, false])
    expect(endedTierOn([tier, { ...tier, from: on, to: '2027-11-22' }], on)).toBeNull()
    expect(endedTierOn([], on)).toBeNull()
  })

  test('holds the hours of the client’s own, and none of the plan’s', () => {
    const long = journeyA()
    const drafted = (ended: ReturnType<typeof seen>) => chargesForVisit(long, { ...billingDay([long]), sliding: null, ended }, ruleset)
    expect(said(drafted(seen('2026-12-01')).findings)).toEqual(['hold ATTESTATION_RENEW'])
    expect(drafted(seen('2026-12-01')).lines.map(({ code }) => code)).toEqual(['90837'])
    const [, extended] = drafted(seen('2026-12-24')).lines
    expect(extended).toMatchObject({ code: 'KAP-EXT', adjustments: [{ kind: 'attestation', cents: 24_500 }] })
    expect(drafted(seen('2026-12-24', on)).lines[1]?.adjustments).toEqual([])
  })
})

test('a lapse holds the visit, whoever pays for it', () => {
  const one = { ...visit(), lapse: { kind: 'license', endedOn: '2026-11-30' } } as const
  expect(said(chargesForVisit(one, billingDay([one]), ruleset).findings)).toEqual(['hold CREDENTIAL_LAPSED_ON_DAY'])
})

test('an hour under the VA waits for its word on the clinician, and an hour under another plan does not', () => {
  const one = visit()
  const under = (program: 'va' | 'commercial', answer: 'yes' | 'no' | 'unknown' | null) => {
    const about = { payerId: 'payer', clinicianId: one.clinicianId, fromOn: '2026-01-01', toOn: null } as const
    const networks = answer === null ? {} : { networks: [{ ...about, inNetwork: answer }] }
    const plan = { ...coverage(program, { id: 'plan' }), payerId: 'payer', ...networks }
    const { lines, findings } = chargesForVisit(one, billingDay([one], { coverages: [plan] }), ruleset)
    return [lines.length, ...said(findings)]
  }
  expect(under('va', 'yes')).toEqual([1])
  expect(under('va', 'no')).toEqual([0, 'hold VA_NETWORK_ON_DAY'])
  expect(under('va', 'unknown')).toEqual([0, 'hold VA_NETWORK_ON_DAY'])
  expect(under('va', null)).toEqual([1])
  expect([under('commercial', 'no'), under('commercial', 'unknown')]).toEqual([[1, 'warn OUT_OF_NETWORK'], [1]])
  const elsewhere = billingDay([one], { coverages: [{ ...coverage('va', { id: 'plan' }), payerId: 'payer', networks: [] }] })
  expect(said(chargesForVisit(one, elsewhere, ruleset).findings)).toEqual(['hold VA_NETWORK_ON_DAY'])
})

test('T61 T63 T64 a code is of its days and of its program', () => {
  const on = '2026-01-02' as LocalDate
  expect(codeOnDay('99354', on, null)).toMatchObject({ is: 'deleted', day: '2022-12-31' })
  expect(codeOnDay('S0013', on, 'commercial')).toMatchObject({ is: 'deleted', day: '2025-12-31', instead: 'J0013' })
  expect(codeOnDay('S0013', '2025-12-31', 'commercial')).toBeNull()
  expect(codeOnDay('J0013', '2025-12-31', null)).toMatchObject({ is: 'not-yet', day: '2026-01-01' })
  expect([codeOnDay('G2082', on, 'medicare'), codeOnDay('G2083', on, 'medicare'), codeOnDay('G2083', on, null)]).toEqual([null, null, null])
  expect(codeOnDay('G2083', on, 'commercial')).toMatchObject({ is: 'medicare-only', instead: 'J0013' })
  expect(codeOnDay('J0013', on, 'medicare')).toMatchObject({ is: 'not-for-medicare' })
  expect(codeOnDay('HOUSE', on, 'commercial')).toBeNull()
})
