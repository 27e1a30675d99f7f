import { SplitBar } from '@/components/ui/split-bar'
import type { EstimateTotals } from '@/lib/domain/billing/account-types'
import { billingUi } from '@/lib/messages/en/ui/billing'
import { sayMoney } from '@/lib/messages/say-money'

type Props = { readonly totals: Pick<EstimateTotals, 'clientAtLeast' | 'insurer' | 'writtenOff' | 'open'>; readonly label: string }

/** Who bears a price: the plan, the client, what is written off or discounted, and what nobody can say yet. */
export function PriceSplit({ totals, label }: Props) {
  const part = (key: string, name: string, cents: number, tone: 'lagoon' | 'ready' | 'neutral' | 'waits') => ({
    key,
    label: name,
    size: Math.max(0, cents),
    value: sayMoney(cents),
    tone,
  })
  return (
    <SplitBar
      label={label}
      parts={[
        part('you', billingUi.youPay, totals.clientAtLeast, 'lagoon'),
        part('plan', billingUi.planPays, totals.insurer, 'ready'),
        part('off', billingUi.writtenOff, totals.writtenOff, 'neutral'),
        ...(totals.open > 0 ? [part('open', billingUi.stillOpen, totals.open, 'waits')] : []),
      ]}
    />
  )
}
