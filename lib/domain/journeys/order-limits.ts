/** Limits a prescriber set with the order. They may only be stricter than the practice's own. */
export type OrderLimits = {
  readonly systolic: number | null
  readonly diastolic: number | null
  readonly heartRateHigh: number | null
  readonly spo2Low: number | null
}

/** Whether an order sets any limit of its own. */
export const hasLimits = (limits: OrderLimits): boolean => Object.values(limits).some((limit) => limit !== null)

/** The lower of a limit and the order's own. */
export const atMost = (limit: number, ordered: number | null | undefined): number => Math.min(limit, ordered ?? limit)

/** The higher of a limit and the order's own. */
export const atLeast = (limit: number, ordered: number | null | undefined): number => Math.max(limit, ordered ?? limit)
