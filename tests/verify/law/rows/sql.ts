import { after } from '../kinds/steps.ts'
import type { Breaking, Given, Scene } from '../scene.ts'

const quoted = (value: string | number | boolean | null): string =>
  value === null ? 'NULL' : typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value)

type Values = Readonly<Record<string, string | number | boolean | null>>
const pairs = (values: Values, between: string) =>
  Object.entries(values)
    .map(([column, value]) => (between === ' AND ' && value === null ? `${column} IS NULL` : `${column} = ${quoted(value)}`))
    .join(between)

/** A statement about rows of the clinic alone. */
export const update = ({ clinic }: Scene, table: string, set: Values | string, where: Values = {}): string =>
  `UPDATE "${table}" SET ${typeof set === 'string' ? set : pairs(set, ', ')} WHERE ${pairs({ ...where, practice_id: clinic.practiceId }, ' AND ')}`

export const remove = ({ clinic }: Scene, table: string, where: Values): string =>
  `DELETE FROM "${table}" WHERE ${pairs({ ...where, practice_id: clinic.practiceId }, ' AND ')}`

export const insert = ({ clinic }: Scene, table: string, values: Values): string => {
  const all = { ...values, practice_id: clinic.practiceId }
  return `INSERT INTO "${table}" (id, ${Object.keys(all).join(', ')}) VALUES (gen_random_uuid(), ${Object.values(all).map(quoted).join(', ')})`
}

export const ofClient = ({ client }: Scene) => ({ client_id: client.id })
export const ofTherapist = ({ clinic }: Scene, kind: string) => ({ clinician_id: clinic.therapist.clinicianId, kind })
export const ofPrescriber = ({ clinic }: Scene, kind: string) => ({ prescriber_id: clinic.prescriber.prescriberId, kind })

export const otherwise =
  (patch: object) =>
  (given: Given): Given => ({ ...given, input: { ...given.input, ...patch } })

export const answering =
  (patch: object) =>
  (given: Given): Given => {
    const { answers = {} } = given.input as { readonly answers?: object }
    return otherwise({ answers: { ...answers, ...patch } })(given)
  }

export const at =
  (now: Date) =>
  (given: Given): Given => ({ ...given, now })

/** The reading before the dose: as it stands when the dose is asked for, and as it is written down. */
export const measured = (set: Values): Pick<Breaking, 'rows' | 'given'> => ({
  rows: (scene, moment) => (moment === 'reading' ? [] : [update(scene, 'vital_reading', set, { appointment_id: scene.appointmentId })]),
  given: (given, _scene, moment) =>
    moment === 'reading' ? otherwise({ moment: 'before', takenAt: after(5).toISOString(), ...set })(given) : given,
})
