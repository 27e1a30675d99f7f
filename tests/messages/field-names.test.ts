import { expect, test } from 'vitest'
import { z } from 'zod'
import { changeRolesInput, changeUserNameInput } from '@/lib/inputs/access'
import { saveContactInput, saveSafetyPlanInput, setDiagnosisInput, setObjectivesInput, updateProfileInput } from '@/lib/inputs/clients'
import { correctConsultInput, workConsultInput } from '@/lib/inputs/consults'
import { correctAuthorizationInput, recordAuthorizationInput, saveCoverageInput } from '@/lib/inputs/coverage'
import { nameDriverInput, nameSitterInput } from '@/lib/inputs/journeys'
import { saveNoteInput, savePsychotherapyNoteInput } from '@/lib/inputs/notes'
import { updatePracticeInput } from '@/lib/inputs/practice'
import {
  saveClinicianHoursInput,
  saveClinicianInput,
  saveCredentialInput,
  savePrescriberInput,
  saveSupervisionInput,
  saveTimeOffInput,
} from '@/lib/inputs/practice-people'
import { saveFacilityInput, saveLocationInput, saveRoomInput } from '@/lib/inputs/practice-places'
import { savePayerInput, saveServiceInput } from '@/lib/inputs/practice-prices'
import { publishSiteTextInput } from '@/lib/inputs/site'
import { changeTaskInput } from '@/lib/inputs/tasks'
import { fieldName } from '@/lib/messages/field-name'

type Schema = { readonly type?: string; readonly properties?: Readonly<Record<string, Schema>>; readonly anyOf?: readonly Schema[] }

/** What a form carries beside its fields, and what it never changes. */
const noFields = [
  ...['id', 'version', 'clientId', 'appointmentId', 'noteId', 'locationId', 'key', 'isAnother'],
  ...[
    'consultId',
    'coverageId',
    'authorizationId',
    'holder',
    'holderId',
    'clinicianId',
    'roomId',
    'chairId',
    'userId',
    'taskId',
    'page',
    'part',
    'isOff',
  ],
  // Said anew with each save.
  ...['reason', 'noDriving', 'isVerified', 'effectiveFrom', 'reviewedBy'],
]

const groupIn = (value: Schema): Schema | undefined => [value, ...(value.anyOf ?? [])].find(({ type }) => type === 'object')

const pathsOf = ({ properties = {} }: Schema, before = ''): string[] =>
  Object.entries(properties).flatMap(([key, value]) =>
    groupIn(value) ? pathsOf(groupIn(value) ?? {}, `${before}${key}.`) : noFields.includes(key) ? [] : [`${before}${key}`],
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
  ['a safety plan', saveSafetyPlanInput],
  ['objectives', setObjectivesInput],
  ['how a call went', workConsultInput],
  ['a new authorization', recordAuthorizationInput],
  ['an authorization put right', correctAuthorizationInput],
  ['a driver', nameDriverInput],
  ['who stays', nameSitterInput],
  ['a credential', saveCredentialInput],
  ['a week', saveClinicianHoursInput],
  ['roles', changeRolesInput],
  ['a name at work', changeUserNameInput],
  ['who a caller is', correctConsultInput],
  ['what brings a client', setDiagnosisInput],
  ['time off', saveTimeOffInput],
  ['who supervises somebody', saveSupervisionInput],
  ['a task', changeTaskInput],
  ['a part of the site', publishSiteTextInput],
] as const)('every field of %s has a name that people know, and the form says what it was opened with', (_, input) => {
  const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema
  expect(Object.keys(schema.properties ?? {})).toContain('version')
  expect(pathsOf(schema).filter((path) => fieldName(path) === path)).toEqual([])
})
