import { EmptyState } from '@/components/ui/empty-state'
import { TableFrame } from '@/components/ui/table-frame'
import type { TierEquity } from '@/lib/domain/billing/scale-equity'
import { fewestInTier } from '@/lib/domain/reference/billing-tiers'
import { sayDollars, sayShare } from '@/lib/messages/say-money'
import { say } from './words'

const head = 'h-9 whitespace-nowrap border-line border-b bg-wash px-3 font-medium'
const cell = 'h-8 whitespace-nowrap border-line border-b px-3'

/** How the scale falls on those who use it. Tiers with few clients are not told apart. */
export function EquityTable({ tiers }: { readonly tiers: readonly TierEquity[] }) {
  if (tiers.length === 0) return <EmptyState>{say('equityEmpty')}</EmptyState>
  return (
    <TableFrame label={say('equityTitle')} className="max-w-3xl">
      <table className="w-full border-separate border-spacing-0 text-sm">
        <caption className="sr-only">{say('equityTitle')}</caption>
        <thead>
          <tr className="text-muted">
            <th scope="col" className={`${head} text-left`}>
              {say('equityTier')}
            </th>
            {[say('equityClients'), say('equityShare'), say('equityMedian'), say('equityOfIncome')].map((title) => (
              <th key={title} scope="col" className={`${head} text-right`}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="[&>tr:last-child>*]:border-b-0">
          {tiers.map((tier) => (
            <tr key={tier.pays}>
              <th scope="row" className={`${cell} text-left font-medium`}>
                {tier.pays === 10_000 ? say('equityFullFee') : say('equityPays', { share: sayShare(tier.pays) })}
              </th>
              {cellsOf(tier).map(([key, text]) => (
                <td key={key} className={`${cell} text-right tabular-nums`}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

function cellsOf(tier: TierEquity): readonly (readonly [string, string])[] {
  if (tier.clients === null)
    return [
      ['clients', say('equityFew', { fewest: fewestInTier })],
      ['share', ''],
      ['median', ''],
      ['income', ''],
    ]
  return [
    ['clients', String(tier.clients)],
    ['share', sayShare(Math.round(tier.share / 10) * 10)],
    ['median', sayDollars(tier.medianAsked)],
    ['income', tier.medianOfIncome === null ? '' : sayShare(tier.medianOfIncome)],
  ]
}
