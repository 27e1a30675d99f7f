import { z } from 'zod'

const answer = z.boolean().nullable().default(null)
const minutes = z.number().int().min(0).max(100_000).nullable().default(null)

export const checkInInput = z.strictObject({
  appointmentId: z.uuid(),
  answers: z.strictObject({
    sober: answer,
    medicinesChanged: answer,
    pregnancyChanged: answer,
    pressureChanged: answer,
    psychosisChanged: answer,
    ownSupply: answer,
    minutesSinceFood: minutes,
    minutesSinceDrink: minutes,
    minutesSinceNoseSpray: minutes,
    homeReadingSent: answer,
    videoPlanAgreed: answer,
  }),
})
export type CheckInInput = z.input<typeof checkInInput>
