import { Card } from '@/components/ui/card'
import { slidingSplit, slidingTier } from '@/lib/domain/billing/sliding-fee'
import { toCents } from '@/lib/domain/money'
import type { LocalDate } from '@/lib/domain/time/local'
import { sayMoney, sayShare } from '@/lib/messages/say-money'
import type { TierLine } from './tier-table'
import { say } from './words'

const EXAMPLE = { size: 3, income: toCents(4_500_000), region: 'contiguous' } as const

type Props = { readonly tiers: readonly TierLine[]; readonly feeCents: number; readonly on: LocalDate }

/** How a tier is found, with one household worked through. */
export function TierExplanation({ tiers, feeCents, on }: Props) {
  const schedule = tiers.map(({ upToPercent, paysBasisPoints }) => ({ upToPercent, pays: paysBasisPoints }))
  const { pays, guideline } = slidingTier(EXAMPLE, schedule, on)
  const percent = ((EXAMPLE.income * 100) / guideline).toFixed(1)
  const { client } = slidingSplit(toCents(feeCents), pays)
  return (
    <Card title={say('tierHowTitle')}>
      <div className="grid max-w-column gap-2">
        <p>{say('tierHow')}</p>
        <p className="text-muted">
          {say('tierExample', {
            size: EXAMPLE.size,
            income: sayMoney(EXAMPLE.income),
            percent: `${percent}%`,
            pays: sayShare(pays),
            hour: sayMoney(client),
            fee: sayMoney(feeCents),
          })}
        </p>
      </div>
    </Card>
  )
}
