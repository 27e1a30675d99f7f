import type { ReactNode } from 'react'
import { ZonedTime } from '@/components/time/zoned-time'
import { Chip } from '@/components/ui/chip'
import type { ExtensionRow } from '@/lib/domain/regimens/extension'

type ExtensionListProps = {
  readonly extensions: readonly ExtensionRow[]
  readonly timeZone: string
  /** What can be done about one that waits. */
  readonly foot?: (extension: ExtensionRow) => ReactNode
}

/** What was asked for beyond the plan, by whom, and what became of it. */
export function ExtensionList({ extensions, timeZone, foot }: ExtensionListProps) {
  return (
    <ul className="grid gap-4 empty:hidden">
      {extensions.map((extension) => {
        const { id, cycles, reason, byTherapistAt, therapistName, byPrescriberAt, prescriberName, declinedAt, answerNote } = extension
        const answeredAt = byPrescriberAt ?? declinedAt
        return (
          <li key={id} className="grid gap-1">
            <p className="flex flex-wrap items-center gap-2">
              <Chip state={byPrescriberAt ? 'ready' : declinedAt ? 'stops' : 'waits'}>
                {byPrescriberAt ? 'Agreed' : declinedAt ? 'Not agreed' : 'Waits for the prescriber'}
              </Chip>
              <span>{cycles === 1 ? 'One more cycle' : `${cycles} more cycles`}</span>
              <span className="text-muted text-sm">
                {therapistName} · <ZonedTime at={byTherapistAt} timeZone={timeZone} day="short" />
              </span>
            </p>
            <p className="text-sm">{reason}</p>
            {answeredAt && (
              <p className="text-muted text-sm">
                {prescriberName} · <ZonedTime at={answeredAt} timeZone={timeZone} day="short" />
                {answerNote && ` · ${answerNote}`}
              </p>
            )}
            {!answeredAt && foot?.(extension)}
          </li>
        )
      })}
    </ul>
  )
}
