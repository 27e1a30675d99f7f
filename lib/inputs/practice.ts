import { z } from 'zod'
import { isNpi } from '../domain/credentials/npi.ts'
import { trailProblems } from '../domain/practice/audit-head.ts'
import { disclosureReasons } from '../domain/practice/disclosures.ts'
import { isEin, isTaxonomy } from '../domain/practice/ein.ts'
import { exportKinds, importKinds, MOST_ROWS, rowChoices } from '../domain/practice/import/kinds.ts'
import { forgottenKinds } from '../domain/practice/retention.ts'
import { type ParameterKey, parameters } from '../domain/ruleset.ts'
import { isRoomPattern } from '../domain/scheduling/video-visit.ts'
import {
  dayField,
  emailField,
  idField,
  nameField,
  optionalText,
  phoneField,
  requiredText,
  shortText,
  stateField,
  zipField,
  zoneField,
} from './fields.ts'
import { versionField } from './version.ts'

const seq = z.int().min(0)

/** What a look through everything came to. */
export const finishWholeLookInput = z.strictObject({
  id: idField,
  lastSeq: seq,
  broken: z.strictObject({ seq, problem: z.enum(trailProblems) }).nullable(),
})

/** What is taken along: everything, or the records of one kind. */
export const takeExportInput = z.union([
  z.strictObject({ what: z.enum(['everything', 'tables', 'practice', ...exportKinds]) }),
  /** Some clients of the practice in the order they came. */
  z.strictObject({ what: z.literal('records'), part: z.int().min(1).max(10_000) }),
  z.strictObject({ what: z.literal('record'), clientId: z.uuid() }),
])

/** What the person reads of a file that cannot be taken. */
const cell = z.string().max(4_000, 'A cell holds more than 4,000 characters.')
const header = z.string().trim().min(1, 'Every column needs a header.').max(200)

/** A file as it was read: headers, and its rows as text. */
export const stageImportInput = z.strictObject({
  kind: z.enum(importKinds),
  fileName: z.string().trim().min(1).max(200),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  headers: z.array(header).min(1).max(200, 'The file has more than 200 columns.'),
  rows: z
    .array(z.array(cell).max(200))
    .min(1, 'The file has no rows.')
    .max(MOST_ROWS, `A file may have ${MOST_ROWS} rows. Bring the rest in with a second one.`),
})
export type StageImportInput = z.input<typeof stageImportInput>

const source = z.union([z.strictObject({ from: header }), z.strictObject({ text: z.string().trim().min(1).max(200) })])

/** Where the text of each of our columns comes from. */
export const mapImportInput = z.strictObject({ importId: idField, mapping: z.record(z.string().max(60), source) })
export type MapImportInput = z.input<typeof mapImportInput>

/** A choice for one row, or for every row that waits for one or has something to mend. */
export const chooseRowsInput = z
  .strictObject({
    importId: idField,
    rows: z.union([z.number().int().min(2), z.enum(['asks', 'wrong'])]),
    choice: z.enum([...rowChoices, 'none']),
    /** The chart, where one row is linked; else the likeliest of each. */
    linkTo: idField.nullable().default(null),
  })
  .refine(({ rows, choice, linkTo }) => linkTo === null || (choice === 'link' && typeof rows === 'number'), 'Choose a chart for one row.')
export type ChooseRowsInput = z.input<typeof chooseRowsInput>

export const importIdInput = z.strictObject({ importId: idField })
export type ImportIdInput = z.input<typeof importIdInput>

/** What a new practice is called, where it is, and the name its pages live under. */
export const openPracticeInput = z.strictObject({
  slug: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/, 'Use small letters, digits and dashes.'),
  hostname: z.string().regex(/^[a-z0-9.-]{1,253}$/, 'Enter a host name like portal.example.com.'),
  name: nameField,
  legalName: nameField,
  timeZone: zoneField,
  phone: phoneField,
  email: emailField,
  addressLine: requiredText,
  city: requiredText,
  state: stateField,
  zip: zipField,
  npi: shortText.default(''),
  ein: shortText.default(''),
  taxonomy: shortText.default(''),
  /** A location of this name at the practice's own address; its hours are kept later. */
  firstLocation: shortText.default(''),
  isDemo: z.boolean().default(false),
  isDefault: z.boolean().default(false),
})

