import { expect, test } from 'vitest'
import type { BillingLine } from '@/lib/domain/billing/billing-line'
import { rulePairs } from '@/lib/domain/billing/rule-pairs'
import { payerFlagsOf } from '@/lib/domain/coverage/payer-flags'
import { addMinutes } from '@/lib/domain/time/interval'
import { on } from '../coverage/facts'

const line = (code: string, hour: number, changes: Partial<BillingLine> = {}): BillingLine => {
  const start = new Date(`2026-12-01T${hour}:00:00Z`)
  return {
    lineId: `${code}-${hour}`,
    visitId: `${code}-${hour}`,
    claimKey: 'claim',
    program: 'commercial',
    flags: payerFlagsOf('commercial'),
    specialty: '1041C0700X',
    code,
    modifiers: [],
    units: 1,
    clinicianId: 'therapist-1',
    session: { start, end: addMinutes(start, 55) },
    minutes: 55,
    on,
    servedOn: on,
    noteSigned: true,
    contentDistinct: true,
    medicallyNecessary: true,
    groupSessionId: null,
    ...changes,
  }
}
const ask = (...lines: BillingLine[]) => rulePairs({ lines })

test('the later of two individual hours is the one refused, in whatever order they are entered', () => {
  const [morning, evening] = [line('90837', 15), line('90834', 22)]
  expect(ask(morning, evening).map(({ params }) => params.lineId)).toEqual(['90834-22'])
  expect(ask(evening, morning).map(({ params }) => params.lineId)).toEqual(['90834-22'])
})

test('three individual hours refuse two', () => {
  expect(ask(line('90837', 14), line('90837', 17), line('90832', 20))).toHaveLength(2)
})

test('the pair’s findings name the line that has to change', () => {
  expect(ask(line('90853', 20), line('90837', 15)).map(({ code, params }) => [code, params.code, params.line])).toEqual([
    ['PAIR_MODIFIER_MISSING', '90837', 2],
  ])
})

test('a family visit beside an individual hour is nobody’s pair', () => {
  expect(ask(line('90837', 15), line('90847', 20))).toEqual([])
})

const coded = (...lines: BillingLine[]) => ask(...lines).map(({ code, effect, cites }) => [code, effect, cites])

test('medication management stands beside an individual hour of the same clinician, and not alone', () => {
  const missing = [['ADD_ON_WITHOUT_BASE', 'refuse', ['cpt-code-set']]]
  const other = { clinicianId: 'prescriber-1' }
  expect(coded(line('90863', 15), line('90837', 17))).toEqual([])
  expect(coded(line('90863', 15))).toEqual(missing)
  expect(coded(line('90863', 15, other), line('90837', 17))).toEqual(missing)
  expect(coded(line('90863', 15), line('90853', 17))).toEqual(missing)
})
