import type { MoneyStep } from '@/lib/domain/billing/money-trace'
import type { Reader } from '@/lib/messages/word-finding'
import { wordMoneyStep } from '@/lib/messages/word-money-step'
import { Money } from './money'

/** From the charge to what the client pays, one numbered sentence a step, its amount at the edge. */
export function MoneyTrace({ steps, reader }: { readonly steps: readonly MoneyStep[]; readonly reader: Reader }) {
  return (
    <ol className="grid list-decimal gap-1 pl-5">
      {steps.map((step) => (
        <li key={step.number} className={step.code === 'TRACE_TOTAL' || step.code === 'TRACE_CLIENT' ? 'font-semibold' : undefined}>
          <span className="flex items-baseline justify-between gap-4">
            <span className="min-w-0">{wordMoneyStep(step, reader)}</span>
            <Money cents={step.cents} />
          </span>
        </li>
      ))}
    </ol>
  )
}
