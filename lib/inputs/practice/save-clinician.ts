import { z } from 'zod'
import { isNpi } from '../../domain/credentials/npi.ts'
import { idField, nameField, optionalDay, optionalEmailField, requiredText, rowId, shortText } from '../fields.ts'
import { versionField } from '../version.ts'

export const medicareStatuses = ['enrolled', 'opted_out', 'neither', 'unknown'] as const

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
    takesNewClients: z.boolean(),
    isActive: z.boolean(),
  })
  .refine(({ medicareStatus, medicareFromOn }) => medicareStatus === 'unknown' || medicareFromOn !== null, {
    path: ['medicareFromOn'],
    message: 'Enter the day from which this holds.',
  })

export type SaveClinicianInput = z.input<typeof saveClinicianInput>
