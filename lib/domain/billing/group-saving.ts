import { type Cents, subtractCents, toCents } from '../money.ts'
import { estimateLines } from './estimate-lines.ts'
import type { EstimateLine, EstimatePlan } from './estimate-types.ts'

/** What the client would pay for an individual hour and for a group in its place, and what the group saves (3.1). */
export type GroupSaving = { readonly individual: Cents; readonly group: Cents; readonly saves: Cents }

/** Compares one individual line with one group line on the same benefits, each as if it came first. */
export function groupSaving(individual: EstimateLine, group: EstimateLine, plan: EstimatePlan): GroupSaving {
  const alone = (line: EstimateLine) => estimateLines([line], plan)[0]?.client ?? toCents(0)
  const costs = { individual: alone(individual), group: alone(group) }
  return { ...costs, saves: subtractCents(costs.individual, costs.group) }
}
