import { TableFrame } from '@/components/ui/table-frame'
import { povertyGuideline } from '@/lib/domain/billing/sliding-fee'
import type { LocalDate } from '@/lib/domain/time/local'
import { sayDollars, sayShare } from '@/lib/messages/say-money'
import { say } from './words'

export type TierLine = { readonly upToPercent: number | null; readonly paysBasisPoints: number }

export type ScheduleLine = {
  /** What a form that saves over this schedule carries. */
  readonly version: number
  readonly effectiveFrom: LocalDate
  readonly effectiveTo: LocalDate | null
  readonly tiers: readonly TierLine[]
}

const SIZES = [1, 2, 3, 4] as const
const cell = 'h-9.5 border-line border-b px-3 text-right tabular-nums'

/** A scale as people meet it: for each tier, up to which yearly income households of one to four are in it, and what they pay. */
export function TierTable({ tiers, on }: { tiers: readonly TierLine[]; on: LocalDate }) {
  const guideline = (size: number) => povertyGuideline(on, { size, region: 'contiguous' })
  return (
    <TableFrame label={say('navTiers')}>
      <table className="w-full border-separate border-spacing-0 text-sm">
        <caption className="sr-only">{say('navTiers')}</caption>
        <thead>
          <tr className="text-left text-muted">
            <th scope="col" className="h-9 border-line border-b bg-wash px-3 font-medium">
              {say('tierUpTo')}
            </th>
            {SIZES.map((size) => (
              <th key={size} scope="col" className="h-9 border-line border-b bg-wash px-3 text-right font-medium max-md:hidden">
                {say('tierHousehold', { size })}
              </th>
            ))}
            <th scope="col" className="h-9 border-line border-b bg-wash px-3 text-right font-medium">
              {say('tierPays')}
            </th>
          </tr>
        </thead>
        <tbody className="[&>tr:last-child>*]:border-b-0">
          {tiers.map(({ upToPercent, paysBasisPoints }) => (
            <tr key={paysBasisPoints}>
              <th scope="row" className="h-9.5 border-line border-b px-3 text-left font-medium">
                {upToPercent === null ? say('tierAbove') : say('tierOfGuideline', { percent: upToPercent })}
              </th>
              {SIZES.map((size) => (
                <td key={size} className={`${cell} max-md:hidden`}>
                  {upToPercent === null ? '—' : sayDollars(Math.floor((guideline(size) * upToPercent) / 100))}
                </td>
              ))}
              <td className={`${cell} font-semibold`}>{sayShare(paysBasisPoints)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
