import { Card } from '@/components/ui/card'
import type { LocalDate } from '@/lib/domain/time/local'
import { labelOf } from '@/lib/messages/label'
import { sayMoney } from '@/lib/messages/say-money'
import { sayDay } from '@/lib/messages/say-time'
import { say } from './words'

export type OwnRefund = {
  readonly id: string
  readonly amount: number
  readonly why: string
  readonly status: 'open' | 'paid' | 'cancelled'
  readonly dueOn: LocalDate
  readonly paidOn: LocalDate | null
  readonly method: string | null
}

type Props = { readonly creditCents: number; readonly refunds: readonly OwnRefund[] }

/** Credit and refunds in words: what the practice keeps for a client, gives back, and has given back. */
export function OwnMoney({ creditCents, refunds }: Props) {
  if (creditCents <= 0 && refunds.length === 0) return null
  return (
    <Card title={say('moneyBack')}>
      <ul className="grid gap-2">
        {creditCents > 0 && <li>{say('creditWords', { amount: sayMoney(creditCents) })}</li>}
        {refunds.map((refund) => (
          <li key={refund.id}>{refundWords(refund)}</li>
        ))}
      </ul>
    </Card>
  )
}

function refundWords({ amount: cents, why, status, dueOn, paidOn, method }: OwnRefund): string {
  const amount = sayMoney(cents)
  if (status === 'cancelled') return say(why === 'covered_after_all' ? 'refundTakenBackWords' : 'refundCancelledWords', { amount })
  if (paidOn === null) return say('refundOpenWords', { amount, day: sayDay(dueOn, 'year'), why })
  return say('refundPaidWords', { amount, day: sayDay(paidOn, 'year'), method: labelOf('paymentMethod', method ?? '').toLowerCase() })
}
