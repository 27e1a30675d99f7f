'use client'

import { say } from '@/components/scheduling/words'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { addMonths, type LocalDate } from '@/lib/domain/time/local'
import { sayDay, sayMonth } from '@/lib/messages/say-time'
import { paths } from '@/lib/paths'
import type { ShownDay } from './shown-day'

type NoTimesProps = {
  readonly month: LocalDate
  readonly days: readonly ShownDay[]
  readonly hasLater: boolean
  readonly onMonth: (month: LocalDate) => void
}

/** A month in which nothing is open: why, and the ways on. */
export function NoTimes({ month, days, hasLater, onMonth }: NoTimesProps) {
  const reasons = Map.groupBy(
    days.filter(({ says }) => says !== null),
    ({ says }) => says ?? '',
  )
  return (
    <Notice tone="waits" title={say('ownEmpty', { month: sayMonth(month) })}>
      <div className="grid gap-3 pt-1">
        <dl className="grid gap-2 text-sm">
          {[...reasons].map(([says, of]) => (
            <div key={says}>
              <dt className="text-muted">{stretchOf(of)}</dt>
              <dd>{says}</dd>
            </div>
          ))}
        </dl>
        <div className="flex flex-wrap gap-2">
          {hasLater && <Button onClick={() => onMonth(addMonths(month, 1))}>{say('ownLaterMonth')}</Button>}
          <LinkButton variant="secondary" href={paths.portal.messages}>
            Write to us
          </LinkButton>
        </div>
      </div>
    </Notice>
  )
}

/** Days by name while they are few. */
const stretchOf = (days: readonly ShownDay[]): string =>
  days.length <= 4 ? days.map((day) => sayDay(day.on)).join(' · ') : `${days.length} days`
