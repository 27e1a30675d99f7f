import { expect, test } from 'vitest'
import type { AccountLine } from '@/lib/domain/billing/account-types'
import { chargesForDay } from '@/lib/domain/billing/charges-for-day'
import { amountsOn, tierOn } from '@/lib/domain/billing/dated-amounts'
import { linesToCome } from '@/lib/domain/billing/lines-to-come'
import { type PriceFacts, plannedLine } from '@/lib/domain/billing/planned-lines'
import { settleAccount, settleAmong } from '@/lib/domain/billing/settle-account'
import { settleDay } from '@/lib/domain/billing/settle-day'
import { costShareOf } from '@/lib/domain/coverage/benefits'
import type { NetworkFact } from '@/lib/domain/coverage/network'
import { toCents } from '@/lib/domain/money'
import { addDays, type LocalDate } from '@/lib/domain/time/local'
import { fc } from '@/tests/support/property'
import { commercial, coverage, enrolled, ruleset } from '../coverage/facts'
import { answer, billingDay, datedFees, forEstimate, tier, visit } from './facts'

const FIRST: LocalDate = '2026-11-01'
const cents = (most: number) => fc.nat(most).map(toCents)
const day = fc.nat(120).map((days): LocalDate => addDays(FIRST, days))
const costShare = fc.record({ copay: fc.option(cents(6_000)), copayAfterDeductible: fc.boolean(), rate: fc.nat(10_000) }).map(costShareOf)
const left = fc.record({
  deductible: cents(60_000),
  familyDeductible: fc.option(cents(60_000)),
  outOfPocket: fc.option(cents(90_000)),
  familyOutOfPocket: fc.option(cents(90_000)),
})
/** What a plan said, once or several times, in this year or the next, the same by video or not. */
const answers = fc
  .uniqueArray(fc.record({ from: day, office: costShare, video: costShare, left }), { selector: ({ from }) => from, maxLength: 3 })
  .map((said) =>
    said
      .sort((one, other) => one.from.localeCompare(other.from))
      .map(({ from, office, video, left: given }) =>
        answer(office, given, { id: from, from, saidOn: from, yearStartsOn: '2026-01-01', costShare: { office, video, medical: office } }),
      ),
  )
/** What the plan says of the therapist: in its network until a day, and outside it from then on; or nothing. */
const standing = fc.option(day, { nil: undefined }).map((from): NetworkFact[] => {
  const about = { payerId: 'payer', clinicianId: 'therapist-1' }
  if (from === undefined) return []
  return [
    { ...about, inNetwork: 'yes', fromOn: '2020-01-01', toOn: addDays(from, -1) },
    { ...about, inNetwork: 'no', fromOn: from, toOn: null },
  ]
})
const plans = fc
  .tuple(answers, fc.constantFrom('none', 'second', 'medicaid'), answers, fc.boolean(), standing, standing)
  .map(([first, behind, second, perDay, networks, ofSecond]) => {
    const row = commercial()
    const one = forEstimate(
      { ...row, id: 'one', flags: { ...row.flags, copayPerDay: perDay } },
      { answers: first, outside: second, networks },
    )
    const after = { id: 'two', priority: 2 } as const
    if (behind === 'medicaid') return [one, forEstimate(coverage('medicaid', after))]
    if (behind === 'none') return [one]
    return [one, forEstimate(coverage('commercial', after), { answers: second, outside: first, networks: ofSecond })]
  })
const coverages = fc.oneof(
  { weight: 5, arbitrary: plans },
  fc.constantFrom('self_pay', 'medicaid', 'va').map((program) => [forEstimate(coverage(program as 'va', { id: 'one' }))]),
)
const visits = fc.uniqueArray(fc.record({ on: day, byVideo: fc.boolean() }), { selector: ({ on }) => on, minLength: 1, maxLength: 8 })
const fees = [
  ...datedFees.map((fee) => ({ ...fee, to: '2026-12-31' as const })),
  ...datedFees.map(({ code, cents: fee }) => ({ code, cents: toCents(fee + 1_500), from: '2027-01-01' as const, to: null })),
]

