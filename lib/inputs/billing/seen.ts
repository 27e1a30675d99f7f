import { z } from 'zod'

/** How far the account had come when the screen showed it; left out where no screen was looked at. */
export const seenField = z
  .number()
  .int()
  .min(0)
  .nullish()
  .transform((seen) => seen ?? null)
