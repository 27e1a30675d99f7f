import { expect, test } from 'vitest'
import { alertLevels } from '@/lib/domain/alerts/alert'
import { hold, warn } from '@/lib/domain/finding'
import type { OrderLimits } from '@/lib/domain/journeys/order-limits'
import {
  type AfterReading,
  levelOfReading,
  nextReadingAt,
  type ReadingAfterFacts,
  ruleReadingAfter,
} from '@/lib/domain/journeys/rule-reading-after'
import { fc } from '@/tests/support/property'
import { instant, inWords, ruleset } from './facts'
import { sayToAll } from './say'

const takenAt = instant('2026-12-01T17:37')
const calm: AfterReading = {
  takenAt,
  systolic: 128,
  diastolic: 82,
  heartRate: 80,
  spo2: 97,
  temperature: null,
  respiratoryRate: 14,
  sedation: 'drowsy',
}
const judge = (reading: Partial<AfterReading>, facts: Partial<ReadingAfterFacts> = {}) => {
  const asked = { reading: { ...calm, ...reading }, limits: null, symptoms: [], ruleset, ...facts }
  const findings = ruleReadingAfter(asked)
  const [level, nextDueAt] = [levelOfReading(findings), nextReadingAt(findings, asked)]
  const again = nextDueAt === null ? null : (nextDueAt.getTime() - takenAt.getTime()) / 60_000
  return [...inWords(findings), level, again]
}

test('within its limits a reading after the dose says nothing', () => {
  expect(judge({})).toEqual([null, null])
  expect(judge({ systolic: null, diastolic: null, heartRate: null, spo2: null, respiratoryRate: null, sedation: null })).toEqual([
    null,
    null,
  ])
})

test('168/104, pulse 112 and oxygen 91 after the dose: told, told and urgent, and again in two minutes', () => {
  expect(judge({ systolic: 168, diastolic: 104, heartRate: 112, spo2: 91 })).toEqual([
    'warn PRESSURE_AFTER_DOSE',
    'warn PULSE_AFTER_DOSE',
    'hold OXYGEN_AFTER_DOSE',
    'urgent',
    2,
  ])
})

test('pressure after the dose at its edges', () => {
  expect(judge({ systolic: 160, diastolic: 100 })).toEqual([null, 30])
  expect(judge({ systolic: 161 })).toEqual(['warn PRESSURE_AFTER_DOSE', 'notice', 10])
  expect(judge({ diastolic: 101 })).toEqual(['warn PRESSURE_AFTER_DOSE', 'notice', 10])
  expect(judge({ systolic: 179, diastolic: 109 })).toEqual(['warn PRESSURE_AFTER_DOSE', 'notice', 10])
  expect(judge({ systolic: 180 })).toEqual(['hold PRESSURE_AFTER_DOSE', 'urgent', 5])
  expect(judge({ diastolic: 110 })).toEqual(['hold PRESSURE_AFTER_DOSE', 'urgent', 5])
})

test('a very high pressure is an emergency only with a warning sign near it', () => {
  const sign = (kind: string, grade: string | null, at = instant('2026-12-01T17:20')) => ({ symptoms: [{ kind, grade, at }] })
  expect(judge({ systolic: 190 }, sign('chest_pain', 'mild'))).toEqual(['hold PRESSURE_AFTER_DOSE', 'emergency', 5])
  expect(judge({ systolic: 190 }, sign('headache', 'severe'))[1]).toBe('emergency')
  expect(judge({ systolic: 190 }, sign('headache', 'mild'))[1]).toBe('urgent')
  expect(judge({ systolic: 190 }, sign('chest_pain', 'mild', instant('2026-12-01T17:00')))[1]).toBe('urgent')
  expect(judge({ systolic: 165 }, sign('chest_pain', 'mild'))[1]).toBe('notice')
})

test.each([
  ['17:07', 'emergency'],
  ['17:06', 'urgent'],
  ['18:07', 'emergency'],
  ['18:08', 'urgent'],
])('a warning sign at %s, beside a very high pressure at 17:37, is %s', (time, level) => {
  const symptoms = [{ kind: 'chest_pain', grade: 'mild', at: instant(`2026-12-01T${time}`) }]
  expect(judge({ systolic: 190 }, { symptoms })[1]).toBe(level)
})

test('a pressure of which one number was measured is judged by that one', () => {
  expect(judge({ systolic: null, diastolic: 110 })).toEqual(['hold PRESSURE_AFTER_DOSE', 'urgent', 5])
  expect(judge({ systolic: 180, diastolic: null })).toEqual(['hold PRESSURE_AFTER_DOSE', 'urgent', 5])
  expect(judge({ systolic: null, diastolic: 101 })).toEqual(['warn PRESSURE_AFTER_DOSE', 'notice', 10])
  expect(judge({ systolic: 161, diastolic: null })).toEqual(['warn PRESSURE_AFTER_DOSE', 'notice', 10])
  const params = (reading: Partial<AfterReading>) =>
    ruleReadingAfter({ reading: { ...calm, ...reading }, limits: null, symptoms: [], ruleset }).map(({ params: said }) => said)
  expect(params({ systolic: null, diastolic: 110 })).toMatchObject([{ systolic: '–', diastolic: 110 }])
  expect(params({ systolic: 180, diastolic: null })).toMatchObject([{ systolic: 180, diastolic: '–' }])
})

