import { ChipList, type WordedStates } from '@/components/ui/chip-list'
import type { VisitWait } from '@/lib/domain/law/visit-waits'
import type { AppointmentStatus } from '@/lib/domain/scheduling/appointment-status'
import { label } from '@/lib/messages/label'
import { statusStates, waitWords } from './visit-words'

type VisitStateProps = { readonly status: AppointmentStatus; readonly waits: readonly VisitWait[] }

/** Where a visit stands, and each thing it waits for. */
export const visitStates = ({ status, waits }: VisitStateProps): WordedStates => [
  [statusStates[status], label('appointmentStatus', status)] as const,
  ...waits.filter((wait) => wait !== 'confirmation').map((wait) => ['waits', waitWords[wait]] as const),
]

/** The same as chips. */
export const VisitState = (visit: VisitStateProps) => <ChipList states={visitStates(visit)} />
