import type { Parameter } from '@/lib/domain/reference/parameter'
import type { ParameterKey } from '@/lib/domain/ruleset'
import type { LocalDate } from '@/lib/domain/time/local'
import { sayMoney } from '@/lib/messages/say-money'
import type { WordedCitation } from '@/lib/messages/word-citation'
import { say } from './words'

/** A number that rules read, as the settings list it. */
export type RuleLine = {
  readonly id: ParameterKey
  readonly label: string
  readonly kind: Parameter['kind']
  readonly unit: Parameter['unit']
  readonly cites: readonly WordedCitation[]
  readonly value: number
  readonly releaseValue: number
  readonly from: LocalDate
  readonly to: LocalDate | null
  readonly own: readonly {
    readonly version: number
    readonly value: number
    readonly effectiveFrom: LocalDate
    readonly effectiveTo: LocalDate | null
    readonly reason: string
    readonly setBy: string | null
  }[]
}

const units: Readonly<Record<Parameter['unit'], string>> = {
  minutes: 'min',
  hours: 'h',
  days: 'days',
  months: 'months',
  years: 'years',
  cents: '',
  count: '',
  mmHg: 'mmHg',
  bpm: '/min',
  percent: '%',
  celsius: '°C',
  points: 'points',
  mg: 'mg',
  'mg-per-kg': 'mg/kg',
  'per-minute': '/min',
}

/** The short word of a unit, for the end of a field. */
export const unitWord = (unit: Parameter['unit']): string => units[unit]

/** A value with its unit: `30 days`, `$400.00`, `12.5%`. */
export function valueInWords(value: number, unit: Parameter['unit']): string {
  if (unit === 'cents') return sayMoney(value)
  return unit === 'percent' ? `${value}%` : `${value} ${units[unit]}`.trim()
}

export const kindWords = {
  law: say('kindLaw'),
  payer: say('kindPayer'),
  clinical: say('kindClinical'),
  policy: say('kindPolicy'),
} as const satisfies Record<Parameter['kind'], string>
