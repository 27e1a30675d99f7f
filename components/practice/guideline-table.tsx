import { TableFrame } from '@/components/ui/table-frame'
import { povertyGuideline, povertyTableOn } from '@/lib/domain/billing/sliding-fee'
import { povertyRegions } from '@/lib/domain/reference/billing-poverty'
import type { LocalDate } from '@/lib/domain/time/local'
import { sayDollars } from '@/lib/messages/say-money'
import { sayDate } from '@/lib/messages/say-time'
import { say } from './words'

const SIZES = [1, 2, 3, 4, 5, 6, 7, 8] as const
const names = { contiguous: say('guidelineContiguous'), alaska: say('guidelineAlaska'), hawaii: say('guidelineHawaii') } as const

/** The poverty guideline in force on a day, by household and region. */
export function GuidelineTable({ on }: { on: LocalDate }) {
  const { year, from } = povertyTableOn(on)
  return (
    <div className="grid gap-2">
      <p className="text-muted">{say('guidelineDetail', { from: sayDate(from) })}</p>
      <TableFrame label={say('guidelineTitle', { year: String(year) })} className="max-w-2xl">
        <table className="w-full border-separate border-spacing-0 text-sm">
          <caption className="sr-only">{say('guidelineTitle', { year: String(year) })}</caption>
          <thead>
            <tr className="text-muted">
              <th scope="col" className="h-9 border-line border-b bg-wash px-3 text-left font-medium">
                {say('guidelineSize')}
              </th>
              {povertyRegions.map((region) => (
                <th key={region} scope="col" className="h-9 border-line border-b bg-wash px-3 text-right font-medium">
                  {names[region]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="[&>tr:last-child>*]:border-b-0">
            {SIZES.map((size) => (
              <tr key={size}>
                <th scope="row" className="h-8 border-line border-b px-3 text-left font-medium">
                  {size}
                </th>
                {povertyRegions.map((region) => (
                  <td key={region} className="h-8 border-line border-b px-3 text-right tabular-nums">
                    {sayDollars(povertyGuideline(on, { size, region }))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </div>
  )
}
