import { Card } from '@/components/ui/card'
import { type ClientStatus, nextClientStatuses, reopensTo } from '@/lib/domain/clients/client-status'
import type { AppointmentKind } from '@/lib/domain/scheduling/appointment-kind'
import { label } from '@/lib/messages/label'
import { sayClock, sayDayAt } from '@/lib/messages/say-time'
import { LeaveForm, ReopenForm, type WayToLeave } from './status-form'

export type ClientStanding = {
  readonly status: ClientStatus
  readonly since: Date | null
  readonly reason: string | null
  readonly intakeIsIn: boolean
  readonly visits: readonly { readonly id: string; readonly kind: AppointmentKind; readonly startsAt: Date; readonly timeZone: string }[]
}

type StatusCardProps = {
  readonly clientId: string
  readonly standing: ClientStanding
  readonly timeZone: string
  /** Completing a treatment is for those who treat. */
  readonly mayComplete: boolean
}

const targets = { pause: 'paused', complete: 'completed', close: 'closed' } as const satisfies Record<WayToLeave, ClientStatus>

/** Where the client stands with us, since when and why, and the ways on from there. */
export function StatusCard({ clientId, standing, timeZone, mayComplete }: StatusCardProps) {
  const { status, since, reason, intakeIsIn } = standing
  const possible = nextClientStatuses(status)
  const visits = standing.visits.map(({ id, kind, startsAt, timeZone: zone }) => ({
    value: id,
    label: `${label('appointmentKind', kind)}, ${sayDayAt(startsAt, zone)}, ${sayClock(startsAt, zone)}`,
  }))
  const ways = (['pause', 'complete', 'close'] as const).filter(
    (way) => possible.includes(targets[way]) && (way !== 'complete' || mayComplete),
  )
  const hasLeft = status === 'paused' || status === 'completed' || status === 'closed'
  return (
    <Card title="Status" detail={since ? `Since ${sayDayAt(since, timeZone, 'year')}` : undefined}>
      <p className="font-medium">{label('clientStatus', status)}</p>
      {reason && <p className="text-muted text-sm">{reason}</p>}
      <div className="mt-3 grid gap-1">
        {hasLeft && <ReopenForm clientId={clientId} goesToIntake={reopensTo(status, intakeIsIn) === 'intake'} />}
        {ways.map((way) => (
          <LeaveForm key={way} clientId={clientId} way={way} visits={visits} />
        ))}
      </div>
    </Card>
  )
}
