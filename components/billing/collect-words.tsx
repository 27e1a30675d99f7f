import { moneyText } from '@/components/money/money-text'
import type { MoneyStep } from '@/lib/domain/billing/money-trace'
import type { ChargeWall } from '@/lib/domain/coverage/program'
import { wordMoneyStep } from '@/lib/messages/word-money-step'
import { say } from './words'

export type Collection = {
  readonly collectCents: number | null
  readonly wall: ChargeWall | null
  readonly why: readonly MoneyStep[]
  readonly owedCents: number
}

/** What the desk asks of a client who comes, and why; or that nothing may be asked. */
export function CollectWords({ collectCents, wall, why, owedCents }: Collection) {
  return (
    <span className="grid gap-0.5 text-sm tabular-nums">
      <span className="font-medium">
        {wall
          ? say('collectNothing')
          : collectCents === null
            ? say('collectUnknown')
            : say('collectToday', { amount: moneyText(collectCents) })}
      </span>
      <span className="text-muted">{wall ? say(wall === 'medicaid' ? 'collectMedicaid' : 'collectVa') : whyText(collectCents, why)}</span>
      {owedCents > 0 && <span className="text-muted">{say('collectBefore', { amount: moneyText(owedCents) })}</span>}
    </span>
  )
}

function whyText(collectCents: number | null, why: readonly MoneyStep[]): string {
  if (why.length > 0) return why.map((step) => wordMoneyStep(step, 'staff')).join(', ')
  return collectCents !== null && collectCents > 0 ? say('collectFee') : ''
}
