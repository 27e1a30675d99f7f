import { describe, expect, test } from 'vitest'
import { planYearOf } from '@/lib/domain/billing/plan-year'
import { settleYear, type YearFacts } from '@/lib/domain/billing/settle-year'
import type { YearLine } from '@/lib/domain/billing/year-line'
import { alone, answer, dollars, hour, left } from './plan-year-facts'

const asked = (lines: readonly YearLine[], facts: YearFacts) =>
  settleYear(lines, facts).map(({ amounts, why }) => (amounts ? amounts.share / 100 : why))

const answered = (deductible: number, processedOn: `${number}-${number}-${number}`) => ({
  processedOn,
  allowed: dollars(160),
  deductible: dollars(deductible),
  coinsurance: dollars(0),
  copay: dollars(0),
})

test('a deductible is drawn once, by day of service, in whatever order notes were signed', () => {
  const [one, two, three] = [hour({ on: '2026-03-02' }), hour({ on: '2026-03-09' }), hour({ on: '2026-03-16' })]
  expect(asked([three, two, one], alone(answer()))).toEqual([112, 32, 32])
})

test('the yearly maximum takes what is above it, and draws the deductible all the same', () => {
  const lines = ['2026-03-02', '2026-03-09', '2026-03-16'] as const
  const facts = alone(answer({ left: left(0, 50) }))
  expect(
    asked(
      lines.map((on) => hour({ on })),
      facts,
    ),
  ).toEqual([32, 18, 0])
  const [first, second] = settleYear(
    lines.map((on) => hour({ on })),
    alone(answer({ left: left(300, 50) })),
  )
  expect(first?.amounts).toMatchObject({ deductible: 16_000, capped: 11_000, share: 5_000, plan: 11_000 })
  expect(second?.amounts).toMatchObject({ deductible: 14_000, coinsurance: 400, capped: 14_400, share: 0 })
})

describe('an answer that is asked again', () => {
  const lines = ['2026-02-02', '2026-02-09', '2026-02-16', '2026-02-23', '2026-03-02', '2026-03-09', '2026-03-16'] as const
  const drawn = (facts: YearFacts) =>
    settleYear(
      lines.map((on) => hour({ on })),
      facts,
    ).reduce((sum, { amounts }) => sum + (amounts?.deductible ?? 0), 0)

  test('while the claims are out does not take the deductible again', () => {
    const again = answer({ id: 'again', from: '2026-03-01', saidOn: '2026-03-01', left: left(850) })
    expect(drawn(alone(answer({ left: left(850) }), again))).toBe(85_000)
  })

  test('counts what the plan had processed by the day it named, and not what came later', () => {
    const later = answer({ id: 'later', from: '2026-03-01', saidOn: '2026-03-01', countsUntil: '2026-02-20', left: left(40) })
    const counted = hour({ on: '2026-02-02', answered: answered(100, '2026-02-20') })
    const notYet = hour({ on: '2026-02-09', answered: answered(30, '2026-02-21') })
    expect(asked([counted, notYet, hour({ on: '2026-03-02' })], alone(answer(), later))).toEqual([100, 30, 10 + 30])
  })

  test('counts the lines that were ticked as in the plan’s number', () => {
    const [before, after] = [hour({ on: '2026-02-02' }), hour({ on: '2026-03-02' })]
    const ticked = answer({ id: 'later', from: '2026-03-01', saidOn: '2026-03-01', counted: new Set([before.id]), left: left(40) })
    expect(asked([before, after], alone(answer(), ticked))).toEqual([112, 40 + 24])
    expect(asked([before, after], alone(answer(), { ...ticked, counted: new Set() }))).toEqual([112, 32])
  })

  test('a change holds from its day; a correction holds from the day of what it corrects', () => {
    const [before, after] = [hour({ on: '2026-02-02' }), hour({ on: '2026-03-02' })]
    const change = answer({ id: 'change', from: '2026-03-01', saidOn: '2026-03-01', left: left(0) })
    expect(asked([before, after], alone(answer(), change))).toEqual([112, 32])
    expect(asked([before, after], alone(answer(), { ...change, corrects: 'first' }))).toEqual([32, 32])
  })

  test('a late note of a day before is settled by the answer of its day', () => {
    const met = answer({ id: 'met', from: '2026-03-01', saidOn: '2026-03-01', left: left(0) })
    expect(asked([hour({ on: '2026-03-02' }), hour({ on: '2026-02-02' })], alone(answer(), met))).toEqual([112, 32])
  })

  test('of one day, the one said last stands', () => {
    const second = answer({ id: 'again', saidOn: '2026-01-02', left: left(0) })
    expect(asked([hour({ on: '2026-02-02' })], alone(second, answer()))).toEqual([32])
  })
})

