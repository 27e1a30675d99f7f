import type { AmountRow } from '@/lib/data/views/settings-prices'
import type { LocalDate } from '@/lib/domain/time/local'
import { labelOf } from '@/lib/messages/label'
import { sayDate } from '@/lib/messages/say-time'
import { say } from './words'

export type Holding = 'now' | 'planned' | 'past'

/** Whether a dated row holds on `today`, later or no longer. */
export const holdingOn = ({ effectiveFrom, effectiveTo }: Pick<AmountRow, 'effectiveFrom' | 'effectiveTo'>, today: LocalDate): Holding =>
  effectiveFrom > today ? 'planned' : effectiveTo !== null && effectiveTo < today ? 'past' : 'now'

/** `Jan 1, 2026 to Dec 31, 2026`, or `Jan 1, 2026 onward`. */
export const daysInWords = ({ effectiveFrom, effectiveTo }: Pick<AmountRow, 'effectiveFrom' | 'effectiveTo'>) =>
  `${sayDate(effectiveFrom)} ${effectiveTo ? `– ${sayDate(effectiveTo)}` : say('onward')}`

/** `90837 · Individual 60`. */
export const codeInWords = (code: string) => {
  const name = labelOf('serviceCode', code)
  return name === code ? code : `${code} · ${name}`
}

/** Which entry a form about a code and a day would save over, for `useEntryVersion`. */
export function entryOf(rows: readonly AmountRow[], [typed, day]: readonly [string, string]): readonly [string, number | null] {
  const code = typed.trim().toUpperCase()
  return [`${code} ${day}`, rows.find((row) => row.code === code && row.effectiveFrom === day)?.version ?? null]
}
