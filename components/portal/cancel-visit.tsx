'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FindingsNotice } from '@/components/forms/findings-notice'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { asksAboutRest, RestOfCycle } from '@/components/scheduling/rest-of-cycle'
import { ZonedTime } from '@/components/time/zoned-time'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { cancelVisitAction } from '@/lib/actions/journeys'
import { sayPhone } from '@/lib/messages/say-phone'
import { paths } from '@/lib/paths'

type CancelVisitProps = {
  readonly appointmentId: string
  /** "Preparation on Tue, Dec 1" */
  readonly what: string
  readonly lateFrom: Date
  readonly isLate: boolean
  /** What it costs to cancel now, and later, in words. */
  readonly cost: string
  readonly timeZone: string
  readonly phone: string
  /** Other visits belong to the same cycle. */
  readonly isOfCycle: boolean
  /** Another one is found by the client alone. */
  readonly isFoundAlone: boolean
}

/** A way out of a visit, with what it means said first. */
export function CancelVisit({ appointmentId, what, lateFrom, isLate, cost, timeZone, phone, isOfCycle, isFoundAlone }: CancelVisitProps) {
  const router = useRouter()
  const [reason, setReason] = useState('')
  const cancel = useCommand(cancelVisitAction, () => {
    router.push(paths.portal.visits)
    router.refresh()
  })
  const again = isFoundAlone
    ? 'When you are ready, you can book another time yourself under Visits.'
    : 'When you are ready, write or call us and we find a new time with you.'
  const input = { appointmentId, reason: reason.trim() || 'Cancelled in the portal' }
  return (
    <Card title="If you cannot come">
      <div className="grid gap-4">
        <p>
          {cost}{' '}
          {isLate ? (
            <>It is close to the visit now, so please also call us at {sayPhone(phone)}.</>
          ) : (
            <>
              Until <ZonedTime at={lateFrom} timeZone={timeZone} day="short" /> somebody else can still have the time. After that, please
              also call us at {sayPhone(phone)}.
            </>
          )}
        </p>
        {isOfCycle && <p className="text-muted">Other visits belong to this one. We ask you whether they stay or go too.</p>}
        <Field label="Why, if you like to say" required={false}>
          <TextInput value={reason} onChange={(event) => setReason(event.target.value)} maxLength={300} />
        </Field>
        <FormTrouble trouble={cancel.trouble} message={cancel.problem ?? undefined} />
        {cancel.ruling && (
          <FindingsNotice ruling={cancel.ruling} reader="client" timeZone={timeZone}>
            {asksAboutRest(cancel.ruling) && (
              <RestOfCycle busy={cancel.busy} reader="client" onAnswer={(rest) => cancel.run({ ...input, rest })} />
            )}
          </FindingsNotice>
        )}
        <ConfirmDialog
          title={`Cancel ${what}?`}
          description={`${cost} The practice sees it at once, and you get a message that it is cancelled. ${again}`}
          confirm="Cancel the visit"
          keep="Keep it"
          onConfirm={() => cancel.run(input)}
          trigger={
            <Button variant="secondary" busy={cancel.busy} className="w-full sm:w-fit">
              Cancel this visit
            </Button>
          }
        />
      </div>
    </Card>
  )
}
