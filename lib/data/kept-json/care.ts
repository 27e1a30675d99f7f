import { z } from 'zod'
import { type CssrsAnswers, type CssrsForm, cssrsForms, cssrsQuestions } from '../../domain/clients/cssrs.ts'
import type { SafetyChange } from '../../domain/clients/safety-episode.ts'
import { pointDecisions, type ScreenPoint } from '../../domain/clients/screen-facts.ts'
import { medicineClassKeys, type ScreenAnswers, screenChoices, screenKeys } from '../../domain/clients/screening.ts'
import { type TreatmentTried, triedResults, triedTreatments } from '../../domain/clients/treatment-history.ts'
import type { OrderLimits } from '../../domain/journeys/order-limits.ts'
import { earlierForm, jsonColumn } from './json-column.ts'
import { day, text, textOrNull } from './plain.ts'

const limit = z.number().nullable().default(null)
export const orderLimits = jsonColumn<OrderLimits | null>(
  z.strictObject({ systolic: limit, diastolic: limit, heartRateHigh: limit, spo2Low: limit }).nullable(),
)

export const treatmentHistory = jsonColumn<readonly TreatmentTried[] | null>(
  z
    .array(z.strictObject({ treatment: z.enum(triedTreatments), name: text, year: z.number().nullable(), result: z.enum(triedResults) }))
    .nullable(),
)

const answer = z.boolean().exactOptional()
const cssrs = z.strictObject({
  ...{ q1: answer, q2: answer, q3: answer, q4: answer, q5: answer, q6: answer, q6Recent: answer },
}) satisfies z.ZodType<CssrsAnswers>
export const safetyAnswers = jsonColumn<CssrsAnswers>(cssrs)

export const safetyChanges = jsonColumn<readonly SafetyChange[]>(
  z.array(
    z.strictObject({
      question: z.enum(cssrsQuestions),
      from: z.boolean(),
      to: z.boolean(),
      stands: z.boolean(),
      at: text,
      by: text,
      words: text.exactOptional(),
    }),
  ),
)

const screen = z.strictObject({
  items: z.partialRecord(z.enum(screenKeys), z.enum(screenChoices)),
  medicines: z.union([z.array(z.enum(medicineClassKeys)), z.literal('unsure'), z.null()]),
}) satisfies z.ZodType<ScreenAnswers>
/** The answers of a health screen, or of the safety questions. */
type ScreeningAnswers = ScreenAnswers | { readonly form: CssrsForm; readonly answers: CssrsAnswers }
export const screeningAnswers = jsonColumn<ScreeningAnswers>(
  z.union([screen, z.strictObject({ form: z.enum(cssrsForms), answers: cssrs })]),
)

const point = z
  .strictObject({ code: text, decision: z.enum(pointDecisions).nullable(), untilOn: day.nullable() })
  .transform(({ code, decision, untilOn }): ScreenPoint => ({ code, decision: decision && { is: decision, untilOn } }))
/** Written by the database alone, beside the screening it is about. */
export const screenPoints = jsonColumn<readonly ScreenPoint[]>(z.array(point))

const items = z.array(z.number().nullable())
const response = z.strictObject({ items, functionAnswer: z.number().nullable() })
/** The answers to a questionnaire: its items in order, and the question that is not scored. A bare list is one too. */
type ResponseAnswers = { readonly items: readonly (number | null)[]; readonly functionAnswer: number | null }
export const instrumentAnswers = jsonColumn<ResponseAnswers>(
  response,
  earlierForm(items, (list) => ({ items: list, functionAnswer: null })),
)

/** What was asked at the door: yes and no, or minutes. */
export const doorAnswer = jsonColumn(z.union([z.boolean(), z.number()]))

const seen = z.boolean().nullable().exactOptional()
/** What was seen as a client left, or how the day ended without that. */
export const dischargeChecklist = jsonColumn(
  z.strictObject({
    companionPresent: z.boolean(),
    ...{ alertAndOriented: seen, walksSteadily: seen, nauseaControlled: seen, dissociationResolved: seen, instructionsGiven: seen },
    outcome: text.exactOptional(),
  }),
)

const part = text.exactOptional()
/** The parts of a progress note, or the text of an addendum with what it says anew. */
export const noteBody = jsonColumn(
  z.strictObject({
    ...{ intention: part, summary: part, interventions: part, response: part, plan: part, goal: part, need: part },
    text: part,
  }),
)

/** Whom or what a task is about, as far as its kind says more than that. */
export const taskParams = jsonColumn(
  z
    .object({ holderName: textOrNull.exactOptional(), step: z.number().exactOptional(), what: z.array(text).exactOptional() })
    .catchall(z.union([text, z.number(), z.boolean(), z.null(), z.array(text)])),
)
