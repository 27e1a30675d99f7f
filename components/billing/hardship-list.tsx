import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import type { LocalDate } from '@/lib/domain/time/local'
import { sayMoney, sayShare } from '@/lib/messages/say-money'
import { sayDay } from '@/lib/messages/say-time'
import { say } from './words'

export type HardshipRow = {
  readonly id: string
  readonly basisPoints: number | null
  readonly cents: number | null
  readonly fromOn: LocalDate
  readonly toOn: LocalDate
  readonly endedOn: LocalDate | null
  readonly endedWhy: string | null
  readonly papers: string
  readonly reason: string
  readonly decidedByName: string
}

/** What comes off each share, as people read it. */
export const offText = ({ basisPoints, cents }: Pick<HardshipRow, 'basisPoints' | 'cents'>): string =>
  basisPoints === null ? sayMoney(cents ?? 0) : sayShare(basisPoints)

type Props = {
  readonly hardships: readonly HardshipRow[]
  /** What can be done with one that holds. */
  readonly action?: ((hardship: HardshipRow) => ReactNode) | undefined
}

/** What was decided on hardship, the latest first: how much, for which days, on which papers and by whom. */
export function HardshipList({ hardships, action }: Props) {
  if (hardships.length === 0) return <p className="text-muted">{say('hardshipEmpty')}</p>
  return (
    <ul className="divide-y divide-line">
      {hardships.map((one) => (
        <li key={one.id} className="grid gap-1 py-2">
          <span className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <span>
              {say('hardshipText', { off: offText(one) })} ·{' '}
              {say('hardshipDays', { from: sayDay(one.fromOn, 'year'), to: sayDay(one.toOn, 'year') })}
            </span>
            {one.endedOn && (
              <Chip state="stops" size="small">
                {say('hardshipEnded')} · {sayDay(one.endedOn, 'year')}
              </Chip>
            )}
          </span>
          <span className="text-muted text-sm">
            {say('hardshipBecause', { reason: one.reason, papers: one.papers, by: one.decidedByName })}
          </span>
          {one.endedWhy ? <span className="text-muted text-sm">{say('hardshipEndedBecause', { why: one.endedWhy })}</span> : action?.(one)}
        </li>
      ))}
    </ul>
  )
}
