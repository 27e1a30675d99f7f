import { askedAtDesk, type Collection } from '@/components/billing/collect-words'
import { visitTitle } from '@/components/portal/next-visit-card'
import { Card } from '@/components/ui/card'
import type { RemoteVisit } from '@/lib/data/views/video'
import type { Phase } from '@/lib/domain/journeys/phase'
import type { VisitWait } from '@/lib/domain/law/visit-waits'
import type { AppointmentKind } from '@/lib/domain/scheduling/appointment-kind'
import type { AppointmentStatus } from '@/lib/domain/scheduling/appointment-status'
import { atTheDoor } from '@/lib/domain/scheduling/rule-visit-day'
import { label } from '@/lib/messages/label'
import { sayClock } from '@/lib/messages/say-time'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'
import { type TodayRow, TodayRows } from './today-rows'
import { visitStates } from './visit-state'
import { toneOf } from './visit-words'

export type TodayVisit = {
  readonly id: string
  readonly kind: AppointmentKind
  readonly phase: Phase | null
  readonly status: AppointmentStatus
  readonly setting: 'office' | 'facility' | 'telehealth' | 'home'
  readonly startsAt: Date
  readonly endsAt: Date
  readonly clientId: string | null
  readonly consultId: string | null
  readonly who: string
  readonly clinician: { readonly name: string } | null
  readonly room: { readonly name: string } | null
  readonly cycle: { readonly number: number; readonly of: number } | null
  readonly waits: readonly VisitWait[]
  readonly collect: Collection | null
  readonly remote: RemoteVisit | null
}

type TodayListProps = { readonly visits: readonly TodayVisit[]; readonly timeZone: string; readonly now: Date; readonly mayAct: boolean }

/** The visits of a day by time: who, where, what each waits for, what to collect, and the next thing to do. */
export const TodayList = ({ visits, timeZone, now, mayAct }: TodayListProps) => (
  <Card padding="flush">
    <TodayRows rows={visits.map((visit) => rowOf(visit, timeZone, now))} timeZone={timeZone} mayAct={mayAct} />
  </Card>
)

function rowOf(visit: TodayVisit, timeZone: string, now: Date): TodayRow {
  const { id, consultId, who, status, startsAt, clinician, remote, collect } = visit
  const door = atTheDoor({ startsAt, timeZone }, now)
  const hasDeed = visit.kind !== 'consult' && (status === 'tentative' || (status === 'confirmed' && (door.opens || door.hasBegun)))
  return {
    ...{ id, who, at: startsAt.toISOString(), time: sayClock(startsAt, timeZone) },
    href: consultId ? paths.clinic.consult(consultId) : paths.clinic.visit(id),
    kind: [toneOf(visit), visitTitle(visit)],
    where: [placeOf(visit), clinician?.name].filter(Boolean).join(' · '),
    room: remote?.room ? { href: remote.room, says: t('scheduling.remoteJoin') } : null,
    states: visitStates(visit),
    asked: collect && askedAtDesk(collect),
    deed: hasDeed ? { status, door } : null,
  }
}

/** Where a visit is held. */
const placeOf = ({ room, remote, setting }: TodayVisit): string =>
  room?.name ?? (remote?.by === 'phone' ? label('contact', 'audio') : label('setting', setting))
