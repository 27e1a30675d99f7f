import { type Finding, hold, refuse } from '../finding.ts'
import type { DoseOrder } from './dose-order.ts'
import type { Route } from './route.ts'

export type DoseGivenFacts = {
  readonly order: DoseOrder | null
  readonly route: Route
  readonly doseMg: number
  /** Why less than ordered was taken. */
  readonly reason: string | null
}

export type DoseGivenCode = 'DOSE_WITHOUT_ORDER' | 'DOSE_NOT_AS_ORDERED' | 'DOSE_BELOW_ORDER_WITHOUT_REASON'

/** A dose is recorded against a live order: never more than ordered, less only with a reason. */
export function ruleDoseGiven({ order, route, doseMg, reason }: DoseGivenFacts): Finding<DoseGivenCode>[] {
  const cites = ['practice.prescriber-decides'] as const
  if (order === null || order.status !== 'active' || order.route !== route) return [refuse('DOSE_WITHOUT_ORDER', cites)]
  if (!(doseMg > 0) || doseMg > order.doseMg) return [refuse('DOSE_NOT_AS_ORDERED', cites)]
  return doseMg < order.doseMg && (reason === null || reason.trim() === '') ? [hold('DOSE_BELOW_ORDER_WITHOUT_REASON', cites)] : []
}
