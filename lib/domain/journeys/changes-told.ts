import { type ChangeTold, changesAskedAtCheckIn, type ScreenChange } from '../clients/rule-rescreen.ts'
import type { CheckInAnswers } from './rule-check-in.ts'
import type { DoorAnswer } from './rule-door-answers.ts'

/** The question at the door for each change. */
export const questionOf = {
  pregnancy: 'pregnancyChanged',
  blood_pressure: 'pressureChanged',
  medicines: 'medicinesChanged',
  psychosis: 'psychosisChanged',
} as const satisfies Readonly<Record<ScreenChange, keyof CheckInAnswers>>

/** What was said to have changed: now, and whenever it was asked at this door before. */
export const changesTold = (door: CheckInAnswers | undefined, before: readonly DoorAnswer[], now: Date): ChangeTold[] =>
  changesAskedAtCheckIn.flatMap((change) => {
    const question = questionOf[change]
    const earlier = before
      .filter((one) => one.question === question && one.answer === true)
      .map(({ answeredAt }) => ({ change, at: answeredAt }))
    return door?.[question] === true ? [...earlier, { change, at: now }] : earlier
  })
