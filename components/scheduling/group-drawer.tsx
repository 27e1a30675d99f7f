import { ZonedRange } from '@/components/time/zoned-range'
import { Chip } from '@/components/ui/chip'
import { Drawer } from '@/components/ui/drawer'
import type { Phase } from '@/lib/domain/journeys/phase'
import type { AppointmentStatus } from '@/lib/domain/scheduling/appointment-status'
import type { SeatsAwaited } from '@/lib/domain/scheduling/seat-waits'
import { label } from '@/lib/messages/label'
import { GroupChanges } from './group-changes'
import { GroupSeats } from './group-seats'
import { GroupWaiting } from './group-waiting'

type GroupDrawerProps = {
  readonly group: {
    readonly id: string
    readonly title: string
    readonly phase: Phase
    readonly startsAt: Date
    readonly endsAt: Date
    readonly timeZone: string
    readonly clinician: { readonly name: string }
    readonly room: { readonly name: string } | null
    readonly capacity: number
    readonly seatsTaken: number
    readonly seatsClosedAt: Date | null
    readonly version: number
  }
  readonly seats: readonly { readonly appointmentId: string; readonly name: string; readonly status: AppointmentStatus }[]
  readonly waiting: Parameters<typeof GroupWaiting>[0]['waiting']
  /** Whether this person seats clients. */
  readonly maySeat: boolean
  /** Whether this person closes the session to new seats, and calls it off. */
  readonly mayClose: boolean
}

/** A group session at the right edge: when, with whom, who sits in it. */
export function GroupDrawer({ group, seats, waiting, maySeat, mayClose }: GroupDrawerProps) {
  const kept = waiting.filter(({ offeredUntil }) => offeredUntil !== null).length
  return (
    <Drawer title={group.title} param="open" chips={<SeatsTaken {...group} awaited={{ kept, waiting: waiting.length - kept }} />}>
      <div className="grid gap-4">
        <div className="grid gap-1">
          <GroupWhen {...group} />
        </div>
        <GroupSeats
          groupId={group.id}
          timeZone={group.timeZone}
          capacity={group.capacity}
          seats={seats}
          kept={kept}
          mayAct={maySeat}
          isClosed={group.seatsClosedAt !== null}
        />
        <GroupWaiting groupId={group.id} timeZone={group.timeZone} waiting={waiting} mayAct={maySeat} />
        {mayClose && <GroupChanges group={group} />}
      </div>
    </Drawer>
  )
}

type GroupWhenProps = Pick<GroupDrawerProps['group'], 'phase' | 'startsAt' | 'endsAt' | 'timeZone' | 'clinician' | 'room'>

/** When a session is, what for, with whom and where. */
export function GroupWhen({ phase, startsAt, endsAt, timeZone, clinician, room }: GroupWhenProps) {
  return (
    <>
      <p>
        <ZonedRange start={startsAt} end={endsAt} timeZone={timeZone} day="short" />
      </p>
      <p className="text-muted">{[label('phase', phase), clinician.name, room?.name].filter(Boolean).join(' · ')}</p>
    </>
  )
}

type SeatsTakenProps = {
  readonly seatsTaken: number
  readonly capacity: number
  readonly seatsClosedAt: Date | null
  /** Who waits for a seat, and for how many of them one is kept; left out where nobody does. */
  readonly awaited?: SeatsAwaited | undefined
}

/** How full a session is, who waits for it, and whether it still takes somebody. A seat that is kept is no free one. */
export function SeatsTaken({ seatsTaken, capacity, seatsClosedAt, awaited: { waiting, kept } = { waiting: 0, kept: 0 } }: SeatsTakenProps) {
  return (
    <>
      <Chip state={seatsTaken + kept >= capacity ? 'stops' : seatsClosedAt ? 'info' : 'ready'}>
        {seatsTaken} of {capacity} seats taken{kept > 0 && `, ${kept} kept`}
      </Chip>
      {waiting > 0 && <Chip state="waits">{waiting === 1 ? 'One waits' : `${waiting} wait`}</Chip>}
      {seatsClosedAt && <Chip state="waits">Takes no new clients</Chip>}
    </>
  )
}
