import { visitTitle } from '@/components/portal/next-visit-card'
import { ZonedRange } from '@/components/time/zoned-range'
import { Chip } from '@/components/ui/chip'
import { Drawer } from '@/components/ui/drawer'
import { LinkButton } from '@/components/ui/link-button'
import { atTheDoor } from '@/lib/domain/scheduling/rule-visit-day'
import { label } from '@/lib/messages/label'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'
import type { TodayVisit } from './today-list'
import { VisitActions } from './visit-actions'
import { statusStates, waitWords } from './visit-words'

type VisitDrawerProps = {
  readonly visit: Omit<TodayVisit, 'collect' | 'remote'> & { readonly timeZone: string; readonly overrideReason: string | null }
  readonly now: Date
  readonly mayAct: boolean
}

/** A visit at the right edge: who, what, where it stands, what it waits for, and what can be done next. */
export function VisitDrawer({ visit, now, mayAct }: VisitDrawerProps) {
  const { id, who, status, timeZone, consultId } = visit
  const isAhead = status === 'tentative' || status === 'confirmed'
  return (
    <Drawer
      title={who}
      param="open"
      chips={<Chip state={statusStates[status]}>{label('appointmentStatus', status)}</Chip>}
      footer={
        <>
          {mayAct && isAhead && !consultId && (
            <LinkButton variant="secondary" href={paths.clinic.moveVisit(id)}>
              {t('scheduling.move')}
            </LinkButton>
          )}
          <LinkButton href={consultId ? paths.clinic.consult(consultId) : paths.clinic.visit(id)}>Open the visit</LinkButton>
        </>
      }
    >
      <div className="grid gap-3">
        <p className="font-semibold">{visitTitle(visit)}</p>
        <p>
          <ZonedRange start={visit.startsAt} end={visit.endsAt} timeZone={timeZone} day="short" />
        </p>
        <p>{[visit.clinician?.name, visit.room?.name ?? label('setting', visit.setting)].filter(Boolean).join(' · ')}</p>
        {visit.waits.length > 0 && <p className="text-waits">Waits for {visit.waits.map((wait) => waitWords[wait]).join(', ')}.</p>}
        {visit.overrideReason && <p>Booked against clinic policy: {visit.overrideReason}</p>}
        {mayAct && consultId === null && (
          <VisitActions
            id={id}
            who={who}
            status={status}
            door={atTheDoor({ startsAt: visit.startsAt, timeZone }, now)}
            timeZone={timeZone}
          />
        )}
      </div>
    </Drawer>
  )
}
