import type { ReactNode } from 'react'
import { Money } from '@/components/money/money'
import { Chip, type ChipState } from '@/components/ui/chip'
import type { LocalDate } from '@/lib/domain/time/local'
import { label, labelOf } from '@/lib/messages/label'
import { sayDay } from '@/lib/messages/say-time'
import { say } from './words'

type Refund = {
  readonly id: string
  readonly amount: number
  readonly why: 'client_asked' | 'paid_twice' | 'care_ended' | 'covered_after_all'
  readonly status: 'open' | 'paid' | 'cancelled'
  readonly dueOn: LocalDate
  readonly paidOn: LocalDate | null
  readonly method: string | null
  readonly reference: string | null
  readonly cancelledWhy: string | null
}

type Props<Row extends Refund> = {
  readonly refunds: readonly Row[]
  readonly today: LocalDate
  /** What can be done with one that is open. */
  readonly action?: ((refund: Row) => ReactNode) | undefined
}

const states: Record<Refund['status'], ChipState> = { open: 'waits', paid: 'ready', cancelled: 'neutral' }

/** Refunds, the newest first: what is to be given back and by when, and what has gone out. */
export function RefundList<Row extends Refund>({ refunds, today, action }: Props<Row>) {
  if (refunds.length === 0) return <p className="text-muted">{say('refundsEmpty')}</p>
  return (
    <ul className="divide-y divide-line">
      {refunds.map((refund) => (
        <li key={refund.id} className="grid gap-1 py-2">
          <span className="flex min-h-9 flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <span>{label('refundReason', refund.why)}</span>
            <span className="flex items-center gap-3">
              <Money cents={refund.amount} />
              <Chip state={refund.status === 'open' && refund.dueOn < today ? 'stops' : states[refund.status]} size="small">
                {label('refundStatus', refund.status)}
              </Chip>
            </span>
          </span>
          <span className="text-muted text-sm">{whenOf(refund)}</span>
          {refund.status === 'open' && action?.(refund)}
        </li>
      ))}
    </ul>
  )
}

function whenOf({ status, dueOn, paidOn, method, reference, cancelledWhy }: Refund): string {
  if (status === 'cancelled') return cancelledWhy ?? ''
  if (paidOn === null || method === null) return say('refundDue', { day: sayDay(dueOn, 'year') })
  return [say('refundWasPaid', { day: sayDay(paidOn, 'year'), method: labelOf('paymentMethod', method) }), reference]
    .filter(Boolean)
    .join(' · ')
}
