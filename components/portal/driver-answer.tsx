'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { say } from '@/components/journeys/words'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Notice } from '@/components/ui/notice'
import { confirmRideByLinkAction, declineRideByLinkAction } from '@/lib/actions/rides'
import { sayPhone } from '@/lib/messages/say-phone'

type DriverAnswerProps = {
  readonly token: string
  readonly clientFirstName: string
  readonly phone: string
  readonly hasConfirmed: boolean
}

/** The driver's yes, and the way to say no, also after a yes. */
export function DriverAnswer({ token, clientFirstName, phone, hasConfirmed }: DriverAnswerProps) {
  const router = useRouter()
  const [saidNo, setSaidNo] = useState(false)
  const yes = useCommand(confirmRideByLinkAction, () => router.refresh())
  const no = useCommand(declineRideByLinkAction, () => setSaidNo(true))
  if (saidNo) {
    return (
      <Notice tone="info" role="status" title="Thank you for telling us">
        {clientFirstName} gets a message and asks somebody else. There is nothing more for you to do.
      </Notice>
    )
  }
  const problem = yes.problem ?? no.problem
  return (
    <div className="grid gap-4">
      {hasConfirmed && (
        <Notice tone="ready" role="status" title={say('driverThanks')}>
          If something comes up on the day itself, call the practice at {sayPhone(phone)} at once.
        </Notice>
      )}
      <FormTrouble trouble={yes.trouble ?? no.trouble} message={problem ? `${problem} ${sayPhone(phone)}` : undefined} />
      {!hasConfirmed && (
        <Button busy={yes.busy} onClick={() => yes.run({ token })} wide>
          Yes, I will be there
        </Button>
      )}
      <ConfirmDialog
        title="You cannot drive?"
        description={`${clientFirstName} gets a message and can ask somebody else. The visit waits until somebody is found.`}
        confirm="I cannot"
        keep="Go back"
        onConfirm={() => no.run({ token })}
        trigger={
          <Button variant="secondary" busy={no.busy} wide>
            {hasConfirmed ? 'I cannot after all' : 'I cannot'}
          </Button>
        }
      />
    </div>
  )
}
