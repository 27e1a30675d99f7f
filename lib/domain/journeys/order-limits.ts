/** Limits a prescriber set with the order. They may only be stricter than the practice's own. */
export type OrderLimits = {
  readonly systolic: number | null
  readonly diastolic: number | null
  readonly heartRateHigh: number | null
  readonly spo2Low: number | null
}

/** Whether an order sets any limit of its own. */
export const hasLimits = (limits: OrderLimits): boolean => Object.values(limits).some((limit) => limit !== null)

/** The limits of an order as they were kept; null when it sets none. */
export function orderLimitsOf(kept: unknown): OrderLimits | null {
  if (typeof kept !== 'object' || kept === null) return null
  const values = kept as Readonly<Record<string, unknown>>
  const numberOf = (name: keyof OrderLimits) => (typeof values[name] === 'number' ? values[name] : null)
  return {
    systolic: numberOf('systolic'),
    diastolic: numberOf('diastolic'),
    heartRateHigh: numberOf('heartRateHigh'),
    spo2Low: numberOf('spo2Low'),
  }
}

/** The lower of a limit and the order's own. */
export const atMost = (limit: number, ordered: number | null | undefined): number => Math.min(limit, ordered ?? limit)

/** The higher of a limit and the order's own. */
export const atLeast = (limit: number, ordered: number | null | undefined): number => Math.max(limit, ordered ?? limit)
