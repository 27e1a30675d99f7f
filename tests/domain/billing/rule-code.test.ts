import { expect, test } from 'vitest'
import type { BillingLine } from '@/lib/domain/billing/billing-line'
import { ruleCodes } from '@/lib/domain/billing/rule-code'
import { payerFlagsOf } from '@/lib/domain/coverage/payer-flags'
import { serviceCodes } from '@/lib/domain/reference/billing-codes'
import { on, ruleset } from '../coverage/facts'

const start = new Date('2026-12-01T16:00:00Z')
const line = (code: string, changes: Partial<BillingLine> = {}): BillingLine => ({
  lineId: 'line-1',
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
const ask = (one: BillingLine) => ruleCodes({ program: 'commercial', flags: payerFlagsOf('commercial'), lines: [one] }, ruleset)

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
