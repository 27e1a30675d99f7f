import type { DoseOrder } from './dose-order.ts'
import type { Route } from './route.ts'

/** An order as the law reads it: whose it is, whether their referral stands, how it ended. */
export type OrderOnFile = DoseOrder & {
  readonly id: string
  readonly prescriberId: string
  /** Whether the client is still referred to the one who signed it. */
  readonly referralStands: boolean
  /** The least days between two doses as the prescriber wrote them; null when the order says nothing. */
  readonly leastDaysBetween: number | null
  readonly endedAt: Date | null
  readonly endedBy: string | null
  readonly endedWhy: string | null
}

/**
 * The order a visit by this route rests on: the live one for the route; else any live one, which is said to be for another route; else
 * the newest of any state, to say what became of it. `orders` are newest first.
 */
export const orderFor = (orders: readonly OrderOnFile[], route: Route): OrderOnFile | null =>
  orders.find((order) => order.status === 'active' && order.route === route) ??
  orders.find(({ status }) => status === 'active') ??
  orders[0] ??
  null
