import type { CitationId } from '../citations.ts'
import type { AppointmentKind } from '../scheduling/appointment-kind.ts'
import type { LocalDate } from '../time/local.ts'

/** What a visit of one kind takes and bills: its minutes, the time kept free after it, and its code. */
export type VisitService = { readonly minutes: number; readonly bufferMinutes: number; readonly code: string | null }

/** How long each kind of visit is until a practice says otherwise. */
export type StartingLength = VisitService & { readonly from: LocalDate; readonly cites: readonly CitationId[] }

const row = (minutes: number, bufferMinutes: number, code: string | null): StartingLength => ({
  minutes,
  bufferMinutes,
  code,
  from: '2020-01-01',
  cites: ['practice.booking'],
})

export const startingLengths = {
  consult: row(20, 0, null),
  intake: row(55, 5, '90791'),
  preparation: row(55, 5, '90837'),
  journey: row(180, 30, '90837'),
  integration: row(55, 5, '90837'),
  follow_up: row(55, 5, '90837'),
  group: row(55, 5, '90853'),
  prescriber_evaluation: row(55, 5, null),
} as const satisfies Record<AppointmentKind, StartingLength>
