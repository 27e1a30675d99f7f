import { z } from 'zod'
import { medicareStatuses } from '../domain/coverage/rule-medicare-clinician.ts'
import { conditions } from '../domain/credentials/condition.ts'
import { credentialKinds, credentialTopics, deaSchedules } from '../domain/credentials/credential.ts'
import { isNpi } from '../domain/credentials/npi.ts'
import { professions } from '../domain/credentials/profession.ts'
import { routes } from '../domain/journeys/route.ts'
import { isStateCode } from '../domain/practice/state.ts'
import { isLocalTime, type LocalTime } from '../domain/time/local.ts'
import {
  dayField,
  dollarsField,
  emailField,
  idField,
  nameField,
  optionalDay,
  optionalEmailField,
  optionalText,
  phoneField,
  placeField,
  requiredText,
  rowId,
  shortText,
  stateField,
  timeField,
  zipField,
} from './fields.ts'
import { overlapping } from './practice-places.ts'
import { versionField } from './version.ts'

/** A clinician's whole working week, from a day on. */
export const saveClinicianHoursInput = z
  .strictObject({
    clinicianId: idField,
    version: versionField,
    effectiveFrom: dayField,
    hours: z
      .array(
        z
          .strictObject({ weekday: z.number().int().min(0).max(6), opens: timeField, closes: timeField, locationId: idField.nullable() })
          .refine(({ opens, closes }) => opens < closes, { path: ['closes'], message: 'The end comes after the start.' }),
      )
      .max(28, 'Keep it to four stretches a day.'),
  })
  .refine(({ hours }) => !overlapping(hours), { path: ['hours'], message: 'Two stretches of one day run into each other.' })

export type SaveClinicianHoursInput = z.input<typeof saveClinicianHoursInput>

/** An NPI that may be missing; one that is given adds up. */
export const npiField = z
  .string()
  .trim()
  .refine((text) => text === '' || isNpi(text), 'This NPI does not add up. Check its ten digits.')
  .transform((text) => (text === '' ? null : text))

/** A taxonomy code that may be missing. */
const taxonomyField = z
  .string()
  .trim()
  .toUpperCase()
  .refine((text) => text === '' || /^\d{3}[\dA-Z]{6}X$/.test(text), 'A taxonomy code has ten signs and ends in X, like 1041C0700X.')
  .transform((text) => (text === '' ? null : text))

/** A clinician of the practice. */
export const saveClinicianInput = z
  .strictObject({
    id: rowId,
    version: versionField,
    name: nameField,
    title: requiredText,
    npi: npiField,
    taxonomy: taxonomyField.default(null),
    bio: z.string().trim().max(2_000, 'Keep it to 2,000 characters.'),
    email: optionalEmailField.transform((text) => (text === '' ? null : text)),
    modalities: z.array(shortText.min(1)).max(20),
    homeLocationId: idField.nullable(),
    medicareStatus: z.enum(medicareStatuses),
    medicareFromOn: optionalDay,
    isSupervisee: z.boolean(),
    isPublished: z.boolean().default(false),
    takesNewClients: z.boolean(),
    isActive: z.boolean(),
  })
  .refine(({ medicareStatus, medicareFromOn }) => medicareStatus === 'unknown' || medicareFromOn !== null, {
    path: ['medicareFromOn'],
    message: 'Enter the day from which this holds.',
  })

export type SaveClinicianInput = z.input<typeof saveClinicianInput>

/** How a clinician was said to stand with Medicare, and from which day, put right. */
export const correctMedicareInput = z.strictObject({
  id: idField,
  version: versionField,
  status: z.enum(medicareStatuses),
  fromOn: dayField,
})

export type CorrectMedicareInput = z.input<typeof correctMedicareInput>

/** What a therapist keeps of their own on the public pages. */
export const saveOwnProfileInput = z.strictObject({
  version: versionField,
  bio: saveClinicianInput.shape.bio,
  modalities: saveClinicianInput.shape.modalities,
  isPublished: z.boolean(),
})
export type SaveOwnProfileInput = z.input<typeof saveOwnProfileInput>

export const credentialHolders = ['clinician', 'prescriber', 'facility'] as const

/** What a credential says, whoever enters it. */
export const credentialFields = {
  kind: z.enum(credentialKinds, 'Choose what this is.'),
  state: z
    .string()
    .trim()
    .toUpperCase()
    .refine((text) => text === '' || isStateCode(text), 'Choose a state.')
    .nullable()
    .transform((text) => (text === '' ? null : text)),
  number: optionalText,
  issuer: optionalText,
  profession: z.enum(professions).nullable(),
  schedules: z.array(z.enum(deaSchedules)),
  issuedOn: optionalDay,
  expiresOn: optionalDay,
  topics: z.array(z.enum(credentialTopics)),
  hours: z.number('Enter a number of hours.').int().min(0).max(10_000).nullable(),
  requiresPsychiatric: z.enum(conditions),
  requiresOnSite: z.enum(conditions),
  coversOutsideClinic: z.enum(conditions),
  coversKap: z.enum(conditions),
  /** Of an agreement: the licence number of the physician who supervises. */
  supervisorLicense: optionalText,
  note: z.string().trim().max(500, 'Keep it to 500 characters.'),
}