type Visit = { readonly on: LocalDate; readonly byVideo: boolean }
const facts = (given: Pick<PriceFacts, 'coverages' | 'account'>): PriceFacts => ({
  ...given,
  fees,
  tiers: [tier(4_000)],
  hardships: [],
  clinicianId: 'therapist-1',
  medicare: enrolled,
})

/** What somebody is told the visit costs, before it. */
function told({ on, byVideo }: Visit, given: PriceFacts): number | null {
  const line = plannedLine({ code: '90837', on, number: 1, units: 1, placeOfService: byVideo ? '10' : '11' }, given)
  return settleAmong(given.account, [line], given.coverages)[0]?.client ?? null
}

const asGivenOn = ({ on, byVideo }: Visit) =>
  visit({
    at: `${on}T16:00:00Z`,
    visitId: on,
    ...(byVideo ? ({ setting: 'telehealth', contact: 'video', clientAt: 'home' } as const) : {}),
  })

/** What signing its note bills, and what of it is the client's. */
function signed(one: Visit, given: PriceFacts): { lines: AccountLine[]; shares: (number | null)[] } {
  const { on } = one
  const asGiven = asGivenOn(one)
  const sliding = tierOn(given.tiers, on)
  const { lines } = chargesForDay(
    billingDay([asGiven], { on, coverages: given.coverages, fees: amountsOn(given.fees, on), sliding }),
    ruleset,
  )
  const medicare = { 'therapist-1': enrolled }
  const settled = settleDay(lines, { coverages: given.coverages, account: given.account, medicare, slidingPays: sliding?.pays ?? null })
  const billed = lines.filter(({ billTo }) => billTo === 'claim')
  return {
    shares: settled.map(({ share }) => share),
    lines: billed.map((line) => ({ ...line, id: line.visitId, medicare: enrolled })),
  }
}

test('what a visit is said to cost after any others were signed is what signing it asks, and what the account says in the end', () => {
  fc.assert(
    fc.property(coverages, visits, (given, inSigningOrder) => {
      let account: readonly AccountLine[] = []
      const inOrder = [...inSigningOrder].sort((one, other) => one.on.localeCompare(other.on))
      const atOnce = new Map<string, number | null>()
      for (const one of inSigningOrder) {
        const now = facts({ coverages: given, account })
        const { lines, shares } = signed(one, now)
        expect(shares).toEqual([told(one, now)])
        account = [...account, ...lines]
      }
      const billed = new Map(account.map((line) => [line.on, line]))
      inOrder.forEach((one, index) => {
        const before = inOrder.slice(0, index).flatMap(({ on }) => billed.get(on) ?? [])
        atOnce.set(one.on, told(one, facts({ coverages: given, account: before })))
      })
      for (const { line, client } of settleAccount(account, given)) expect([line.on, client]).toEqual([line.on, atOnce.get(line.on)])
    }),
    { numRuns: 300 },
  )
})

test('what a visit is said to cost while no note before it is signed is what the account says once all are', () => {
  fc.assert(
    fc.property(coverages, visits, (given, some) => {
      const inOrder = [...some].sort((one, other) => one.on.localeCompare(other.on))
      const none = facts({ coverages: given, account: [] })
      const toCome = inOrder.map((one) => {
        const medicareFacts = [{ status: 'enrolled', fromOn: '2020-01-01' } as const]
        return { ...asGivenOn(one), on: one.on, cycleId: null, medicareFacts }
      })
      const said = inOrder.map((one, index) => {
        const before = linesToCome(
          toCome.slice(0, index),
          { ...none, clientId: 'client-1', today: one.on, contracts: [], notices: [] },
          ruleset,
        )
        return told(one, facts({ coverages: given, account: before }))
      })
      const account = inOrder.flatMap((one) => signed(one, none).lines)
      const asked = new Map(settleAccount(account, given).map(({ line, client }) => [line.on, client]))
      inOrder.forEach(({ on }, index) => {
        if (asked.has(on)) expect([on, said[index]]).toEqual([on, asked.get(on)])
      })
    }),
    { numRuns: 300 },
  )
})