describe('a plan year', () => {
  test('that was not asked about is not known, for every line of it', () => {
    const days = ['2026-12-31', '2027-01-01', '2027-01-02'] as const
    expect(
      asked(
        days.map((on) => hour({ on })),
        alone(answer({ left: left(0) })),
      ),
    ).toEqual([32, 'plan-year-not-asked', 'plan-year-not-asked'])
  })

  test('begins on its own day, and its answer reaches back to that day and no further', () => {
    const facts = alone(answer({ from: '2026-08-20', yearStartsOn: '2020-07-01' }))
    const days = ['2026-06-30', '2026-07-01', '2026-07-08', '2027-07-01'] as const
    expect(
      asked(
        days.map((on) => hour({ on })),
        facts,
      ),
    ).toEqual(['plan-year-not-asked', 112, 32, 'plan-year-not-asked'])
  })

  test('leaves nothing of the year before', () => {
    const next = answer({ id: 'next', from: '2027-01-01', saidOn: '2026-12-20', left: left(100) })
    expect(asked([hour({ on: '2026-12-30' }), hour({ on: '2027-01-04' })], alone(answer(), next))).toEqual([112, 112])
  })

  test.each([
    ['2026-07-01', '2026-07-01', '2026-07-01'],
    ['2026-07-01', '2026-06-30', '2025-07-01'],
    ['2020-07-01', '2027-01-10', '2026-07-01'],
    ['2024-02-29', '2026-02-28', '2026-02-28'],
    ['2024-02-29', '2026-02-27', '2025-02-28'],
    [null, '2026-06-30', '2026-01-01'],
  ] as const)('that begins on %s holds %s from %s on', (startsOn, on, year) => {
    expect(planYearOf(startsOn, on)).toBe(year)
  })

  test('never draws more than its own amounts, whatever was said to be left', () => {
    const yearly = { ...answer().yearly, deductible: dollars(100) }
    const again = answer({ id: 'again', from: '2026-03-01', saidOn: '2026-03-01', left: left(100), yearly, countsUntil: '2026-02-28' })
    const paid = hour({ on: '2026-02-02', answered: answered(100, '2026-02-10') })
    expect(asked([paid, hour({ on: '2026-03-02' })], alone(answer({ yearly }), again))).toEqual([100, 32])
  })
})

describe('what nobody can say', () => {
  test('no answer, or no contract amount, is no number', () => {
    expect(asked([hour({ on: '2026-03-02' })], alone())).toEqual(['benefits-never-asked'])
    expect(asked([hour({ on: '2026-03-02', allowed: null })], alone(answer()))).toEqual(['allowed-amount-not-known'])
  })

  test('makes later lines unknown that would come out otherwise, and no others', () => {
    const lines = [hour({ on: '2026-03-02', allowed: null }), hour({ on: '2026-03-09' })]
    expect(asked(lines, alone(answer()))).toEqual(['allowed-amount-not-known', 'line-before-not-known'])
    expect(asked(lines, alone(answer({ left: left(0) })))).toEqual(['allowed-amount-not-known', 32])
    expect(asked([hour({ on: '2026-02-02' }), ...lines], alone(answer()))).toEqual([112, 'allowed-amount-not-known', 32])
  })
})

test('a copay is taken once a day where the plan says so, from the first line that bears one', () => {
  const copay = { kind: 'copay', copay: dollars(30) } as const
  const facts = alone(answer({ costShare: { office: copay, video: copay, medical: copay } }))
  const [first, second] = [hour({ on: '2026-03-02' }), hour({ on: '2026-03-02', id: 'b', startsAt: new Date('2026-03-02T18:00Z') })]
  const next = hour({ on: '2026-03-03' })
  expect(asked([second, first, next], facts)).toEqual([30, 30, 30])
  expect(asked([second, first, next], { ...facts, copayPerDay: true })).toEqual([30, 0, 30])
})