export type OpenPracticeInput = z.input<typeof openPracticeInput>

/** The documents as they stood on the page where they were read. */
export const reviewDocumentsInput = z.strictObject({ shown: z.string().min(1).max(2_000) })
export type ReviewDocumentsInput = z.input<typeof reviewDocumentsInput>

const why = z.string('Say why.').trim().min(3, 'Say why, for whoever reads this later.').max(500, 'Keep it to 500 characters.')

/** What of a client went out without the portal: when, to whom, what, and why. */
export const noteDisclosureInput = z.strictObject({
  clientId: idField,
  disclosedOn: dayField,
  recipient: nameField,
  address: optionalText,
  what: requiredText,
  reason: z.enum(disclosureReasons, 'Choose why it went out.'),
})
export type NoteDisclosureInput = z.input<typeof noteDisclosureInput>

/** One that was written down by mistake, and why it is taken out. */
export const takeOutDisclosureInput = z.strictObject({ noteId: idField, why })
export type TakeOutDisclosureInput = z.input<typeof takeOutDisclosureInput>

/** A client whose rows stay, or everybody's when none is named, and why. */
export const placeLegalHoldInput = z.strictObject({ clientId: idField.nullable(), reason: why })
export type PlaceLegalHoldInput = z.input<typeof placeLegalHoldInput>

/** A hold that is over, and why. */
export const liftLegalHoldInput = z.strictObject({ holdId: idField, reason: why })
export type LiftLegalHoldInput = z.input<typeof liftLegalHoldInput>

const kind = z.enum(forgottenKinds)

/** One batch of one kind. */
export const forgetInput = z.strictObject({ kind })

/** What a day's run came to. */
export const finishForgettingInput = z.strictObject({
  counts: z.array(z.strictObject({ kind, deleted: z.int().min(0), held: z.int().min(0) })).max(forgottenKinds.length),
})

/** A number of the practice's own policy, from a day on, and why. */
export const setParameterInput = z.strictObject({
  version: versionField,
  key: z
    .string()
    .refine((key) => Object.hasOwn(parameters, key), 'There is no such rule.')
    .transform((key) => key as ParameterKey),
  value: z.number('Enter a number.'),
  effectiveFrom: dayField,
  reason: z.string().trim().min(3, 'Say why, for whoever reads this later.').max(300, 'Keep it to 300 characters.'),
})

export type SetParameterInput = z.input<typeof setParameterInput>

/** Who keeps a new practice first. */
export const inviteFirstAdminInput = z.strictObject({
  name: nameField,
  email: emailField,
  /** Mail the invitation once more, to this address. */
  again: z.boolean().default(false),
})

/** What the set-up asks: the practice, and who keeps it. */
export const setUpInput = openPracticeInput
  .omit({ isDemo: true, isDefault: true })
  .extend({ email: emailField, adminName: inviteFirstAdminInput.shape.name, adminEmail: emailField })

export type SetUpInput = z.output<typeof setUpInput>

/** The practice's own page: names, address, the numbers claims carry. */
export const updatePracticeInput = z.strictObject({
  version: versionField,
  name: nameField,
  legalName: nameField,
  timeZone: zoneField,
  phone: phoneField,
  email: emailField,
  addressLine: requiredText,
  city: requiredText,
  state: stateField,
  zip: zipField,
  npi: z
    .string()
    .trim()
    .refine((text) => text === '' || isNpi(text), 'This NPI does not add up. Check its ten digits.'),
  ein: z
    .string()
    .trim()
    .refine((text) => text === '' || isEin(text), 'An EIN has nine digits, and begins with two that are given out.'),
  taxonomy: shortText.refine((text) => text === '' || isTaxonomy(text), 'A taxonomy code has ten characters, like 101YM0800X.'),
  videoAddress: optionalText.refine(
    (text) => text === null || isRoomPattern(text),
    'An address begins with https:// and holds {room} once, where the name of the room goes.',
  ),
})

export type UpdatePracticeInput = z.input<typeof updatePracticeInput>
