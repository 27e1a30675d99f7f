import type { CalendarTone } from '@/components/ui/calendar-grid/calendar-types'
import type { ChipState } from '@/components/ui/chip'
import type { Phase } from '@/lib/domain/journeys/phase'
import type { AppointmentKind } from '@/lib/domain/scheduling/appointment-kind'
import type { AppointmentStatus } from '@/lib/domain/scheduling/appointment-status'

/** What a visit waits for, in a word or two for staff. */
export const waitWords = {
  agreement: 'ride agreement',
  driver: 'driver’s name',
  'driver-word': 'driver’s yes',
  sitter: 'sitter',
  confirmation: 'confirming',
} as const
export type Wait = keyof typeof waitWords

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
