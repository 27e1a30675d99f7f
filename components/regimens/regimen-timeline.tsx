import Link from 'next/link'
import type { ReactNode } from 'react'
import { dayText, dayTextAt } from '@/components/time/format-time'
import { ZonedTime } from '@/components/time/zoned-time'
import { Chip, type ChipState } from '@/components/ui/chip'
import type { Phase } from '@/lib/domain/journeys/phase'
import { label } from '@/lib/messages/label'
import type { TimelineCycle, TimelineVisit } from './regimen-types'

type RegimenTimelineProps = {
  readonly cycles: readonly TimelineCycle[]
  /** Where a visit leads. */
  readonly visitHref: (visitId: string) => string
  /** What can be done with a cycle. */
  readonly foot?: ((cycle: TimelineCycle) => ReactNode) | undefined
  readonly price?: ((cycle: TimelineCycle) => string | null) | undefined
}

const rows: readonly Phase[] = ['preparation', 'journey', 'integration']

const cycleStates: Record<TimelineCycle['status'], ChipState> = {
  planned: 'neutral',
  scheduled: 'info',
  underway: 'journey',
  completed: 'ready',
  skipped: 'neutral',
}

/** The cycles side by side, each with its three phases: when, with whom, in what state. */
export function RegimenTimeline({ cycles, visitHref, foot, price }: RegimenTimelineProps) {
  return (
    <ol aria-label="Cycles" className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3 2xl:grid-cols-6">
      {cycles.map((cycle) => (
        <li key={cycle.id} className="grid grid-rows-[auto_1fr_auto] rounded-card border border-line bg-surface shadow-lift">
          <div className="grid gap-1 border-line border-b px-4 py-3">
            <div className="flex flex-wrap items-center justify-between gap-2">
              <h3 className="font-semibold">Cycle {cycle.number}</h3>
              <Chip state={cycleStates[cycle.status]} size="small">
                {label('cycleStatus', cycle.status)}
              </Chip>
            </div>
            <p className="text-muted text-sm">{label('cycleFormat', cycle.format)}</p>
            <p className="text-muted text-sm">
              {label('setting', cycle.setting)}
              {price?.(cycle) && ` · ${price(cycle)}`}
            </p>
          </div>
          <dl className="divide-y divide-line">
            {rows.map((phase) => (
              <PhaseRow key={phase} phase={phase} cycle={cycle} visitHref={visitHref} />
            ))}
          </dl>
          {foot && <div className="flex flex-wrap gap-2 border-line border-t px-4 py-3 empty:hidden">{foot(cycle)}</div>}
        </li>
      ))}
    </ol>
  )
}

const visitOf = (cycle: TimelineCycle, phase: Phase): TimelineVisit | undefined =>
  cycle.visits.find((visit) => visit.phase === phase) ?? (cycle.format === 'A' ? cycle.visits[0] : undefined)

function PhaseRow({ phase, cycle, visitHref }: { phase: Phase; cycle: TimelineCycle; visitHref: (visitId: string) => string }) {
  const visit = visitOf(cycle, phase)
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
            <Link href={visitHref(visit.id) as never} className="font-medium text-lagoon hover:underline">
              {dayTextAt(visit.startsAt, visit.timeZone)}, <ZonedTime at={visit.startsAt} timeZone={visit.timeZone} zone={false} />
            </Link>
            <span className="text-muted">
              {[visit.clinicianName, label('appointmentStatus', visit.status)].filter(Boolean).join(' · ')}
            </span>
          </>
        ) : (
          <span className="text-muted">
            {phase === 'journey' && cycle.journeyOn ? dayText(cycle.journeyOn) : cycle.status === 'skipped' ? 'Skipped' : 'No date yet'}
          </span>
        )}
      </dd>
    </div>
  )
}
