import type { ReactNode } from 'react'
import { Money } from '@/components/money/money'
import { ZonedTime } from '@/components/time/zoned-time'
import { Chip, type ChipState } from '@/components/ui/chip'
import { label } from '@/lib/messages/label'
import { say } from './words'

type WriteOff = {
  readonly id: string
  readonly amount: number
  readonly reason: 'small_balance' | 'our_mistake' | 'not_reached' | 'died'
  readonly note: string
  readonly status: 'waits' | 'posted' | 'declined'
  readonly askedAt: Date
  readonly askedByName: string
  readonly decidedByName: string | null
  readonly declinedWhy: string | null
}

type Props<Row extends WriteOff> = {
  readonly writeOffs: readonly Row[]
  readonly timeZone: string
  /** What can be done with one that waits. */
  readonly action?: ((writeOff: Row) => ReactNode) | undefined
}

const states: Record<WriteOff['status'], ChipState> = { waits: 'waits', posted: 'ready', declined: 'neutral' }

/** What was given up of a client's balance, the newest first: why, by whom, and who decided. */
export function WriteOffList<Row extends WriteOff>({ writeOffs, timeZone, action }: Props<Row>) {
  if (writeOffs.length === 0) return <p className="text-muted">{say('writeOffsEmpty')}</p>
  return (
    <ul className="divide-y divide-line">
      {writeOffs.map((writeOff) => (
        <li key={writeOff.id} className="grid gap-1 py-2">
          <span className="flex min-h-9 flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <span>{label('writeOffReason', writeOff.reason)}</span>
            <span className="flex items-center gap-3">
              <Money cents={writeOff.amount} />
              <Chip state={states[writeOff.status]} size="small">
                {label('writeOffStatus', writeOff.status)}
              </Chip>
            </span>
          </span>
          <span className="text-sm">{writeOff.note}</span>
          <span className="text-muted text-sm">
            {writeOff.askedByName} · <ZonedTime at={writeOff.askedAt} timeZone={timeZone} day="short" />
            {writeOff.decidedByName && ` · ${say('writeOffDecidedBy', { by: writeOff.decidedByName })}`}
            {writeOff.declinedWhy && ` · ${writeOff.declinedWhy}`}
          </span>
          {writeOff.status === 'waits' && action?.(writeOff)}
        </li>
      ))}
    </ul>
  )
}
