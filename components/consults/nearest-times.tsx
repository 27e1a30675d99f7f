'use client'

import { FindingText } from '@/components/forms/finding-text'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Ruling } from '@/lib/domain/finding'
import type { TimeZone } from '@/lib/domain/time/local'
import { sayDayAndTime } from '@/lib/messages/say-time'
import { say } from './words'

type NearestTimesProps = {
  readonly ruling: Ruling<string, { readonly startsAt: string }>
  readonly timeZone: TimeZone
  readonly onPick: (startsAt: string) => void
}

/** A time could not be had: why, and the open times nearest to it as buttons. */
export function NearestTimes({ ruling, timeZone, onPick }: NearestTimesProps) {
  const taken = ruling.findings.every(({ code }) => code === 'TIME_TAKEN')
  const reason = taken ? (
    say(ruling.alternatives.length > 0 ? 'timeGone' : 'timeGoneNone')
  ) : (
    <FindingText findings={ruling.findings} reader="client" timeZone={timeZone} />
  )
  return (
    <Notice tone="waits" role="alert" title={reason}>
      {ruling.alternatives.length > 0 && (
        <div className="flex flex-wrap gap-2 pt-2">
          {ruling.alternatives.map(({ startsAt }) => (
            <Button key={startsAt} variant="secondary" onClick={() => onPick(startsAt)}>
              {sayDayAndTime(new Date(startsAt), timeZone)}
            </Button>
          ))}
        </div>
      )}
    </Notice>
  )
}
