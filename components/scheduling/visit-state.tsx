import { Chip } from '@/components/ui/chip'
import type { VisitWait } from '@/lib/domain/law/visit-waits'
import type { AppointmentStatus } from '@/lib/domain/scheduling/appointment-status'
import { label } from '@/lib/messages/label'
import { statusStates, waitWords } from './visit-words'

/** Where a visit stands, and each thing it waits for. */
export function VisitState({ status, waits }: { readonly status: AppointmentStatus; readonly waits: readonly VisitWait[] }) {
  return (
    <div className="flex flex-wrap gap-1">
      <Chip size="small" state={statusStates[status]}>
        {label('appointmentStatus', status)}
      </Chip>
      {waits
        .filter((wait) => wait !== 'confirmation')
        .map((wait) => (
          <Chip key={wait} size="small" state="waits">
            {waitWords[wait]}
          </Chip>
        ))}
    </div>
  )
}
