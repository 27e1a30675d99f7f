import { type Finding, hold } from '../finding.ts'
import type { OrderLimits } from '../journeys/order-limits.ts'
import type { Ruleset } from '../ruleset.ts'

export type OrderLimitCode = 'ORDER_LIMIT_NOT_STRICTER'

/** The practice's own limits before and after a dose; the milder of the two is the one an order has to be stricter than. */
const practiceLimits = ({ values }: Ruleset): Readonly<Record<keyof OrderLimits, number>> => ({
  systolic: Math.max(values['vitals.systolic-asks'], values['vitals.after-systolic-notice']),
  diastolic: Math.max(values['vitals.diastolic-asks'], values['vitals.after-diastolic-notice']),
  heartRateHigh: values['vitals.heart-rate-high'],
  spo2Low: Math.min(values['vitals.spo2-low'], values['vitals.after-spo2-urgent']),
})

/** A limit of an order that is no stricter than the practice's would change nothing, and is not written down as if it did. */
export function ruleOrderLimits(limits: OrderLimits, ruleset: Ruleset): Finding<OrderLimitCode>[] {
  const ours = practiceLimits(ruleset)
  return (Object.keys(ours) as (keyof OrderLimits)[]).flatMap((limit) => {
    const asked = limits[limit]
    const isStricter = asked === null || (limit === 'spo2Low' ? asked > ours[limit] : asked < ours[limit])
    return isStricter ? [] : [hold('ORDER_LIMIT_NOT_STRICTER', ['practice.vitals'], { params: { limit, asked, ours: ours[limit] } })]
  })
}
