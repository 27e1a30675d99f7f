import { expect, test } from 'vitest'
import { z } from 'zod'
import { saveContactInput } from '@/lib/inputs/clients/save-contact'
import { updateProfileInput } from '@/lib/inputs/clients/update-profile'
import { saveCoverageInput } from '@/lib/inputs/coverage/save-coverage'
import { saveNoteInput } from '@/lib/inputs/notes/save-note'
import { savePsychotherapyNoteInput } from '@/lib/inputs/notes/save-psychotherapy-note'
import { saveClinicianInput } from '@/lib/inputs/practice/save-clinician'
import { saveFacilityInput } from '@/lib/inputs/practice/save-facility'
import { saveLocationInput } from '@/lib/inputs/practice/save-location'
import { savePayerInput } from '@/lib/inputs/practice/save-payer'
import { savePrescriberInput } from '@/lib/inputs/practice/save-prescriber'
import { saveRoomInput } from '@/lib/inputs/practice/save-room'
import { saveServiceInput } from '@/lib/inputs/practice/save-service'
import { updatePracticeInput } from '@/lib/inputs/practice/update-practice'
import { fieldName } from '@/lib/messages/field-name'

type Schema = { readonly type?: string; readonly properties?: Readonly<Record<string, Schema>> }

/** What a form carries beside its fields, and what it never changes. */
const noFields = ['id', 'version', 'clientId', 'appointmentId', 'noteId', 'locationId', 'key', 'isAnother']

const pathsOf = ({ properties = {} }: Schema, before = ''): string[] =>
  Object.entries(properties).flatMap(([key, value]) =>
    value.type === 'object' ? pathsOf(value, `${before}${key}.`) : noFields.includes(key) ? [] : [`${before}${key}`],
  )

test.each([
  ['a note', saveNoteInput],
  ['a psychotherapy note', savePsychotherapyNoteInput],
  ['a profile', updateProfileInput],
  ['a contact', saveContactInput],
  ['a coverage', saveCoverageInput],
  ['the practice', updatePracticeInput],
  ['a location', saveLocationInput],
  ['a room', saveRoomInput],
  ['a facility', saveFacilityInput],
  ['a service', saveServiceInput],
  ['a payer', savePayerInput],
  ['a clinician', saveClinicianInput],
  ['a prescriber', savePrescriberInput],
] as const)('every field of %s has a name that people know, and the form says what it was opened with', (_, input) => {
  const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema
  expect(Object.keys(schema.properties ?? {})).toContain('version')
  expect(pathsOf(schema).filter((path) => fieldName(path) === path)).toEqual([])
})
