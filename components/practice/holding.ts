import type { LocalDate } from '@/lib/domain/time/local'
import { labelOf } from '@/lib/messages/label'
import { sayDate } from '@/lib/messages/say-time'
import { say } from './words'

/** An amount for a code, with the days it holds. */
export type AmountLine = {
  readonly id: string
  readonly code: string
  readonly cents: number
  readonly effectiveFrom: LocalDate
  readonly effectiveTo: LocalDate | null
}

export type Holding = 'now' | 'planned' | 'past'

/** Whether a dated row holds on `today`, later or no longer. */
export const holdingOn = ({ effectiveFrom, effectiveTo }: Pick<AmountLine, 'effectiveFrom' | 'effectiveTo'>, today: LocalDate): Holding =>
  effectiveFrom > today ? 'planned' : effectiveTo !== null && effectiveTo < today ? 'past' : 'now'

/** `Jan 1, 2026 to Dec 31, 2026`, or `Jan 1, 2026 onward`. */
export const daysInWords = ({ effectiveFrom, effectiveTo }: Pick<AmountLine, 'effectiveFrom' | 'effectiveTo'>) =>
  `${sayDate(effectiveFrom)} ${effectiveTo ? `– ${sayDate(effectiveTo)}` : say('onward')}`

/** `90837 · Individual 60`. */
export const codeInWords = (code: string) => {
  const name = labelOf('serviceCode', code)
  return name === code ? code : `${code} · ${name}`
}