test('each class of service has its share, and all draw from one account', () => {
  const office = { kind: 'coinsurance', rate: 2_000 } as const
  const video = { kind: 'copay-after-deductible', copay: dollars(25) } as const
  const facts = alone(answer({ costShare: { office, video, medical: office } }))
  expect(asked([hour({ on: '2026-03-02' }), hour({ on: '2026-03-09', serviceClass: 'video' })], facts)).toEqual([112, 25])
})

test('out of network the client bears what is above the allowed amount, outside every limit, from an account of its own', () => {
  const facts: YearFacts = {
    members: [{ id: 'mara', answers: { in: [answer()], out: [answer({ left: left(0, 10) })] } }],
    copayPerDay: false,
  }
  const [out, within] = settleYear([hour({ on: '2026-03-02', network: 'out' }), hour({ on: '2026-03-09' })], facts)
  expect(out?.amounts).toMatchObject({ balance: 4_000, contractual: 0, share: 5_000, plan: 15_000 })
  expect(within?.amounts?.share).toBe(11_200)
})

test('a family meets its deductible together; a member’s own is their own', () => {
  const of = (id: string) => ({ id, answers: { in: [answer({ left: { ...left(100), familyDeductible: dollars(150) } })], out: [] } })
  const facts: YearFacts = { members: [of('mara'), of('tess')], copayPerDay: false }
  const lines = [
    hour({ on: '2026-03-02' }),
    hour({ on: '2026-03-09', id: 't', memberId: 'tess' }),
    hour({ on: '2026-03-16', id: 'u', memberId: 'tess' }),
  ]
  expect(asked(lines, facts)).toEqual([112, 50 + 22, 32])
})

test('what the plan answered stands as it said, and draws what it said', () => {
  const line = hour({ on: '2026-03-02', answered: { ...answered(43, '2026-03-20'), coinsurance: dollars(5) } })
  const [first, second] = settleYear([line, hour({ on: '2026-03-09' })], alone(answer()))
  expect(first?.amounts).toMatchObject({ share: 4_800, plan: 11_200, contractual: 4_000 })
  expect(second?.amounts?.deductible).toBe(5_700)
})

describe('others on the plan, of whom only what they draw is told', () => {
  const said = answer({ left: { ...left(100), familyDeductible: dollars(100) } })
  type On = `${number}-${number}-${number}`
  const other = (on: On, deductible: number, network: 'in' | 'out' = 'in', countedOn: On | null = null) => ({
    countedOn,
    ...{ id: `other ${on}`, on, startsAt: new Date(`${on}T12:00Z`), code: '90837', network },
    drawn: { deductible: dollars(deductible), outOfPocket: dollars(deductible) },
  })
  const alike = (others: YearFacts['others'] = []) =>
    asked([hour({ on: '2026-03-02' }), hour({ on: '2026-03-09' })], { ...alone(said), others })

  test('lower what the family has left for later days, and for no earlier one', () => {
    expect(alike()).toEqual([112, 32])
    expect(alike([other('2026-03-01', 60)])).toEqual([40 + 24, 32])
    expect(alike([other('2026-03-05', 100)])).toEqual([112, 32])
  })

  test('draw nothing of what is one member’s own, of another network or of another year', () => {
    const own = (others: YearFacts['others'] = []) => asked([hour({ on: '2026-03-02' })], { ...alone(answer()), others })
    expect(own([other('2026-03-01', 100)])).toEqual([112])
    expect(alike([other('2026-03-01', 100, 'out')])).toEqual([112, 32])
    expect(alike([other('2025-12-31', 100)])).toEqual([112, 32])
  })

  test('are in the plan’s number once it has said so, for what it says from then on', () => {
    expect(alike([other('2026-03-01', 60, 'in', '2026-01-01')])).toEqual([112, 32])
    expect(alike([other('2026-03-01', 60, 'in', '2026-01-02')])).toEqual([40 + 24, 32])
  })
})
