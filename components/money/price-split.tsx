import { SplitBar } from '@/components/ui/split-bar'
import type { EstimateTotals } from '@/lib/domain/billing/estimate-types'
import { billingUi } from '@/lib/messages/en/ui/billing'
import { moneyText } from './money-text'

type Props = { readonly totals: Pick<EstimateTotals, 'client' | 'insurer' | 'writtenOff'>; readonly label: string }

/** Who bears a price: the plan, the client, and what is written off or discounted. */
export function PriceSplit({ totals, label }: Props) {
  const part = (key: string, name: string, cents: number, tone: 'lagoon' | 'ready' | 'neutral') => ({
    key,
    label: name,
    size: Math.max(0, cents),
    value: moneyText(cents),
    tone,
  })
  return (
    <SplitBar
      label={label}
      parts={[
        part('you', billingUi.youPay, totals.client, 'lagoon'),
        part('plan', billingUi.planPays, totals.insurer, 'ready'),
        part('off', billingUi.writtenOff, totals.writtenOff, 'neutral'),
      ]}
    />
  )
}
