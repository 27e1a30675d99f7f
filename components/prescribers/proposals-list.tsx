import type { ReactNode } from 'react'
import { ZonedTime } from '@/components/time/zoned-time'
import { Chip } from '@/components/ui/chip'
import type { ProposalRow } from '@/lib/data/views/prescribing'
import { labelOf } from '@/lib/messages/label'

const answers: Readonly<Record<string, string>> = {
  ordered: 'Answered by an order',
  declined: 'Not ordered',
  replaced: 'Another was proposed',
}

type ProposalsListProps = {
  readonly proposals: readonly ProposalRow[]
  readonly timeZone: string
  /** What stands below one that waits for an answer. */
  readonly foot?: (proposal: ProposalRow) => ReactNode
}

/** What therapists proposed, and what became of it; nothing here is an order. */
export function ProposalsList({ proposals, timeZone, foot }: ProposalsListProps) {
  return (
    <ul className="grid gap-3 empty:hidden">
      {proposals.map((proposal) => {
        const { id, doseMg, route, reason, proposedAt, clinicianName, answer, answerNote } = proposal
        return (
          <li key={id} className="grid gap-1">
            <p className="flex flex-wrap items-center gap-2">
              <Chip state={answer === null ? 'waits' : 'neutral'}>{answer === null ? 'Proposed' : (answers[answer] ?? answer)}</Chip>
              <span className="tabular-nums">
                {doseMg} mg · {labelOf('route', route)}
              </span>
              <span className="text-muted text-sm">
                {clinicianName} · <ZonedTime at={proposedAt} timeZone={timeZone} day="short" />
              </span>
            </p>
            <p className="text-sm">{reason}</p>
            {answerNote && <p className="text-sm">The prescriber: {answerNote}</p>}
            {answer === null && foot?.(proposal)}
          </li>
        )
      })}
    </ul>
  )
}
