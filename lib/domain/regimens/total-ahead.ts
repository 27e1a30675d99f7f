/** What the cycles ahead cost together, in cents; null where there is none or one of them is not known. */
export const totalAhead = (cents: readonly (number | null)[]): number | null =>
  cents.length === 0 ? null : cents.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0)
