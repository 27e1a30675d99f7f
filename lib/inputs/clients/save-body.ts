import { z } from 'zod'
import { heightUnits, toCm, toKg, weightUnits } from '../../domain/clients/body.ts'

/** Weight and height in the unit they were read in. One of the two may be left empty. */
export const saveBodyInput = z
  .strictObject({
    clientId: z.uuid(),
    weight: z.number('Enter a number.').nullable(),
    weightUnit: z.enum(weightUnits),
    height: z.number('Enter a number.').nullable(),
    heightUnit: z.enum(heightUnits),
    source: z.enum(['told', 'measured']),
  })
  .superRefine(({ weight, weightUnit, height, heightUnit }, context) => {
    const kg = weight === null ? null : toKg(weight, weightUnit)
    const cm = height === null ? null : toCm(height, heightUnit)
    if (kg === null && cm === null) context.addIssue({ code: 'custom', path: ['weight'], message: 'Enter the weight or the height.' })
    if (kg !== null && !(kg >= 20 && kg <= 400))
      context.addIssue({ code: 'custom', path: ['weight'], message: 'Look at the weight and its unit again.' })
    if (cm !== null && !(cm >= 90 && cm <= 250))
      context.addIssue({ code: 'custom', path: ['height'], message: 'Look at the height and its unit again.' })
  })
export type SaveBodyInput = z.input<typeof saveBodyInput>
