import { z } from 'zod'
import { heightUnits, measureSources, toCm, toKg, weightUnits } from '../domain/clients/body.ts'
import { contactKinds } from '../domain/clients/contact-kinds.ts'
import { cssrsForms, cssrsQuestions } from '../domain/clients/cssrs.ts'
import { evaluationOutcomes } from '../domain/clients/evaluation.ts'
import { medicineClassKeys, screenChoices, screenKeys } from '../domain/clients/screening.ts'
import { triedResults, triedTreatments } from '../domain/clients/treatment-history.ts'
import { indications } from '../domain/consults/consult-choices.ts'
import {
  dayField,
  diagnosisCodesField,
  emailField,
  idField,
  optionalDay,
  optionalEmailField,
  optionalPersonField,
  personField,
  phoneField,
  requiredText,
  stateField,
  zipField,
} from './fields.ts'
import { versionField } from './version.ts'

export const advanceClientInput = z.strictObject({ clientId: z.uuid() })
export type AdvanceClientInput = z.input<typeof advanceClientInput>

const reason = z.string().trim().min(5, 'Say why in a sentence.').max(500, 'Use at most 500 characters.')

/** Pausing, completing and closing say why, and which visits ahead are given up with it; the rest is kept. */
export const leaveInput = z.strictObject({
  clientId: z.uuid(),
  reason,
  cancelVisitIds: z.array(z.uuid()).max(100).default([]),
})
export type LeaveInput = z.input<typeof leaveInput>

export const reopenInput = z.strictObject({ clientId: z.uuid(), reason })
export type ReopenInput = z.input<typeof reopenInput>

/** Which of two charts stays, which goes, and why. */
export const mergeInput = z.strictObject({ staysId: z.uuid(), goesId: z.uuid(), reason })
export type MergeInput = z.input<typeof mergeInput>

/** The chart that was merged into another. */
export const undoMergeInput = z.strictObject({ clientId: z.uuid() })
export type UndoMergeInput = z.input<typeof undoMergeInput>

/** Whom it is about. Clients leave it out: it is about themselves. */
export const clientIdField = z.uuid().nullable().default(null)

/** Somebody whom the desk takes in, without a consult. */
export const createClientInput = z
  .strictObject({
    legalFirstName: personField('Enter the first name, or the only one.', 80),
    /** Empty for somebody who has one name. */
    legalLastName: optionalPersonField(80),
    chosenName: optionalPersonField(80).default(''),
    bornOn: optionalDay,
    phone: phoneField,
    email: optionalEmailField,
    zip: zipField,
    state: stateField,
    indication: z.enum(indications, 'Choose what brings them.'),
    consentToText: z.boolean().default(false),
    /** Mails them the link that opens their account. */
    sendsInvitation: z.boolean().default(true),
    /** Somebody like them is on file, and this is another person. */
    isAnother: z.boolean().default(false),
  })
  .refine(({ sendsInvitation, email }) => !sendsInvitation || email !== '', {
    path: ['email'],
    message: 'Enter the address the invitation goes to, or send none yet.',
  })
export type CreateClientInput = z.input<typeof createClientInput>

/** Another address for a client: where their mail goes, and what they sign in with. */
export const changeClientEmailInput = z.strictObject({ clientId: z.uuid(), version: versionField, email: emailField })
export type ChangeClientEmailInput = z.input<typeof changeClientEmailInput>

export const enrolRemsInput = z.strictObject({
  clientId: z.uuid(),
  facilityId: idField,
  enrolledOn: dayField,
  /** The number or word by which the program confirmed it. */
  confirmation: requiredText,
})
export type EnrolRemsInput = z.input<typeof enrolRemsInput>

export const endRemsInput = z.strictObject({ enrollmentId: z.uuid(), endedOn: dayField })
export type EndRemsInput = z.input<typeof endRemsInput>

/** What a client comes for, and their diagnoses in order. */
export const setDiagnosisInput = z.strictObject({
  clientId: z.uuid(),
  version: versionField,
  indication: z.enum(indications, 'Choose what brings them.'),
  diagnosisCodes: diagnosisCodesField,
})
export type SetDiagnosisInput = z.input<typeof setDiagnosisInput>

export const evaluateClientInput = z.strictObject({
  clientId: z.uuid(),
  outcome: z.enum(evaluationOutcomes, 'Choose how it goes on.'),
  why: z.string().trim().min(3, 'Write in a few words what the results say.').max(500, 'Keep it to 500 characters.'),
})
export type EvaluateClientInput = z.input<typeof evaluateClientInput>

