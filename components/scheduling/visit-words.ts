import type { CalendarTone } from '@/components/ui/calendar-grid/calendar-types'
import type { ChipState } from '@/components/ui/chip'
import type { Phase } from '@/lib/domain/journeys/phase'
import type { VisitWait } from '@/lib/domain/law/visit-waits'
import type { AppointmentKind } from '@/lib/domain/scheduling/appointment-kind'
import type { AppointmentStatus } from '@/lib/domain/scheduling/appointment-status'

/** What a visit waits for, in a word or two for staff. */
export const waitWords: Readonly<Record<VisitWait, string>> = {
  agreement: 'ride agreement',
  driver: 'way home',
  'driver-word': 'driver’s yes',
  sitter: 'sitter',
  questions: 'health and safety questions',
  papers: 'papers',
  prescriber: 'prescriber',
  clinician: 'therapist',
  coverage: 'coverage',
  place: 'place',
  record: 'client’s record',
  times: 'other visits',
  time: 'another time',
  confirmation: 'confirming',
}

export const statusStates: Record<AppointmentStatus, ChipState> = {
  tentative: 'waits',
  confirmed: 'ready',
  arrived: 'info',
  in_progress: 'info',
  completed: 'neutral',
  cancelled: 'neutral',
  no_show: 'stops',
}

/** The colour of a visit: its phase's, where it has one. */
export function toneOf({ kind, phase }: { readonly kind?: AppointmentKind; readonly phase: Phase | null }): CalendarTone & ChipState {
  return phase ?? (kind === 'consult' ? 'info' : 'neutral')
}
