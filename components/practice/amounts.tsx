'use client'

import { Money } from '@/components/money/money'
import { Chip } from '@/components/ui/chip'
import type { TableColumn } from '@/components/ui/data-table/table-types'
import type { AmountRow } from '@/lib/data/views/settings-prices'
import type { LocalDate } from '@/lib/domain/time/local'
import { codeInWords, daysInWords, holdingOn } from './holding'
import { say } from './words'

const looks = {
  now: { state: 'ready', text: say('inForce') },
  planned: { state: 'info', text: say('planned') },
  past: { state: 'neutral', text: say('past') },
} as const

export function HoldingChip({ line, today }: { line: Pick<AmountRow, 'effectiveFrom' | 'effectiveTo'>; today: LocalDate }) {
  const { state, text } = looks[holdingOn(line, today)]
  return (
    <Chip state={state} size="small">
      {text}
    </Chip>
  )
}

export const amountColumns = (today: LocalDate): readonly TableColumn<AmountRow>[] => [
  { id: 'code', head: say('code'), value: ({ code }) => code, cell: ({ code }) => codeInWords(code) },
  { id: 'amount', head: say('amount'), align: 'end', value: ({ cents }) => cents, cell: ({ cents }) => <Money cents={cents} /> },
  { id: 'days', head: say('holdsFrom'), value: ({ effectiveFrom }) => effectiveFrom, cell: daysInWords, from: 'md' },
  {
    id: 'holds',
    head: say('status'),
    value: (line) => holdingOn(line, today),
    cell: (line) => <HoldingChip line={line} today={today} />,
    choices: Object.entries(looks).map(([value, { text }]) => ({ value, label: text })),
  },
]