export const recordCssrsInput = z.strictObject({
  clientId: clientIdField,
  form: z.enum(cssrsForms),
  answers: z.partialRecord(z.enum(cssrsQuestions), z.boolean()),
  appointmentId: z.uuid().nullable().default(null),
})
export type RecordCssrsInput = z.input<typeof recordCssrsInput>

export const recordScreeningInput = z.strictObject({
  clientId: clientIdField,
  items: z.partialRecord(z.enum(screenKeys as readonly [string, ...string[]]), z.enum(screenChoices, 'Choose an answer.')),
  medicines: z.union([z.array(z.enum(medicineClassKeys as readonly [string, ...string[]])), z.literal('unsure')]),
  treatments: z
    .array(
      z.strictObject({
        treatment: z.enum(triedTreatments),
        name: z.string().trim().max(80).default(''),
        year: z.number().int().min(1940).max(2100).nullable().default(null),
        result: z.enum(triedResults),
      }),
    )
    .max(20)
    .default([]),
})
export type RecordScreeningInput = z.input<typeof recordScreeningInput>

/** Weight and height in the unit they were read in. One of the two may be left empty. */
export const saveBodyInput = z
  .strictObject({
    clientId: z.uuid(),
    weight: z.number('Enter a number.').nullable(),
    weightUnit: z.enum(weightUnits),
    height: z.number('Enter a number.').nullable(),
    heightUnit: z.enum(heightUnits),
    source: z.enum(measureSources),
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

export const saveContactInput = z.strictObject({
  clientId: clientIdField,
  version: versionField,
  /** Left out for a new one. */
  id: z.uuid().nullable().default(null),
  kind: z.enum(contactKinds).default('emergency'),
  name: personField('Enter the name of the person.', 80),
  relation: z.string().trim().max(60).default(''),
  phone: phoneField,
})
export type SaveContactInput = z.input<typeof saveContactInput>

export const removeContactInput = z.strictObject({ clientId: z.uuid(), id: idField })
export type RemoveContactInput = z.input<typeof removeContactInput>

const lines = z.array(z.string().trim().min(1).max(300)).max(12, 'Keep it to twelve lines.')

export const saveSafetyPlanInput = z.strictObject({
  clientId: clientIdField,
  version: versionField,
  warningSigns: lines,
  coping: lines,
  places: lines,
  people: lines.min(1, 'Name at least one person.'),
  professionals: lines.min(1, 'Name at least one number that answers.'),
  means: lines,
  sharedWith: z.string().trim().max(200).nullable().default(null),
})
export type SaveSafetyPlanInput = z.input<typeof saveSafetyPlanInput>

export const MOST_OBJECTIVES = 5

export const setObjectivesInput = z.strictObject({
  clientId: clientIdField,
  version: versionField,
  /** The most important first. */
  objectives: z
    .array(z.string().trim().max(300, 'Keep it under 300 letters.'))
    .max(MOST_OBJECTIVES)
    .refine((all) => all.some((text) => text !== ''), 'Write down at least one thing you hope for.'),
})
export type SetObjectivesInput = z.input<typeof setObjectivesInput>

export const submitIntakeInput = z.strictObject({
  isTrue: z.literal(true, 'Tick this when the answers are true as far as you know.'),
})
export type SubmitIntakeInput = z.input<typeof submitIntakeInput>

export const takeBackYesInput = z.strictObject({
  episodeId: z.uuid(),
  question: z.enum(cssrsQuestions),
  /** What the client said about it. */
  words: z.string().trim().min(3, 'Write what the client told you.').max(500),
})
export type TakeBackYesInput = z.input<typeof takeBackYesInput>

const optional = (most: number) => z.string().trim().max(most).default('')

export const updateProfileInput = z.strictObject({
  clientId: clientIdField,
  version: versionField,
  legalFirstName: personField('Enter the first name on the insurance card or ID, or the only one.', 80),
  /** Empty for somebody who has one name. */
  legalLastName: optionalPersonField(80),
  chosenName: optionalPersonField(80).default(''),
  pronouns: optional(40),
  bornOn: dayField,
  sexForClaims: z.enum(['F', 'M', 'X'], 'Choose what the insurer has on file.'),
  phone: phoneField,
  addressLine: z.string().trim().min(3, 'Enter the street and number.').max(120),
  city: z.string().trim().min(2, 'Enter the city.').max(80),
  state: stateField,
  zip: zipField,
  ongoingTherapist: optionalPersonField(120).default(''),
  consentToText: z.boolean().default(false),
})
export type UpdateProfileInput = z.input<typeof updateProfileInput>
