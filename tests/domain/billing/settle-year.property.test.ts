import { expect, test } from 'vitest'
import type { BenefitAnswer } from '@/lib/domain/billing/plan-year'
import { settleYear, type YearShare } from '@/lib/domain/billing/settle-year'
import type { YearLine } from '@/lib/domain/billing/year-line'
import { toCents } from '@/lib/domain/money'
import { addDays, type LocalDate } from '@/lib/domain/time/local'
import { fc } from '@/tests/support/property'
import { answer } from './plan-year-facts'

const cents = (max: number) => fc.integer({ min: 0, max }).map(toCents)
const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays('2026-01-01', days))
const members = ['mara', 'tess'] as const

const costShare = fc.oneof(
  fc.record({ kind: fc.constant('coinsurance' as const), rate: fc.integer({ min: 0, max: 10_000 }) }),
  fc.record({ kind: fc.constantFrom('copay' as const, 'copay-after-deductible' as const), copay: cents(6_000) }),
)
const limits = fc.record({
  deductible: cents(80_000),
  familyDeductible: fc.option(cents(120_000)),
  outOfPocket: fc.option(cents(200_000)),
  familyOutOfPocket: fc.option(cents(300_000)),
})

/** An answer of a benefits call in a year with these amounts: never more left than the year has. */
const answers = fc
  .tuple(limits, costShare, costShare, fc.constantFrom<LocalDate>('2026-01-01', '2020-07-01'))
  .chain(([yearly, office, video, yearStartsOn]) =>
    fc.array(fc.record({ from: day, said: limits, counts: fc.option(fc.integer({ min: 0, max: 60 })) }), { maxLength: 4 }).map((all) =>
      all.map(({ from, said, counts }, index): BenefitAnswer => {
        const countsUntil = counts === null ? null : addDays(from, -counts)
        const left = {
          deductible: toCents(Math.min(said.deductible, yearly.deductible)),
          familyDeductible: least(said.familyDeductible, yearly.familyDeductible),
          outOfPocket: least(said.outOfPocket, yearly.outOfPocket),
          familyOutOfPocket: least(said.familyOutOfPocket, yearly.familyOutOfPocket),
        }
        const shares = { office, video, medical: office }
        return answer({ id: `${index}`, from, saidOn: from, countsUntil, left, yearly, costShare: shares, yearStartsOn })
      }),
    ),
  )
const least = (left: number | null, full: number | null) => (full === null ? null : toCents(Math.min(left ?? full, full)))

const facts = fc.record({
  members: fc.tuple(answers, answers).map((both) => members.map((id, index) => ({ id, answers: { in: both[index] ?? [], out: [] } }))),
  copayPerDay: fc.boolean(),
})
const lines = fc
  .array(
    fc.record({
      memberId: fc.constantFrom(...members),
      on: day,
      hour: fc.integer({ min: 8, max: 18 }),
      code: fc.constantFrom('90837', '90834', '90853'),
      charge: cents(40_000),
      contract: fc.option(cents(40_000), { freq: 12 }),
      serviceClass: fc.constantFrom('office' as const, 'video' as const),
    }),
    { maxLength: 25 },
  )
  .map((all) =>
    all.map(
      ({ hour, contract, ...line }, index): YearLine => ({
        ...line,
        id: `line ${index}`,
        startsAt: new Date(`${line.on}T${String(hour).padStart(2, '0')}:00Z`),
        allowed: contract,
        network: 'in',
        answered: null,
      }),
    ),
  )

const byId = (shares: readonly YearShare[]) => new Map(shares.map((one) => [one.line.id, one]))
const yearOf = (on: LocalDate, { yearStartsOn }: Pick<BenefitAnswer, 'yearStartsOn'>) =>
  yearStartsOn?.endsWith('07-01') && on.slice(5) < '07-01' ? Number(on.slice(0, 4)) - 1 : Number(on.slice(0, 4))

test('any order of the same lines settles to the same shares', () => {
  fc.assert(
    fc.property(
      facts,
      lines.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }))),
      (given, [all, shuffled]) => {
        expect(settleYear(shuffled, given)).toEqual(settleYear(all, given))
      },
    ),
  )
})

test('a line is charge = plan + share + written off; the share is never below nothing nor above the charge', () => {
  fc.assert(
    fc.property(facts, lines, (given, all) => {
      const found = byId(settleYear(all, given))
      for (const { id, charge } of all) {
        const amounts = found.get(id)?.amounts
        if (!amounts) continue
        expect(amounts.plan + amounts.share + amounts.contractual).toBe(charge)
        expect(amounts.share).toBeGreaterThanOrEqual(0)
        expect(amounts.share).toBeLessThanOrEqual(charge)
      }
    }),
  )
})

test('no member passes the deductible or the maximum of a plan year, nor a family theirs', () => {
  fc.assert(
    fc.property(facts, lines, (given, all) => {
      const shares = byId(settleYear(all, given))
      for (const { id, answers: said } of given.members) {
        const [first] = said.in
        if (!first) continue
        const years = [...new Set(all.map(({ on }) => yearOf(on, first)))]
        for (const year of years) {
          const own = all
            .filter((line) => line.memberId === id && yearOf(line.on, first) === year)
            .flatMap((line) => shares.get(line.id)?.amounts ?? [])
          expect(own.reduce((sum, { deductible }) => sum + deductible, 0)).toBeLessThanOrEqual(
            first.yearly.deductible ?? Number.POSITIVE_INFINITY,
          )
          expect(own.reduce((sum, { share }) => sum + share, 0)).toBeLessThanOrEqual(first.yearly.outOfPocket ?? Number.POSITIVE_INFINITY)
        }
      }
    }),
  )
})

test('taking a line away changes none before it, and none of another plan year', () => {
  fc.assert(
    fc.property(
      facts,
      lines.filter(({ length }) => length > 0),
      fc.nat(24),
      (given, all, place) => {
        const settled = settleYear(all, given)
        const gone = all[place % all.length]
        const without = byId(
          settleYear(
            all.filter((line) => line !== gone),
            given,
          ),
        )
        const before = settled.slice(
          0,
          settled.findIndex(({ line }) => line.id === gone?.id),
        )
        for (const share of before) expect(without.get(share.line.id)).toEqual(share)
        for (const { id, on, memberId } of all) {
          const [first] = given.members.find((member) => member.id === memberId)?.answers.in ?? []
          if (!first || !gone || id === gone.id || yearOf(on, first) === yearOf(gone.on, first)) continue
          expect(without.get(id)).toEqual(settled.find(({ line }) => line.id === id))
        }
      },
    ),
  )
})

test('what is not known is no number, and says why', () => {
  fc.assert(
    fc.property(facts, lines, (given, all) => {
      for (const { amounts, why } of settleYear(all, given)) expect(amounts === null).toBe(why !== null)
    }),
  )
})