type Said = { kind: string; state: string | null; number: string | null; issuedOn: string | null; expiresOn: string | null }

/** What each kind cannot do without. */
export function askForWhatIsMissing({ kind, state, number, issuedOn, expiresOn }: Said, context: z.RefinementCtx): void {
  const ask = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  if ((kind === 'license' || kind === 'dea' || kind === 'state_registration') && state === null) ask('state', 'Choose the state it is of.')
  if (kind === 'dea' && number === null) ask('number', 'Enter the DEA number.')
  if (kind === 'exclusion_check' && issuedOn === null) ask('issuedOn', 'Enter the day of the check.')
  if (issuedOn !== null && expiresOn !== null && expiresOn < issuedOn) ask('expiresOn', 'The last day comes after the first.')
}

/** A licence, registration, policy, training or check of a clinician, a prescriber or a facility. */
export const saveCredentialInput = z
  .strictObject({
    id: rowId,
    version: versionField,
    holder: z.enum(credentialHolders),
    holderId: idField,
    ...credentialFields,
    revokedOn: optionalDay,
    /** The place a DEA registration names: `location:<id>`, `facility:<id>`, or null when it names none of ours. */
    place: placeField.nullable(),
    /** Somebody looked it up at the source today. */
    isVerified: z.boolean(),
  })
  .superRefine(askForWhatIsMissing)

export type SaveCredentialInput = z.input<typeof saveCredentialInput>

/** An outside prescriber: who they are, where they work, what they do. Credentials are saved one by one. */
export const savePrescriberInput = z.strictObject({
  id: rowId,
  version: versionField,
  name: nameField,
  profession: z.enum(professions, 'Choose a profession.'),
  specialty: requiredText,
  isPsychiatric: z.boolean(),
  practiceName: requiredText,
  npi: npiField,
  email: emailField,
  phone: phoneField,
  addressLine: requiredText,
  city: requiredText,
  state: stateField,
  zip: zipField,
  statesServed: z.array(stateField).min(1, 'Name at least one state.'),
  routes: z.array(z.enum(routes)).min(1, 'Choose at least one route.'),
  prescribesForHome: z.enum(conditions),
  evaluatesByTelehealth: z.boolean(),
  isAlsoTherapist: z.boolean(),
  evaluationFee: z.union([z.literal('').transform(() => null), dollarsField]),
  nextOpeningOn: optionalDay,
  acceptsReferrals: z.boolean(),
  isActive: z.boolean(),
  sites: z
    .array(
      z.strictObject({ name: nameField, state: stateField, zip: zipField, facilityId: idField.nullable(), locationId: idField.nullable() }),
    )
    .max(20)
    .refine((sites) => new Set(sites.map(({ name }) => name)).size === sites.length, 'Give each site a name of its own.'),
})

export type SavePrescriberInput = z.input<typeof savePrescriberInput>

/** Who supervises a clinician from a day on; nobody, when the supervision ends. */
/** Who supervises a clinician from a day on; null where nobody does any longer. */
export const saveSupervisionInput = z.strictObject({
  clinicianId: idField,
  version: versionField,
  supervisorId: idField.nullable(),
  fromOn: dayField,
})

export type SaveSupervisionInput = z.input<typeof saveSupervisionInput>

const time = z
  .string()
  .trim()
  .refine(isLocalTime, 'Enter a time like 09:00.')
  .transform((text) => text as LocalTime)

/** A stretch in which a clinician is away or a room is out of use, on the clock of its place. `isOff: false` takes it back. */
export const saveTimeOffInput = z
  .strictObject({
    id: rowId,
    version: versionField,
    clinicianId: idField.nullable(),
    roomId: idField.nullable(),
    chairId: idField.nullable().default(null),
    startsOn: dayField,
    startsTime: time,
    endsOn: dayField,
    endsTime: time,
    reason: requiredText,
    isOff: z.boolean(),
  })
  .refine(({ clinicianId, roomId, chairId }) => [clinicianId, roomId, chairId].filter((id) => id !== null).length === 1, {
    path: ['clinicianId'],
    message: 'Choose one clinician, one room or one chair.',
  })
  .refine(({ startsOn, startsTime, endsOn, endsTime }) => `${startsOn} ${startsTime}` < `${endsOn} ${endsTime}`, {
    path: ['endsOn'],
    message: 'The end comes after the start.',
  })

export type SaveTimeOffInput = z.input<typeof saveTimeOffInput>

/** How a clinician looks: a small JPEG in base64, drawn anew from what was sent. */
export const savePictureInput = z.strictObject({ clinicianId: z.uuid(), content: z.base64().min(4).max(650_000) })
export const removePictureInput = z.strictObject({ clinicianId: z.uuid() })
export type RemovePictureInput = z.input<typeof removePictureInput>
