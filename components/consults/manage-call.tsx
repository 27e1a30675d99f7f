'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { cancelOwnConsultAction, moveOwnConsultAction } from '@/lib/actions/consults'
import { sayPhone } from '@/lib/messages/say-phone'
import { sayDayAndTime } from '@/lib/messages/say-time'
import { paths } from '@/lib/paths'
import { BookedCall } from './booked-call'
import { MoveCall } from './move-call'
import type { OpenTimes } from './open-days'
import { say } from './words'

type ManageCallProps = {
  readonly token: string
  readonly call: {
    readonly startsAt: string
    readonly timeZone: string
    readonly isCancelled: boolean
    readonly canChange: boolean
    readonly withName: string | null
  }
  readonly times: OpenTimes
  readonly phone: string
}

/** One's own call by its mailed link: when it is, the calendar file, another time, or none. */
export function ManageCall({ token, call, times, phone }: ManageCallProps) {
  const router = useRouter()
  const [moved, setMoved] = useState(false)
  const [cancelled, setCancelled] = useState(call.isCancelled)
  const move = useCommand(moveOwnConsultAction, () => {
    setMoved(true)
    router.refresh()
  })
  const cancel = useCommand(cancelOwnConsultAction, () => setCancelled(true))
  const when = sayDayAndTime(new Date(call.startsAt), call.timeZone)

  if (cancelled) {
    return (
      <div className="grid gap-4">
        <Notice tone="info" role="status">
          {say('cancelled')}
        </Notice>
        <LinkButton href={paths.site.consult} className="justify-self-start">
          {say('bookAnother')}
        </LinkButton>
      </div>
    )
  }
  if (!call.canChange)
    return (
      <Notice tone="info" title={when}>
        {say('callOver', { phone: sayPhone(phone) })}
      </Notice>
    )
  return (
    <div className="grid gap-8">
      <BookedCall {...call} manageToken={token} isMoved={moved} />
      <Section title={say('manageMoveTitle')} detail={say('manageKeepHint')}>
        <MoveCall key={call.startsAt} times={times} move={move} onMove={(startsAt) => move.run({ token, startsAt })} />
      </Section>
      <div className="grid gap-3 border-line border-t pt-6">
        <FormTrouble trouble={cancel.trouble} message={cancel.problem ?? undefined} />
        <ConfirmDialog
          title={say('cancelAsk')}
          description={say('cancelAskText', { when })}
          confirm={say('cancel')}
          keep={say('keepCall')}
          onConfirm={() => cancel.run({ token })}
          trigger={
            <Button variant="quiet" type="button" busy={cancel.busy} className="justify-self-start">
              {say('cancel')}
            </Button>
          }
        />
      </div>
    </div>
  )
}
