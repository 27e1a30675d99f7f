'use client'

import { FindingText } from '@/components/forms/finding-text'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { MovedPlanShown } from '@/lib/data/views/regimen-places'
import type { LocalDate } from '@/lib/domain/time/local'
import { sayDay } from '@/lib/messages/say-time'
import { say } from './words'

type MovedRulingProps = {
  readonly moved: MovedPlanShown
  readonly timeZone: string
  readonly busy: boolean
  /** Puts the journey that was moved last on another day. */
  readonly onDay: (on: LocalDate) => void
  readonly onBack: () => void
}

/** What the law says of a plan once journeys of it were put on other days, the nearest day that would do, and the way back. */
export function MovedRuling({ moved, timeZone, busy, onDay, onBack }: MovedRulingProps) {
  const nearest = moved.order ? null : moved.nearest
  return (
    <div className="grid gap-2">
      <Notice tone={moved.order || moved.stopped.length > 0 ? 'stops' : 'ready'} role="status" title={titleOf(moved)}>
        {!moved.order && moved.stopped.length > 0 && (
          <ul className="grid list-disc gap-1 pl-5">
            {moved.stopped.map(({ number, findings }) => (
              <li key={number}>
                {say('cycleNumber', { number })}: <FindingText findings={findings} reader="staff" timeZone={timeZone} />
              </li>
            ))}
          </ul>
        )}
      </Notice>
      <div className="flex flex-wrap gap-2">
        {nearest && (
          <Button size="desk" busy={busy} onClick={() => onDay(nearest)}>
            {say('putOn', { number: moved.journeys.at(-1)?.number ?? 0, day: sayDay(nearest) })}
          </Button>
        )}
        <Button size="desk" variant="quiet" onClick={onBack}>
          {say('asFound')}
        </Button>
      </div>
    </div>
  )
}

function titleOf(moved: MovedPlanShown): string {
  if (!moved.order) return say(moved.stopped.length > 0 ? 'movedStops' : 'movedBooks')
  const { number, after, before } = moved.order
  return say('keepsOrder', {
    ...{ number, has: after && before ? 'both' : after ? 'after' : 'before' },
    ...{ after: after ? sayDay(after) : '', before: before ? sayDay(before) : '' },
  })
}
