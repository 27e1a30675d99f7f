import { compare } from '../compare.ts'

/** What a signature on a note covers. */
export type SignedContent = {
  readonly id: string
  readonly clientId: string
  readonly appointmentId: string | null
  readonly parentId: string | null
  readonly clinicianId: string
  readonly kind: string
  readonly body: unknown
  readonly startedAt: Date | null
  readonly stoppedAt: Date | null
  readonly diagnosisCodes: readonly string[]
  readonly timesReason: string | null
  readonly signedAt: Date
  readonly signedBy: string
}

/** One text for one note, whatever order its parts are stored in: what the fingerprint of a signed note is made of. */
export function canonicalNote(note: SignedContent): string {
  const { id, clientId, appointmentId, parentId, clinicianId, kind, body, startedAt, stoppedAt, diagnosisCodes, signedAt, signedBy } = note
  const times = [startedAt?.toISOString() ?? null, stoppedAt?.toISOString() ?? null]
  return JSON.stringify([
    [id, clientId, appointmentId, parentId, clinicianId, kind],
    sorted(body),
    [...times, [...diagnosisCodes], ...(note.timesReason === null ? [] : [note.timesReason])],
    [signedAt.toISOString(), signedBy],
  ])
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(sorted)
  return Object.entries(value)
    .sort(([left], [right]) => compare(left, right))
    .map(([key, part]) => [key, sorted(part)])
}
