import type { MoneyStep } from '@/lib/domain/billing/money-trace'
import { sayMoney } from '@/lib/messages/say-money'
import { wordMoneyStep } from '@/lib/messages/word-money-step'

/** How an amount came about, a sentence for each step with its amount at the edge. */
export function MoneySteps({ steps }: { readonly steps: readonly MoneyStep[] }) {
  return (
    <ol className="divide-y divide-line text-sm">
      {steps.map((step) => (
        <li key={step.number} className="flex justify-between gap-4 py-1.5">
          <span>{wordMoneyStep(step, 'client')}</span>
          <span className="shrink-0 tabular-nums">{sayMoney(step.cents)}</span>
        </li>
      ))}
    </ol>
  )
}