test('while the pressure is above the limit before a dose it is measured every half hour, otherwise as the schedule says', () => {
  expect(judge({ systolic: 140, diastolic: 90 })).toEqual([null, null])
  expect(judge({ systolic: 141, diastolic: 90 })).toEqual([null, 30])
  expect(judge({ systolic: 140, diastolic: 91 })).toEqual([null, 30])
  expect(judge({ systolic: null, diastolic: 91 })).toEqual([null, 30])
  expect(judge({ systolic: 141, diastolic: null })).toEqual([null, 30])
})

test('what waits for the prescriber before a dose is told; what is only said, or was not measured, is not', () => {
  expect(levelOfReading([hold('PRESSURE_ASKS_PRESCRIBER', [])])).toBe('notice')
  expect(levelOfReading([warn('OXYGEN_NOT_MEASURED', [])])).toBeNull()
  expect(levelOfReading([hold('OXYGEN_NOT_MEASURED', [])])).toBeNull()
  expect(levelOfReading([hold('VITALS_MISSING', [])])).toBeNull()
  expect(levelOfReading([warn('HEART_RATE_ASKS_PRESCRIBER', [])])).toBeNull()
  expect(levelOfReading([hold('OXYGEN_NOT_MEASURED', []), hold('PULSE_AFTER_DOSE', [], { params: { level: 'urgent' } })])).toBe('urgent')
  expect(levelOfReading([])).toBeNull()
})

test('pulse, oxygen, breathing, sedation and fever after the dose at their edges', () => {
  expect(judge({ heartRate: 50 })).toEqual([null, null])
  expect(judge({ heartRate: 49 })).toEqual(['warn PULSE_AFTER_DOSE', 'notice', 10])
  expect(judge({ heartRate: 40 })[1]).toBe('notice')
  expect(judge({ heartRate: 39 })).toEqual(['hold PULSE_AFTER_DOSE', 'urgent', 5])
  expect(judge({ heartRate: 110 })).toEqual([null, null])
  expect(judge({ heartRate: 111 })).toEqual(['warn PULSE_AFTER_DOSE', 'notice', 10])
  expect(judge({ heartRate: 130 })[1]).toBe('notice')
  expect(judge({ heartRate: 131 })[1]).toBe('urgent')
  expect(judge({ spo2: 94 })).toEqual([null, null])
  expect(judge({ spo2: 93 })).toEqual(['hold OXYGEN_AFTER_DOSE', 'urgent', 2])
  expect(judge({ spo2: 90 })[1]).toBe('urgent')
  expect(judge({ spo2: 89 })).toEqual(['hold OXYGEN_AFTER_DOSE', 'emergency', 2])
  expect(judge({ respiratoryRate: 10 })).toEqual([null, null])
  expect(judge({ respiratoryRate: 9 })).toEqual(['hold BREATHING_AFTER_DOSE', 'urgent', 5])
  expect(judge({ respiratoryRate: 24 })).toEqual([null, null])
  expect(judge({ respiratoryRate: 25 })[1]).toBe('urgent')
  expect(judge({ respiratoryRate: 8 })[1]).toBe('urgent')
  expect(judge({ respiratoryRate: 7 })[1]).toBe('emergency')
  expect(judge({ sedation: 'wakes_to_voice' })).toEqual([null, null])
  expect(judge({ sedation: 'wakes_to_touch' })).toEqual(['hold SEDATION_AFTER_DOSE', 'urgent', 5])
  expect(judge({ sedation: 'does_not_wake' })[1]).toBe('emergency')
  expect(judge({ temperature: 37.9 })).toEqual([null, null])
  expect(judge({ temperature: 38 })).toEqual(['warn TEMPERATURE_AFTER_DOSE', 'notice', 10])
})

const limits = (own: Partial<OrderLimits>): OrderLimits => ({
  ...{ systolic: null, diastolic: null, heartRateHigh: null, spo2Low: null },
  ...own,
})

test('the order’s own limits are stricter, never milder', () => {
  expect(judge({ systolic: 151 }, { limits: limits({ systolic: 150 }) })[0]).toBe('warn PRESSURE_AFTER_DOSE')
  expect(judge({ systolic: 161 }, { limits: limits({ systolic: 200 }) })[0]).toBe('warn PRESSURE_AFTER_DOSE')
  expect(judge({ spo2: 95 }, { limits: limits({ spo2Low: 96 }) })[0]).toBe('hold OXYGEN_AFTER_DOSE')
  expect(judge({ spo2: 93 }, { limits: limits({ spo2Low: 80 }) })[0]).toBe('hold OXYGEN_AFTER_DOSE')
  expect(judge({ heartRate: 101 }, { limits: limits({ heartRateHigh: 100 }) })[0]).toBe('warn PULSE_AFTER_DOSE')
})

test('a worse number is never less pressing, and every finding has words', () => {
  const rank = (reading: Partial<AfterReading>) => {
    const judged = ruleReadingAfter({ reading: { ...calm, ...reading }, limits: null, symptoms: [], ruleset })
    for (const sentence of judged.flatMap(sayToAll)) expect(sentence).not.toMatch(/—|!|NaN|undefined/)
    const level = levelOfReading(judged)
    return level === null ? -1 : alertLevels.indexOf(level)
  }
  fc.assert(
    fc.property(fc.integer({ min: 80, max: 230 }), fc.integer({ min: 60, max: 100 }), fc.nat({ max: 60 }), (systolic, spo2, more) => {
      expect(rank({ systolic: systolic + more })).toBeGreaterThanOrEqual(rank({ systolic }))
      expect(rank({ spo2: spo2 - more })).toBeGreaterThanOrEqual(rank({ spo2 }))
    }),
  )
})
