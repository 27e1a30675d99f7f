import { Section } from '@/components/ui/section'
import type { SlidingTier } from '@/lib/domain/reference/billing-tiers'
import { sayShare } from '@/lib/messages/say-money'

/** Which part of a fee a household pays by its income, for hours no plan pays. */
export function SlidingScale({ tiers }: { readonly tiers: readonly SlidingTier[] }) {
  if (tiers.length === 0) return null
  return (
    <Section
      title="The sliding scale"
      detail="For hours no plan pays, and for those who pay without insurance. Not for deductibles, coinsurance or copays."
      className="max-w-column"
    >
      <table className="w-full border-collapse text-left">
        <caption className="sr-only">The sliding scale by household income</caption>
        <thead>
          <tr className="border-line border-b text-sm">
            <th scope="col" className="py-2 font-semibold">
              Household income, as a share of the federal poverty guideline
            </th>
            <th scope="col" className="py-2 text-right font-semibold">
              Your share of the fee
            </th>
          </tr>
        </thead>
        <tbody>
          {tiers.map(({ upToPercent, pays }) => (
            <tr key={upToPercent ?? 'above'} className="border-line border-b last:border-b-0">
              <th scope="row" className="py-2 font-normal">
                {upToPercent === null ? 'Above that' : `Up to ${upToPercent}%`}
              </th>
              <td className="py-2 text-right tabular-nums">{sayShare(pays)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
