import { z } from 'zod'
import { eventGrades, journeyEventKinds } from '../domain/journeys/event-kind.ts'
import { sedations } from '../domain/journeys/sedation.ts'
import { readingMoments } from '../domain/journeys/standing-readings.ts'
import { waysHome } from '../domain/journeys/way-home.ts'
import { emailField, personField, phoneField, stateField, timeField } from './fields.ts'
import { instant } from './instant.ts'
import { versionField } from './version.ts'

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

export const answerDoorInput = z.strictObject({ appointmentId: z.uuid(), answers: checkInInput.shape.answers })
export type AnswerDoorInput = z.input<typeof answerDoorInput>

export const askDriverInput = z.strictObject({
  appointmentId: z.uuid(),
  /** Where the driver is asked. It is used for this message and not kept. */
  email: emailField,
})
export type AskDriverInput = z.input<typeof askDriverInput>

export const clearVitalsInput = z.strictObject({
  readingId: z.uuid(),
  reason: z.string().trim().min(5, 'Write who was asked and what they said.').max(300, 'Use at most 300 characters.'),
})
export type ClearVitalsInput = z.input<typeof clearVitalsInput>

export const completeVisitInput = z.strictObject({
  appointmentId: z.uuid(),
  /** Why a visit took longer than one of its kind can. */
  reason: z.string().trim().max(300, 'Use at most 300 characters.').default(''),
})
export type CompleteVisitInput = z.input<typeof completeVisitInput>

export const confirmRideInput = z.strictObject({ rideId: z.uuid() })
export type ConfirmRideInput = z.input<typeof confirmRideInput>

export const confirmWordInput = z.strictObject({ clearanceId: z.uuid() })
export type ConfirmWordInput = z.input<typeof confirmWordInput>

const seen = z.boolean().nullable().default(null)

export const dischargeInput = z.strictObject({
  appointmentId: z.uuid(),
  alertAndOriented: seen,
  walksSteadily: seen,
  nauseaControlled: seen,
  dissociationResolved: seen,
  instructionsGiven: seen,
  companionPresent: z.boolean(),
  /** Who of the place's medical staff looked at the client, where the signer's own licence does not cover it. */
  releasedBy: z.string().trim().max(120).default(''),
})
export type DischargeInput = z.input<typeof dischargeInput>

export const endJourneyInput = z.strictObject({
  appointmentId: z.uuid(),
  outcome: z.enum(['no_dose', 'left_against_advice', 'transferred']),
  reason: z.string().trim().max(500, 'Use at most 500 characters.').default(''),
  /** Who was told, when somebody left or was taken away. */
  toldWhom: z.string().trim().max(200, 'Use at most 200 characters.').default(''),
  companionPresent: z.boolean().default(false),
  /** What becomes of the integration that was booked after it. */
  integration: z.enum(['keep', 'cancel']).default('keep'),
})
export type EndJourneyInput = z.input<typeof endJourneyInput>

export const nameDriverInput = z.strictObject({
  appointmentId: z.uuid(),
  version: versionField,
  driverName: personField('Enter the name of the person who drives you.', 80),
  driverPhone: phoneField,
  driverRelation: z.string().trim().max(60).default(''),
  wayHome: z.enum(waysHome, 'Choose how you will go home.'),
  /** The person named is 18 or older. */
  driverIsAdult: z.boolean(),
})
export type NameDriverInput = z.input<typeof nameDriverInput>

export const nameSitterInput = z.strictObject({
  appointmentId: z.uuid(),
  version: versionField,
  sitterName: personField('Enter the name of the adult who stays with you.', 80),
  sitterPhone: phoneField,
  sitterIsAdult: z.literal(true, 'The person who stays with you must be an adult.'),
  homeAddress: z.string().trim().min(5, 'Enter the address help would come to.').max(200),
  noDriving: z.literal(true, 'Confirm that you will not drive until the next day, after sleep.'),
})
export type NameSitterInput = z.input<typeof nameSitterInput>

