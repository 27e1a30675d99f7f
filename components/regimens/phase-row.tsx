import Link from 'next/link'
import { ZonedTime } from '@/components/time/zoned-time'
import { Chip } from '@/components/ui/chip'
import { type Phase, phases } from '@/lib/domain/journeys/phase'
import { label } from '@/lib/messages/label'
import { sayDay, sayDayAt } from '@/lib/messages/say-time'
import { t } from '@/lib/messages/t'
import type { TimelineCycle, TimelineVisit } from './regimen-types'

const visitOf = (cycle: TimelineCycle, phase: Phase): TimelineVisit | undefined =>
  cycle.visits.find((visit) => visit.phase === phase) ?? (cycle.format === 'A' ? cycle.visits[0] : undefined)

type PhaseRowProps = { readonly phase: Phase; readonly cycle: TimelineCycle; readonly visitHref: (visitId: string) => string }

/** One phase of a cycle: its visit, or what is known of it. */
export function PhaseRow({ phase, cycle, visitHref }: PhaseRowProps) {
  const visit = visitOf(cycle, phase)
  const words = cycle.status === 'skipped' ? t('regimens.skipped') : t('regimens.noDate')
  return (
    <div className="grid min-h-18 content-start gap-1 px-4 py-2.5">
      <dt>
        <Chip state={phase} size="small">
          {label('phase', phase)}
        </Chip>
      </dt>
      <dd className="grid gap-0.5 text-sm">
        {visit ? (
          <>
            <Link href={visitHref(visit.id)} className="row-link">
              {sayDayAt(visit.startsAt, visit.timeZone)}, <ZonedTime at={visit.startsAt} timeZone={visit.timeZone} zone={false} />
            </Link>
            <span className="text-muted">
              {[visit.clinicianName, label('appointmentStatus', visit.status)].filter(Boolean).join(' · ')}
            </span>
          </>
        ) : (
          <span className="text-muted">{phase === 'journey' && cycle.journeyOn ? sayDay(cycle.journeyOn) : words}</span>
        )}
      </dd>
    </div>
  )
}

/** The three phases of a cycle that has no day yet, in one breath. */
export function PlannedPhases() {
  return (
    <div className="grid content-start gap-2 px-4 py-3">
      <p className="text-muted text-sm">{t('regimens.noDates')}</p>
      <ul className="flex flex-wrap gap-1.5">
        {phases.map((phase) => (
          <li key={phase}>
            <Chip state={phase} size="small">
              {label('phase', phase)}
            </Chip>
          </li>
        ))}
      </ul>
    </div>
  )
}
