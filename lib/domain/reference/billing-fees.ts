/** Typical amounts for the public estimator, in cents: a fee, and what plans often allow. Not any plan's contract. */
export const typicalAmounts = {
  '90791': { fee: 22_500, allowed: 18_000 },
  '90832': { fee: 12_500, allowed: 10_000 },
  '90834': { fee: 17_500, allowed: 14_000 },
  '90837': { fee: 20_000, allowed: 16_000 },
  '90853': { fee: 8_000, allowed: 5_500 },
  'KAP-EXT': { fee: 17_500, allowed: null },
} as const satisfies Record<string, { readonly fee: number; readonly allowed: number | null }>
