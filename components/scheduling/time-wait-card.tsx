'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FindingsNotice } from '@/components/forms/findings-notice'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { LinkButton } from '@/components/ui/link-button'
import { Select } from '@/components/ui/select'
import { stopWaitingForTimeAction, waitForTimeAction } from '@/lib/actions/scheduling'
import type { TimeWaitShown } from '@/lib/data/views/time-wait'
import type { WaitedPart } from '@/lib/domain/scheduling/time-waits'
import { labelOf, labelsOf } from '@/lib/messages/label'
import { sayDayAndTime } from '@/lib/messages/say-time'
import { withQuery } from '@/lib/paths'

type TimeWaitCardProps = {
  readonly appointmentId: string
  readonly timeZone: string
  readonly state: TimeWaitShown
  /** The page that moves the visit, where a time that is kept is taken. */
  readonly moveHref: string
  readonly reader: 'client' | 'staff'
}

/** Sooner, if something opens: asks to be put on the list, says where one stands on it, and leads to the time that is kept. */
export function TimeWaitCard({ state: { wait }, moveHref, reader, ...visit }: TimeWaitCardProps) {
  const { timeZone } = visit
  return (
    <Card title="Sooner, if something opens">
      {wait?.kept ? (
        <div className="grid gap-3">
          <p>
            {sayDayAndTime(wait.kept.startsAt, timeZone)} has come free and is kept {reader === 'client' ? 'for you' : 'for the client'}{' '}
            until {sayDayAndTime(wait.kept.until, timeZone)}.
          </p>
          <div className="flex flex-wrap gap-2">
            <LinkButton href={withQuery(moveHref, { on: wait.kept.on, at: wait.kept.at, by: wait.kept.clinicianId ?? undefined })}>
              Look at the time
            </LinkButton>
            <StopWaiting {...visit} label="Leave it to the next" />
          </div>
        </div>
      ) : wait ? (
        <div className="grid gap-3">
          <p>
            {reader === 'client' ? 'You are on the list' : 'The client is on the list'} since {sayDayAndTime(wait.askedAt, timeZone)},{' '}
            {labelOf('waitedPart', wait.dayPart).toLowerCase()}. {reader === 'client' ? 'We write to you' : 'They are told by e-mail'} when
            an earlier time comes free, and it is kept for a day.
          </p>
          <StopWaiting {...visit} label="Take off the list" />
        </div>
      ) : (
        <AskToWait {...visit} reader={reader} />
      )}
    </Card>
  )
}

type VisitOf = Pick<TimeWaitCardProps, 'appointmentId' | 'timeZone'>

function AskToWait({ appointmentId, timeZone, reader }: VisitOf & { readonly reader: 'client' | 'staff' }) {
  const router = useRouter()
  const [dayPart, setPart] = useState<WaitedPart>('any')
  const wait = useCommand(waitForTimeAction, () => router.refresh())
  return (
    <div className="grid gap-3">
      <p>This visit keeps its time. An earlier one that comes free is offered in turn.</p>
      <Field label={reader === 'client' ? 'When you could come' : 'When they could come'}>
        <Select
          value={dayPart}
          onChange={({ target }) => setPart(target.value as WaitedPart)}
          options={labelsOf('waitedPart')}
          className="max-w-60"
        />
      </Field>
      <span>
        <Button variant="secondary" busy={wait.busy} onClick={() => wait.run({ appointmentId, dayPart })}>
          Wait for an earlier time
        </Button>
      </span>
      <FormTrouble trouble={wait.trouble} message={wait.problem ?? undefined} />
      {wait.ruling && <FindingsNotice ruling={wait.ruling} reader={reader} timeZone={timeZone} />}
    </div>
  )
}

function StopWaiting({ appointmentId, label }: VisitOf & { readonly label: string }) {
  const router = useRouter()
  const stop = useCommand(stopWaitingForTimeAction, () => router.refresh())
  return (
    <span className="grid gap-2">
      <Button variant="quiet" busy={stop.busy} onClick={() => stop.run({ appointmentId })}>
        {label}
      </Button>
      <FormTrouble trouble={stop.trouble} message={stop.problem ?? undefined} />
    </span>
  )
}
