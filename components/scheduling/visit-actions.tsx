'use client'

import { useState } from 'react'
import { FindingsNotice } from '@/components/forms/findings-notice'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { LinkButton } from '@/components/ui/link-button'
import { confirmAppointmentAction, missAppointmentAction } from '@/lib/actions/scheduling'
import type { AppointmentStatus } from '@/lib/domain/scheduling/appointment-status'
import type { atTheDoor } from '@/lib/domain/scheduling/rule-visit-day'
import { paths } from '@/lib/paths'
import { asksAboutRest, RestOfCycle } from './rest-of-cycle'
import { say } from './words'

type VisitActionsProps = {
  readonly id: string
  readonly who: string
  readonly status: AppointmentStatus
  readonly door: ReturnType<typeof atTheDoor>
  readonly timeZone: string
}

/** The next thing to do with a visit of the day: confirm it, let the client in, write down that nobody came. */
export function VisitActions({ id, who, status, door, timeZone }: VisitActionsProps) {
  const confirm = useCommand(confirmAppointmentAction)
  const miss = useCommand(missAppointmentAction)
  const ruling = confirm.ruling ?? miss.ruling
  const dismiss = () => {
    confirm.dismiss()
    miss.dismiss()
  }
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      {status === 'tentative' && (
        <Button size="desk" busy={confirm.busy} onClick={() => confirm.run({ appointmentId: id })}>
          Confirm
        </Button>
      )}
      {status === 'confirmed' && door.opens && (
        <LinkButton size="desk" variant="secondary" href={paths.clinic.checkIn(id)}>
          Check in
        </LinkButton>
      )}
      {status === 'confirmed' && door.hasBegun && <NoShow who={who} onYes={() => miss.run({ appointmentId: id })} busy={miss.busy} />}
      <FormTrouble trouble={confirm.trouble ?? miss.trouble} message={confirm.problem ?? miss.problem ?? undefined} />
      <Dialog title={`${who}: not yet`} open={ruling !== null} onOpenChange={(open) => open || dismiss()}>
        {ruling && (
          <FindingsNotice ruling={ruling} reader="staff" timeZone={timeZone}>
            {asksAboutRest(miss.ruling) && (
              <RestOfCycle busy={miss.busy} reader="staff" onAnswer={(rest) => miss.run({ appointmentId: id, rest })} />
            )}
          </FindingsNotice>
        )}
      </Dialog>
    </div>
  )
}

function NoShow({ who, onYes, busy }: { who: string; onYes: () => void; busy: boolean }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="desk" variant="quiet" busy={busy} onClick={() => setOpen(true)}>
        Did not come
      </Button>
      <Dialog
        title={`${who} did not come?`}
        open={open}
        onOpenChange={setOpen}
        footer={
          <Button
            variant="danger"
            busy={busy}
            onClick={() => {
              setOpen(false)
              onYes()
            }}
          >
            Write it down
          </Button>
        }
      >
        <p>
          {say('missedTakes')} {say('missedMaybe')}
        </p>
      </Dialog>
    </>
  )
}
