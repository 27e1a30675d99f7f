'use client'

import { FormTrouble } from '@/components/forms/form-trouble'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { localDateOf } from '@/lib/domain/time/practice-time'
import { sayPhone } from '@/lib/messages/say-phone'
import { sayDay, sayDayAndTime, sayTime } from '@/lib/messages/say-time'
import { DayAndTime } from './day-and-time'
import { NearestTimes } from './nearest-times'
import type { OpenTimes } from './open-days'
import type { useHeldTime } from './use-held-time'
import { say } from './words'

type TimeStepProps = {
  readonly times: OpenTimes
  readonly phone: string
  readonly time: ReturnType<typeof useHeldTime>
  readonly error: string | undefined
}

/** Open times by day; choosing one keeps it for a while and says until when. */
export function TimeStep({ times, phone, time, error }: TimeStepProps) {
  const { timeZone } = times
  const { held, ended, ruling, trouble, problem } = time
  if (times.days.length === 0) return <Notice tone="waits">{say('noTimesCall', { phone: sayPhone(phone) })}</Notice>
  return (
    <div className="grid gap-4">
      <DayAndTime times={times} value={time.wanted ?? undefined} onChange={time.pick} error={error} />
      {ruling && <NearestTimes ruling={ruling} timeZone={timeZone} onPick={time.pick} />}
      <FormTrouble trouble={trouble} message={problem ?? undefined} />
      <div role="status">
        {held && !time.busy && (
          <Notice
            tone={ended ? 'waits' : 'ready'}
            title={`${sayDayAndTime(new Date(held.startsAt), timeZone)}`}
            action={
              <Button variant="secondary" onClick={time.keepLonger}>
                {say('keepLonger')}
              </Button>
            }
          >
            {ended ? say('keepEnded') : say('keptUntil', { time: untilText(held.expiresAt, timeZone) })}
          </Notice>
        )}
      </div>
    </div>
  )
}

/** "10:42 AM Central"; with the day when it is no longer today's. */
function untilText(expiresAt: string, timeZone: string): string {
  const at = new Date(expiresAt)
  const day = localDateOf(at, timeZone)
  return day === localDateOf(new Date(), timeZone) ? sayTime(at, timeZone) : `${sayDay(day)}, ${sayTime(at, timeZone)}`
}
