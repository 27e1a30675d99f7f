import { Section } from '@/components/ui/section'
import type { Cents } from '@/lib/domain/money'
import { coursePrices } from '@/lib/domain/practice/site/course-price'
import { publishedSeries } from '@/lib/domain/reference/billing-price-ranges'
import { sayMoney } from '@/lib/messages/say-money'
import { formatNames } from './format-names'
import { say } from './site-words'

/** What a cycle and a course cost at the practice's own fees, today. */
export function CoursePrices({ fees }: { readonly fees: Readonly<Record<string, Cents>> }) {
  const cycles = publishedSeries.most
  const rows = coursePrices(fees, cycles)
  const hour = fees['90837']
  if (rows.length === 0 || hour === undefined) return null
  return (
    <Section title={say('coursePriceTitle')} detail={say('coursePriceDetail', { fee: sayMoney(hour) })} className="max-w-column">
      <table className="w-full border-collapse text-left">
        <caption className="sr-only">{say('coursePriceTitle')}</caption>
        <thead>
          <tr className="border-line border-b text-sm">
            <th scope="col" className="py-2 font-semibold">
              {say('courseFormat')}
            </th>
            {[say('courseOne'), say('courseAll', { count: cycles })].map((head) => (
              <th key={head} scope="col" className="py-2 pl-4 text-right font-semibold">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ format, one, all }) => (
            <tr key={format} className="border-line border-b last:border-b-0">
              <th scope="row" className="py-2 font-normal">
                {formatNames[format]}
              </th>
              <td className="py-2 pl-4 text-right tabular-nums">{sayMoney(one)}</td>
              <td className="py-2 pl-4 text-right tabular-nums">{sayMoney(all)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
