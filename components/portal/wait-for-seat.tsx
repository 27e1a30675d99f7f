'use client'

import { useRouter } from 'next/navigation'
import { FindingsNotice } from '@/components/forms/findings-notice'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { stopWaitingAction, waitForSeatAction } from '@/lib/actions/scheduling'

type Seat = { readonly groupId: string; readonly clientId: string }

/** Puts a client on the waiting list of a session that is full. */
export function WaitForSeat({ timeZone, ...seat }: Seat & { readonly timeZone: string }) {
  const router = useRouter()
  const wait = useCommand(waitForSeatAction, () => router.refresh())
  return (
    <span className="grid gap-2">
      <Button variant="secondary" busy={wait.busy} onClick={() => wait.run(seat)}>
        Wait for a seat
      </Button>
      <FormTrouble trouble={wait.trouble} message={wait.problem ?? undefined} />
      {wait.ruling && <FindingsNotice ruling={wait.ruling} reader="client" timeZone={timeZone} />}
    </span>
  )
}

/** Takes a client off the list; a seat that is kept for them goes to whoever waits next. */
export function StopWaiting({ label, ...seat }: Seat & { readonly label: string }) {
  const router = useRouter()
  const stop = useCommand(stopWaitingAction, () => router.refresh())
  return (
    <span className="grid gap-2">
      <Button variant="quiet" busy={stop.busy} onClick={() => stop.run(seat)}>
        {label}
      </Button>
      <FormTrouble trouble={stop.trouble} message={stop.problem ?? undefined} />
    </span>
  )
}
