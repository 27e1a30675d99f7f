/** Limits a prescriber set with the order. They may only be stricter than the practice's own. */
export type OrderLimits = {
  readonly systolic: number | null
  readonly diastolic: number | null
  readonly heartRateHigh: number | null
  readonly spo2Low: number | null
}

export const noOrderLimits: OrderLimits = { systolic: null, diastolic: null, heartRateHigh: null, spo2Low: null }

/** The lower of a limit and the order's own. */
export const atMost = (limit: number, ordered: number | null): number => (ordered === null ? limit : Math.min(limit, ordered))

/** The higher of a limit and the order's own. */
export const atLeast = (limit: number, ordered: number | null): number => (ordered === null ? limit : Math.max(limit, ordered))
