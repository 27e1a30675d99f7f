import { expect, test } from 'vitest'
import type { BillingLine } from '@/lib/domain/billing/billing-line'
import { ruleCodes } from '@/lib/domain/billing/rule-code'
import { payerFlagsOf } from '@/lib/domain/coverage/payer-flags'
import { serviceCodes } from '@/lib/domain/reference/billing-codes'
import { on, ruleset } from '../coverage/facts'

const start = new Date('2026-12-01T16:00:00Z')
const line = (code: string, changes: Partial<BillingLine> = {}): BillingLine => ({
  lineId: 'line-1',
  visitId: 'visit-1',
  claimKey: 'claim',
  program: 'commercial',
  flags: payerFlagsOf('commercial'),
  specialty: null,
  code,
  modifiers: [],
  units: 1,
  clinicianId: 'therapist-1',
  session: { start, end: new Date('2026-12-01T17:00:00Z') },
  minutes: 60,
  on,
  servedOn: on,
  noteSigned: true,
  contentDistinct: true,
  medicallyNecessary: true,
  groupSessionId: null,
  ...changes,
})
const ask = (one: BillingLine) => ruleCodes({ lines: [one] }, ruleset)

test('a finding names the line, its code and what the code asks for', () => {
  expect(ask(line('90837', { minutes: 40 }))[0]?.params).toEqual({
    code: '90837',
    line: 1,
    lineId: 'line-1',
    minutes: 40,
    least: 53,
    most: 0,
  })
  expect(ask(line('99354'))[0]?.params).toMatchObject({ lastOn: '2022-12-31', instead: 'none' })
})

test('codes are read whatever their case and spaces', () => {
  expect(ask(line(' g2082 ')).map(({ code }) => code)).toEqual(['CODE_MEDICARE_ONLY'])
})

test('every code of the table is valid on its own first and last day', () => {
  for (const [code, { from, ...rest }] of Object.entries(serviceCodes)) {
    const days = 'to' in rest ? [from, rest.to] : [from]
    for (const day of days) {
      const said = ask(line(code, { on: day, servedOn: day })).map((finding) => finding.code)
      expect(said).not.toContain('CODE_DELETED')
      expect(said).not.toContain('CODE_NOT_YET')
    }
  }
})

test('nothing of a prototype is a code', () => {
  expect(ask(line('constructor')).map(({ code }) => code)).toEqual(['CODE_NOT_KNOWN'])
})

test('a group, an evaluation and a crisis are one unit, however long', () => {
  const units = (code: string, count: number) => ask(line(code, { units: count })).filter((finding) => finding.code === 'CODE_UNITS').length
  for (const code of ['90853', '90791']) expect([units(code, 1), units(code, 2)]).toEqual([0, 1])
})

const allowing = { ...payerFlagsOf('commercial'), allows2x90834: true }
type Changes = Partial<Pick<BillingLine, 'program' | 'flags'>> & Pick<Parameters<typeof ruleCodes>[0], 'unitLimits'>
const day = (lines: readonly BillingLine[], { unitLimits, ...payer }: Changes = {}) =>
  ruleCodes({ lines: lines.map((one) => ({ ...one, ...payer })), ...(unitLimits && { unitLimits }) }, ruleset).map(
    ({ code, effect }) => `${effect} ${code}`,
  )

test.each([
  ['90832', 15, ['refuse CODE_MINUTES_BELOW']],
  ['90832', 16, []],
  ['90834', 37, ['refuse CODE_MINUTES_BELOW']],
  ['90834', 38, []],
  ['90834', 52, []],
  ['90834', 53, ['refuse CODE_MINUTES_ABOVE']],
  ['90837', 53, []],
  ['90837', 600, []],
  ['90853', 5, []],
])('%s for %i minutes', (code, minutes, findings) => {
  expect(day([line(code, { minutes })])).toEqual(findings)
})

test('minutes below and above a band say the band', () => {
  expect(ask(line('90834', { minutes: 53 }))[0]?.params).toMatchObject({ minutes: 53, least: 38, most: 52 })
})

test('two units of 90834 take 76 minutes and a payer that allows them; one unit keeps its band', () => {
  const two = (minutes: number, changes: Partial<BillingLine> = {}) =>
    day([line('90834', { units: 2, minutes, ...changes })], { flags: allowing })
  expect(two(76)).toEqual([])
  expect(two(75)).toEqual(['refuse CODE_UNITS'])
  expect(two(90, { units: 1 })).toEqual(['refuse CODE_MINUTES_ABOVE'])
  expect(two(90, { units: 3 })).toEqual(['refuse CODE_MINUTES_ABOVE', 'refuse CODE_UNITS'])
  expect(two(90, { code: '90832' })).toEqual(['refuse CODE_MINUTES_ABOVE', 'refuse CODE_UNITS'])
  expect(day([line('90834', { units: 2, minutes: 90 })])).toEqual(['refuse CODE_MINUTES_ABOVE', 'refuse CODE_UNITS'])
})

test('a limit of units counts the day together, or each line where the payer says so', () => {
  const twice = [line('96127'), line('96127', { lineId: 'line-2' })]
  const limited = (kind: 'absolute' | 'appealable' | 'per-line', most: number) => day(twice, { unitLimits: { '96127': { most, kind } } })
  expect(limited('absolute', 1)).toEqual(['refuse CODE_UNITS_LIMIT'])
  expect(limited('appealable', 1)).toEqual(['hold CODE_UNITS_LIMIT'])
  expect(limited('per-line', 1)).toEqual([])
  expect(limited('absolute', 2)).toEqual([])
  expect(day([line('96127', { units: 2 })], { unitLimits: { '96127': { most: 1, kind: 'per-line' } } })).toEqual(['hold CODE_UNITS_LIMIT'])
})

test('the code of a dose is the one its milligrams ask for, a milligram a unit of the drug itself', () => {
  const esketamine = (code: string, drugMilligrams: number) =>
    day([line(code, { drugMilligrams })], { program: 'medicare', flags: payerFlagsOf('medicare') })
  expect([esketamine('G2082', 56), esketamine('G2083', 84)]).toEqual([[], []])
  expect(esketamine('G2082', 84)).toEqual(['refuse CODE_DOSE_MISMATCH'])
  expect(day([line('J0013', { units: 84, drugMilligrams: 84 })])).not.toContain('refuse CODE_DOSE_MISMATCH')
  expect(ask(line('J0013', { units: 83, drugMilligrams: 84 })).find(({ code }) => code === 'CODE_DOSE_MISMATCH')?.params).toEqual({
    code: 'J0013',
    line: 1,
    lineId: 'line-1',
    milligrams: 84,
    instead: 'J0013',
  })
})

test('a dose nobody wrote down, and one of another drug, mismatch nothing', () => {
  const medicare = { program: 'medicare', flags: payerFlagsOf('medicare') } as const
  expect(day([line('G2083')], medicare)).toEqual([])
  expect(day([line('J0013', { units: 84 })])).not.toContain('refuse CODE_DOSE_MISMATCH')
  expect(day([line('90837', { drugMilligrams: 84 })])).toEqual([])
})
