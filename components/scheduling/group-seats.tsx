'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FindingText } from '@/components/forms/finding-text'
import { FindingsNotice } from '@/components/forms/findings-notice'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { ZonedTime } from '@/components/time/zoned-time'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { cancelAppointmentAction, joinGroupAction, waitForSeatAction } from '@/lib/actions/scheduling'
import type { Finding } from '@/lib/domain/finding'
import type { AppointmentStatus } from '@/lib/domain/scheduling/appointment-status'
import { label } from '@/lib/messages/label'
import { paths, withQuery } from '@/lib/paths'
import { ClientSearch } from './client-search'
import { asksAboutRest, RestOfCycle } from './rest-of-cycle'
import { statusStates } from './visit-words'

type GroupSeatsProps = {
  readonly groupId: string
  readonly timeZone: string
  readonly capacity: number
  readonly seats: readonly { readonly appointmentId: string; readonly name: string; readonly status: AppointmentStatus }[]
  /** Seats that are offered to somebody who waits. */
  readonly kept: number
  readonly mayAct: boolean
  /** It takes no new seats. */
  readonly isClosed: boolean
}

/** Who sits in a group, the seats that are free, and a seat for one more; leaving gives the seat back. */
export function GroupSeats({ groupId, timeZone, capacity, seats, kept, mayAct, isClosed }: GroupSeatsProps) {
  const free = capacity - seats.length - kept
  return (
    <div className="grid gap-5">
      <ol className="grid gap-2" aria-label="Seats">
        {seats.map((seat) => (
          <li key={seat.appointmentId} className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-field border border-line px-3 py-2">
            <TextLink href={paths.clinic.visit(seat.appointmentId)}>{seat.name}</TextLink>
            <Chip size="small" state={statusStates[seat.status]}>
              {label('appointmentStatus', seat.status)}
            </Chip>
            {mayAct && (seat.status === 'tentative' || seat.status === 'confirmed') && <Leave seat={seat} timeZone={timeZone} />}
          </li>
        ))}
        {kept > 0 && (
          <li className="rounded-field border border-line border-dashed px-3 py-2 text-muted">
            {kept === 1 ? 'One seat is kept for somebody who waits' : `${kept} seats are kept for those who wait`}
          </li>
        )}
        {free > 0 && !isClosed && (
          <li className="rounded-field border border-line border-dashed px-3 py-2 text-muted">
            {free === 1 ? 'One seat is free' : `${free} seats are free`}
          </li>
        )}
      </ol>
      {mayAct && !isClosed && <AddClient groupId={groupId} timeZone={timeZone} />}
    </div>
  )
}

function Leave({ seat, timeZone }: { seat: GroupSeatsProps['seats'][number]; timeZone: string }) {
  const router = useRouter()
  const leave = useCommand(cancelAppointmentAction, () => router.refresh())
  const left = { appointmentId: seat.appointmentId, reason: 'Left the group' }
  return (
    <span className="ml-auto">
      <ConfirmDialog
        title={`Give up the seat of ${seat.name}?`}
        description="The client is told by e-mail. The seat and the authorized visit are free again."
        confirm="Give up the seat"
        keep="Keep it"
        onConfirm={() => leave.run(left)}
        trigger={
          <Button size="desk" variant="quiet" busy={leave.busy} onClick={() => undefined}>
            Give up the seat
          </Button>
        }
      />
      <FormTrouble trouble={leave.trouble} message={leave.problem ?? undefined} />
      {leave.ruling && (
        <FindingsNotice ruling={leave.ruling} reader="staff" timeZone={timeZone}>
          {asksAboutRest(leave.ruling) && (
            <RestOfCycle busy={leave.busy} reader="staff" onAnswer={(rest) => leave.run({ ...left, rest })} />
          )}
        </FindingsNotice>
      )}
    </span>
  )
}

function AddClient({ groupId, timeZone }: { groupId: string; timeZone: string }) {
  const router = useRouter()
  const [clientId, setClientId] = useState('')
  const [seated, setSeated] = useState<SeatNote | null>(null)
  const join = useCommand(joinGroupAction, ({ instead }, warnings) => {
    setClientId('')
    setSeated({ instead, warnings })
    router.refresh()
  })
  const wait = useCommand(waitForSeatAction, () => {
    setClientId('')
    join.dismiss()
    router.refresh()
  })
  const others = join.ruling?.alternatives ?? []
  const isFull = join.ruling?.findings.some(({ code }) => code === 'GROUP_FULL') ?? false
  return (
    <div className="grid gap-3">
      <ClientSearch value={clientId} onChange={setClientId} label="Add a client" />
      <div>
        <Button busy={join.busy} disabled={clientId === ''} onClick={() => join.run({ groupId, clientId })}>
          Take a seat
        </Button>
      </div>
      <FormTrouble trouble={join.trouble ?? wait.trouble} message={join.problem ?? wait.problem ?? undefined} />
      {wait.ruling && <FindingsNotice ruling={wait.ruling} reader="staff" timeZone={timeZone} />}
      {seated && !join.ruling && <SeatTaken {...seated} timeZone={timeZone} />}
      {join.ruling && (
        <FindingsNotice ruling={join.ruling} reader="staff" timeZone={timeZone}>
          {isFull && (
            <Button size="desk" busy={wait.busy} onClick={() => wait.run({ groupId, clientId })}>
              Put on the waiting list
            </Button>
          )}
          {others.length > 0 && (
            <ul className="grid gap-2">
              {others.map((other) => (
                <li key={other.groupId} className="flex flex-wrap items-center justify-between gap-2 text-sm">
                  <span>
                    {other.title}, <ZonedTime at={new Date(other.startsAt)} timeZone={timeZone} day="short" zone={false} />
                  </span>
                  <Button size="desk" busy={join.busy} onClick={() => join.run({ groupId: other.groupId, clientId })}>
                    Take a seat here
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </FindingsNotice>
      )}
    </div>
  )
}

type SeatNote = {
  readonly warnings: readonly Finding[]
  readonly instead: readonly { readonly groupId: string; readonly title: string; readonly startsAt: string }[]
}

/** What is good to know of a seat just taken, and the sessions that would be better. */
export function SeatTaken({ warnings, instead, timeZone }: SeatNote & { readonly timeZone: string }) {
  if (warnings.length === 0) return null
  return (
    <Notice tone="info" role="status" title="The seat is taken. Good to know:">
      <ul className="list-disc pl-5">
        {warnings.map((finding) => (
          <li key={finding.code}>
            <FindingText findings={[finding]} reader="staff" timeZone={timeZone} />
          </li>
        ))}
      </ul>
      {instead.length > 0 && (
        <div className="grid gap-1 pt-2">
          <p>The plan pays the group in one of these. Give up the seat here first if the client would rather sit there.</p>
          <ul className="grid gap-1">
            {instead.map(({ groupId, title, startsAt }) => (
              <li key={groupId}>
                <TextLink href={withQuery(paths.clinic.groups, { open: groupId })}>
                  {title}, <ZonedTime at={new Date(startsAt)} timeZone={timeZone} day="short" zone={false} />
                </TextLink>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Notice>
  )
}
