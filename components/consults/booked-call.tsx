'use client'

import { useEffect, useRef } from 'react'
import { buttonClass } from '@/components/ui/button-class'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { sayDayAndTime } from '@/lib/messages/say-time'
import { paths } from '@/lib/paths'
import { say } from './words'

type BookedCallProps = { readonly startsAt: string; readonly timeZone: string; readonly manageToken: string }

/** The call is booked: when, the calendar file, the way to change it, and what comes next. */
export function BookedCall({ startsAt, timeZone, manageToken }: BookedCallProps) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    window.scrollTo({ top: 0 })
    title.current?.focus()
  }, [])
  return (
    <div className="grid gap-6">
      <h2 ref={title} tabIndex={-1} className="font-semibold font-serif text-2xl outline-none">
        {say('bookedTitle')}
      </h2>
      <Notice tone="ready" role="status" title={say('bookedWhen', { when: sayDayAndTime(new Date(startsAt), timeZone) })}>
        {say('bookedMail')}
      </Notice>
      {manageToken !== '' && (
        <div className="flex flex-wrap gap-2">
          <a href={paths.api.consultCalendar(manageToken)} download className={buttonClass('primary')}>
            {say('addToCalendar')}
          </a>
          <LinkButton href={paths.site.consultLink(manageToken)} variant="secondary" prefetch={false}>
            {say('moveOrCancel')}
          </LinkButton>
        </div>
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
