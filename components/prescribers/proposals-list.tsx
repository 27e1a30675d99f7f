import { ZonedTime } from '@/components/time/zoned-time'
import { Chip } from '@/components/ui/chip'
import type { ProposalRow } from '@/lib/data/views/prescribing'
import { labelOf } from '@/lib/messages/label'

/** What therapists proposed; nothing here is an order. */
export function ProposalsList({ proposals, timeZone }: { proposals: readonly ProposalRow[]; timeZone: string }) {
  return (
    <ul className="grid gap-3 empty:hidden">
      {proposals.map(({ id, doseMg, route, reason, proposedAt, clinicianName, isOpen }) => (
        <li key={id} className="grid gap-1">
          <p className="flex flex-wrap items-center gap-2">
            <Chip state={isOpen ? 'waits' : 'neutral'}>{isOpen ? 'Proposed' : 'Answered'}</Chip>
            <span className="tabular-nums">
              {doseMg} mg · {labelOf('route', route)}
            </span>
            <span className="text-muted text-sm">
              {clinicianName} · <ZonedTime at={proposedAt} timeZone={timeZone} day="short" />
            </span>
          </p>
          <p className="text-sm">{reason}</p>
        </li>
      ))}
    </ul>
  )
}