/** When the dose is planned, on the clock of the visit; null takes the plan back, and the start counts again. */
export const planDoseInput = z.strictObject({ appointmentId: z.uuid(), at: timeField.nullable() })
export type PlanDoseInput = z.input<typeof planDoseInput>

export const recordEventInput = z.strictObject({
  appointmentId: z.uuid(),
  kind: z.enum(journeyEventKinds).exclude(['void']),
  happenedAt: instant,
  grade: z.enum(eventGrades).nullable().default(null),
  detail: z.string().trim().max(500, 'Use at most 500 characters.').default(''),
  doseMg: z.number().positive().max(2000).nullable().default(null),
  /** Who of the place's medical staff gives the dose, where whoever writes it down does not. */
  givenBy: z.string().trim().max(120, 'Use at most 120 characters.').default(''),
  deviceAt: instant.nullable().default(null),
})
export type RecordEventInput = z.input<typeof recordEventInput>

export const recordTakenDoseInput = z.strictObject({
  appointmentId: z.uuid(),
  happenedAt: instant,
  doseMg: z.number().positive('Enter how much was taken.').max(2000, 'Check how much was taken.'),
  reason: z.string().trim().min(5, 'Write what happened.').max(500, 'Use at most 500 characters.'),
  deviceAt: instant.nullable().default(null),
})
export type RecordTakenDoseInput = z.input<typeof recordTakenDoseInput>

const reading = (least: number, most: number, what: string) =>
  z.number().int(`Enter ${what} as a whole number.`).min(least, `Check ${what}.`).max(most, `Check ${what}.`).nullable().default(null)

export const recordVitalsInput = z.strictObject({
  appointmentId: z.uuid(),
  /** What the one who measured takes it for; what it is follows from the dose. */
  moment: z.enum(readingMoments),
  takenAt: instant,
  systolic: reading(50, 260, 'the upper blood pressure'),
  diastolic: reading(30, 160, 'the lower blood pressure'),
  heartRate: reading(25, 230, 'the heart rate'),
  spo2: reading(50, 100, 'the oxygen saturation'),
  temperature: z.number().min(33, 'Check the temperature.').max(43, 'Check the temperature.').nullable().default(null),
  respiratoryRate: reading(0, 60, 'the breaths a minute'),
  sedation: z.enum(sedations).nullable().default(null),
  deviceAt: instant.nullable().default(null),
})
export type RecordVitalsInput = z.input<typeof recordVitalsInput>

export const remindRideInput = z.strictObject({ rideId: z.uuid(), outboxId: z.uuid() })

export const tellPlaceInput = z.strictObject({
  appointmentId: z.uuid(),
  address: z.string().trim().min(5, 'Enter the street and the town.').max(200),
  state: stateField,
  /** At their own home: what is billed by video says so. */
  isHome: z.boolean().default(true),
})
export type TellPlaceInput = z.input<typeof tellPlaceInput>

export const undoEventInput = z.strictObject({ appointmentId: z.uuid(), eventId: z.uuid() })
export type UndoEventInput = z.input<typeof undoEventInput>

export const voidVitalsInput = z.strictObject({
  readingId: z.uuid(),
  reason: z.string().trim().min(5, 'Write what was wrong with the measurement.').max(300, 'Use at most 300 characters.'),
})
export type VoidVitalsInput = z.input<typeof voidVitalsInput>

export const confirmVoidInput = z.strictObject({ readingId: z.uuid() })
export type ConfirmVoidInput = z.input<typeof confirmVoidInput>

export const waitForRideInput = z.strictObject({
  appointmentId: z.uuid(),
  /** An empty rest room; null is the waiting room. */
  restRoomId: z.uuid().nullable().default(null),
})
export type WaitForRideInput = z.input<typeof waitForRideInput>
