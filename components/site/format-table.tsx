import type { CycleFormat } from '@/lib/domain/coverage/format'
import { EXTENDED_CARE } from '@/lib/domain/reference/billing-codes'
import { sayMoney } from '@/lib/messages/say-money'
import { formatNames } from './format-names'

type Told = { readonly visits: string; readonly bills: (fees: Fees) => string; readonly you: string }
type Fees = Readonly<Record<string, number>>

const fee = (fees: Fees, code: string) => (fees[code] === undefined ? 'our fee' : sayMoney(fees[code]))

const told: Record<CycleFormat, Told> = {
  A: {
    visits: 'One visit of three hours: preparation, journey and integration',
    bills: (fees) => `One therapy hour (${fee(fees, '90837')}) to your plan; two further hours (${fee(fees, EXTENDED_CARE)} each) to you`,
    you: 'Your plan’s share of one hour, and two hours on the sliding scale. Not with Medicaid, VA or Medicare',
  },
  B: {
    visits: 'Preparation the day before, the journey, integration the day after',
    bills: (fees) => `One therapy hour (${fee(fees, '90837')}) on each of three days`,
    you: 'Your plan’s cost share only. $0 with Medicaid or VA',
  },
  C: {
    visits: 'The journey and a group on one day, the other phase alone with your therapist',
    bills: (fees) => `Two therapy hours (${fee(fees, '90837')} each) and one group (${fee(fees, '90853')})`,
    you: 'Your plan’s cost share only, usually less than B. $0 with Medicaid or VA',
  },
  D: {
    visits: 'As B, with the journey at home or by video, for clients with experience',
    bills: (fees) => `One therapy hour (${fee(fees, '90837')}) for each visit with a therapist`,
    you: 'Your plan’s cost share for telehealth. $0 with Medicaid or VA',
  },
}

const heads = ['Format', 'Visits', 'What is billed', 'What you pay']

/** The four formats of a cycle: cards on a phone, a table where there is room. */
export function FormatTable({ fees }: { readonly fees: Fees }) {
  const rows = Object.entries(told) as [CycleFormat, Told][]
  return (
    <>
      <div className="overflow-hidden rounded-card border border-line bg-surface shadow-lift max-md:hidden">
        <table className="w-full border-collapse text-left">
          <caption className="sr-only">Four formats of a cycle</caption>
          <thead className="bg-wash text-sm">
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col" className="px-4 py-2.5 font-semibold">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="align-top">
            {rows.map(([format, { visits, bills, you }]) => (
              <tr key={format} className="border-line border-t">
                <th scope="row" className="w-1/5 px-4 py-3 font-semibold">
                  {formatNames[format]}
                </th>
                <td className="px-4 py-3">{visits}</td>
                <td className="px-4 py-3">{bills(fees)}</td>
                <td className="px-4 py-3">{you}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className="grid gap-4 md:hidden">
        {rows.map(([format, { visits, bills, you }]) => (
          <li key={format} className="grid gap-2 rounded-card border border-line bg-surface p-5 shadow-lift">
            <h3 className="font-semibold">{formatNames[format]}</h3>
            <p>{visits}</p>
            <p className="text-muted">{bills(fees)}</p>
            <p className="font-medium">{you}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
