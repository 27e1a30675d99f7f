'use client'

import { Money } from '@/components/money/money'
import { Chip } from '@/components/ui/chip'
import type { TableColumn } from '@/components/ui/data-table/table-types'
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

const looks = {
  now: { state: 'ready', text: say('inForce') },
  planned: { state: 'info', text: say('planned') },
  past: { state: 'neutral', text: say('past') },
} as const

export function HoldingChip({ line, today }: { line: Pick<AmountLine, 'effectiveFrom' | 'effectiveTo'>; today: LocalDate }) {
  const { state, text } = looks[holdingOn(line, today)]
  return (
    <Chip state={state} size="small">
      {text}
    </Chip>
  )
}

/** `Jan 1, 2026 to Dec 31, 2026`, or `Jan 1, 2026 onward`. */
export const daysInWords = ({ effectiveFrom, effectiveTo }: Pick<AmountLine, 'effectiveFrom' | 'effectiveTo'>) =>
  `${sayDate(effectiveFrom)} ${effectiveTo ? `– ${sayDate(effectiveTo)}` : say('onward')}`

/** `90837 · Individual 60`. */
export const codeInWords = (code: string) => {
  const name = labelOf('serviceCode', code)
  return name === code ? code : `${code} · ${name}`
}

export const amountColumns = (today: LocalDate): readonly TableColumn<AmountLine>[] => [
  { id: 'code', head: say('code'), value: ({ code }) => code, cell: ({ code }) => codeInWords(code) },
  { id: 'amount', head: say('amount'), align: 'end', value: ({ cents }) => cents, cell: ({ cents }) => <Money cents={cents} /> },
  { id: 'days', head: say('holdsFrom'), value: ({ effectiveFrom }) => effectiveFrom, cell: daysInWords, from: 'md' },
  {
    id: 'holds',
    head: say('state_'),
    value: (line) => holdingOn(line, today),
    cell: (line) => <HoldingChip line={line} today={today} />,
    choices: Object.entries(looks).map(([value, { text }]) => ({ value, label: text })),
  },
]
