import { z } from 'zod'
import { conditions } from '../../domain/credentials/condition.ts'
import { credentialKinds, credentialTopics } from '../../domain/credentials/credential.ts'
import { professions } from '../../domain/credentials/profession.ts'
import { isStateCode } from '../../domain/practice/state.ts'
import { idField, optionalDay, optionalText, placeField, rowId } from '../fields.ts'

export const credentialHolders = ['clinician', 'prescriber', 'facility'] as const

/** What a credential says, whoever enters it. */
export const credentialFields = {
  kind: z.enum(credentialKinds, 'Choose what this is.'),
  state: z
    .string()
    .trim()
    .toUpperCase()
    .refine((text) => text === '' || isStateCode(text), 'Choose a state.')
    .transform((text) => (text === '' ? null : text)),
  number: optionalText,
  issuer: optionalText,
  profession: z.enum(professions).nullable(),
  schedules: z.array(z.enum(['2', '2N', '3', '3N', '4', '5'])),
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
