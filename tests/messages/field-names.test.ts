import { expect, test } from 'vitest'
import { z } from 'zod'
import { saveContactInput, updateProfileInput } from '@/lib/inputs/clients'
import { saveCoverageInput } from '@/lib/inputs/coverage'
import { saveNoteInput, savePsychotherapyNoteInput } from '@/lib/inputs/notes'
import { updatePracticeInput } from '@/lib/inputs/practice'
import { saveClinicianInput, savePrescriberInput } from '@/lib/inputs/practice-people'
import { saveFacilityInput, saveLocationInput, saveRoomInput } from '@/lib/inputs/practice-places'
import { savePayerInput, saveServiceInput } from '@/lib/inputs/practice-prices'
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
