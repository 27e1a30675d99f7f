import type { ReactNode } from 'react'
import { Chip, type ChipState } from '@/components/ui/chip'
import { cx } from '@/components/ui/cx'
import { daysBetween, type LocalDate } from '@/lib/domain/time/local'
import { localDateOf } from '@/lib/domain/time/practice-time'
import { label } from '@/lib/messages/label'
import { sayDay } from '@/lib/messages/say-time'
import { t } from '@/lib/messages/t'
import { PhaseRow, PlannedPhases } from './phase-row'
import type { TimelineCycle } from './regimen-types'

type RegimenTimelineProps = {
  readonly cycles: readonly TimelineCycle[]
  readonly today: LocalDate
  /** Where a visit leads. */
  readonly visitHref: (visitId: string) => string
  /** What can be done with a cycle. */
  readonly foot?: ((cycle: TimelineCycle) => ReactNode) | undefined
  readonly price?: ((cycle: TimelineCycle) => string | null) | undefined
  readonly heading?: 'h2' | 'h3' | undefined
}

const cycleStates: Record<TimelineCycle['status'], ChipState> = {
  planned: 'neutral',
  scheduled: 'info',
  underway: 'journey',
  completed: 'ready',
  skipped: 'neutral',
}

/** The local day of a cycle's journey, once it has one. */
function journeyDayOf({ journeyOn, visits, format }: TimelineCycle): LocalDate | null {
  const visit = visits.find(({ phase }) => phase === 'journey') ?? (format === 'A' ? visits[0] : undefined)
  return journeyOn ?? (visit ? localDateOf(visit.startsAt, visit.timeZone) : null)
}

/** The cycles side by side, each with its three phases: when, with whom, in what state, how long after the one before; today stands at the first that is not over. */
export function RegimenTimeline({ cycles, today, visitHref, foot, price, heading: Heading = 'h3' }: RegimenTimelineProps) {
  const nowId = cycles.find(({ status }) => status !== 'completed' && status !== 'skipped')?.id
  return (
    <ol aria-label={t('regimens.cycles')} className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3 2xl:grid-cols-6">
      {cycles.map((cycle, index) => {
        const on = journeyDayOf(cycle)
        const before = cycles.slice(0, index).flatMap((earlier) => journeyDayOf(earlier) ?? [])
        const last = before.at(-1)
        const isOpen = cycle.visits.length === 0 && on === null && cycle.status === 'planned'
        return (
          <li
            key={cycle.id}
            className={cx(
              'grid grid-rows-[auto_1fr_auto] rounded-card border bg-surface shadow-lift',
              cycle.id === nowId ? 'border-lagoon/60' : 'border-line',
            )}
          >
            <div className="grid content-start gap-1 border-line border-b px-4 py-3">
              <div className="flex flex-wrap items-center justify-between gap-2">
                <Heading className="font-semibold">{t('regimens.cycleNumber', { number: cycle.number })}</Heading>
                <Chip state={cycleStates[cycle.status]} size="small">
                  {label('cycleStatus', cycle.status)}
                </Chip>
              </div>
              <p className="text-muted text-sm">{label('cycleFormat', cycle.format)}</p>
              <p className="text-muted text-sm">
                {label('setting', cycle.setting)}
                {price?.(cycle) && ` · ${price(cycle)}`}
              </p>
              {on && last && <p className="text-muted text-sm">{t('regimens.daysAfter', { days: daysBetween(last, on) })}</p>}
              {cycle.id === nowId && (
                <p className="font-medium text-lagoon text-sm" aria-current="date">
                  {on && on > today
                    ? t('regimens.todayBefore', { day: sayDay(today), days: daysBetween(today, on) })
                    : t('regimens.todayIs', { day: sayDay(today) })}
                </p>
              )}
            </div>
            {isOpen ? (
              <PlannedPhases />
            ) : (
              <dl className="divide-y divide-line">
                {(['preparation', 'journey', 'integration'] as const).map((phase) => (
                  <PhaseRow key={phase} phase={phase} cycle={cycle} visitHref={visitHref} />
                ))}
              </dl>
            )}
            {foot && <div className="flex flex-wrap gap-2 border-line border-t px-4 py-3 empty:hidden">{foot(cycle)}</div>}
          </li>
        )
      })}
    </ol>
  )
}
