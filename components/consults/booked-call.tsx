'use client'

import { buttonClass } from '@/components/ui/button-class'
import { Notice } from '@/components/ui/notice'
import { sayDayAndTime } from '@/lib/messages/say-time'
import { paths } from '@/lib/paths'
import { say } from './words'

type BookedCallProps = {
  readonly startsAt: string
  readonly timeZone: string
  readonly manageToken: string
  /** Who calls; null where nobody is named yet. */
  readonly withName: string | null
  /** Whether it has just been moved. */
  readonly isMoved?: boolean
}

/** The call is booked: when, who calls, the calendar file, and what comes next. */
export function BookedCall({ startsAt, timeZone, manageToken, withName, isMoved = false }: BookedCallProps) {
  const when = sayDayAndTime(new Date(startsAt), timeZone)
  const title = isMoved ? say('manageMovedTo', { when }) : say('bookedWhen', { when })
  return (
    <div className="grid gap-6">
      <h2 className="font-semibold font-serif text-2xl">{say('bookedTitle')}</h2>
      <Notice tone="ready" role="status" title={title}>
        {withName && <p>{say('whoCalls', { name: withName })}</p>}
        <p>{say('bookedMail')}</p>
      </Notice>
      {manageToken !== '' && (
        <a href={paths.api.consultCalendar(manageToken)} download className={`${buttonClass('primary')} justify-self-start max-sm:w-full`}>
          {say('addToCalendar')}
        </a>
      )}
      <section className="grid gap-2" aria-labelledby="next-steps">
        <h3 id="next-steps" className="font-semibold">
          {say('nextTitle')}
        </h3>
        <ol className="grid list-decimal gap-1 pl-5 text-muted">
          <li>{say('nextCall')}</li>
          <li>{say('nextDecide')}</li>
          <li>{say('nextPrescriber')}</li>
        </ol>
      </section>
    </div>
  )
}
