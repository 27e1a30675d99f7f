import { z } from 'zod'
import { dayField, dollarsField, idField, requiredText } from '../fields.ts'

/** What is taken off each share, from when to when, on which papers, and why. */
export const decideHardshipInput = z
  .strictObject({
    clientId: idField,
    kind: z.enum(['percent', 'amount'], 'Choose one.'),
    percent: z.coerce.number().min(0).max(100, 'At most 100.').default(0),
    amount: z.union([z.literal('').transform(() => 0), dollarsField]).default(0),
    fromOn: dayField,
    toOn: dayField,
    papers: requiredText,
    reason: requiredText,
  })
  .refine(({ kind, percent }) => kind !== 'percent' || percent > 0, { path: ['percent'], message: 'Enter how much of each share.' })
  .refine(({ kind, amount }) => kind !== 'amount' || amount > 0, { path: ['amount'], message: 'Enter an amount above zero.' })
  .refine(({ fromOn, toOn }) => fromOn <= toOn, { path: ['toOn'], message: 'It ends after it begins.' })
export type DecideHardshipInput = z.input<typeof decideHardshipInput>

/** It no longer holds from a day on, with why. */
export const endHardshipInput = z.strictObject({ hardshipId: idField, endedOn: dayField, why: requiredText })
export type EndHardshipInput = z.input<typeof endHardshipInput>
