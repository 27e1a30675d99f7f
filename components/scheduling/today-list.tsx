import Link from 'next/link'
import { type Collection, CollectWords } from '@/components/billing/collect-words'
import { visitTitle } from '@/components/portal/next-visit-card'
import { buttonClass } from '@/components/ui/button-class'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
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
import { VisitActions } from './visit-actions'
import { VisitState } from './visit-state'
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
export function TodayList({ visits, timeZone, now, mayAct }: TodayListProps) {
  return (
    <Card padding="flush">
      <ul className="divide-y divide-line lg:grid lg:grid-cols-[6.75rem_minmax(10rem,1.2fr)_minmax(8rem,1fr)_minmax(8rem,1fr)_minmax(9rem,1.2fr)_auto] lg:gap-x-4">
        {visits.map((visit) => (
          <li key={visit.id} className="grid items-center gap-x-4 gap-y-1.5 px-5 py-3 lg:col-span-full lg:grid-cols-subgrid">
            <time dateTime={visit.startsAt.toISOString()} className="font-semibold tabular-nums">
              {sayClock(visit.startsAt, timeZone)}
            </time>
            <div className="grid justify-items-start gap-0.5">
              <Link
                href={visit.consultId ? paths.clinic.consult(visit.consultId) : paths.clinic.visit(visit.id)}
                className="font-medium text-lagoon hover:underline"
              >
                {visit.who}
              </Link>
              <Chip size="small" state={toneOf(visit)}>
                {visitTitle(visit)}
              </Chip>
            </div>
            <Where {...visit} />
            <VisitState status={visit.status} waits={visit.waits} />
            {visit.collect ? <CollectWords {...visit.collect} /> : <span className="max-lg:hidden" />}
            {mayAct && <NextDeed visit={visit} timeZone={timeZone} now={now} />}
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** Where a visit is held and by whom, with the way into its room while that is open to whoever reads. */
function Where({ room, setting, clinician, remote }: TodayVisit) {
  const place = room?.name ?? (remote?.by === 'phone' ? label('contact', 'audio') : label('setting', setting))
  return (
    <span className="grid justify-items-start gap-1 text-muted text-sm">
      {[place, clinician?.name].filter(Boolean).join(' · ')}
      {remote?.room && (
        <a href={remote.room} target="_blank" rel="noreferrer" className={buttonClass('secondary')}>
          {t('scheduling.remoteJoin')}
        </a>
      )}
    </span>
  )
}

/** The next thing to do with a visit, where there is any: the others bring nothing into the browser. */
function NextDeed({ visit, timeZone, now }: { visit: TodayVisit; timeZone: string; now: Date }) {
  const { id, who, status, startsAt } = visit
  const door = atTheDoor({ startsAt, timeZone }, now)
  const isAny = status === 'tentative' || (status === 'confirmed' && (door.opens || door.hasBegun))
  return isAny && visit.kind !== 'consult' ? <VisitActions {...{ id, who, status, door, timeZone }} /> : null
}
