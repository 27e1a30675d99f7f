'use client'

import { ZonedRange } from '@/components/time/zoned-range'
import { Chip, type ChipState } from '@/components/ui/chip'
import { labelOf } from '@/lib/messages/label'
import { sayMoney } from '@/lib/messages/say-money'
import { say } from './words'

/** A visit as it would be booked. `phases`: the steps of a cycle it is for, where it is part of one. */
export type VisitPreview = {
  readonly kind: string
  readonly phases?: readonly string[] | undefined
  readonly startsAt: Date
  readonly endsAt: Date
  readonly clinicianName: string | null
  readonly placeName: string | null
  readonly setting: string
  /** What the client would be asked if it came to nothing by them, and until how many hours before it nothing is. */
  readonly missedFee?: { readonly fee: number; readonly noticeHours: number } | null
}

const steps: readonly string[] = ['preparation', 'journey', 'integration'] satisfies ChipState[]

/** The colour of a visit: that of its first step, and none where it is no step of a cycle. */
function chipOf({ kind, phases = [] }: VisitPreview): ChipState {
  const step = kind === 'journey' ? kind : (phases[0] ?? kind)
  return steps.includes(step) ? (step as ChipState) : 'info'
}

type VisitsAheadProps = {
  readonly visits: readonly VisitPreview[]
  readonly timeZone: string
  /** Whom it speaks to. */
  readonly reader: 'staff' | 'client'
}

/** The visits as they would be booked: what, when, with whom and where, and what missing one costs. */
export function VisitsAhead({ visits, timeZone, reader }: VisitsAheadProps) {
  const fee = visits.flatMap(({ missedFee }) => missedFee ?? []).sort((left, right) => right.fee - left.fee)[0]
  return (
    <div className="grid gap-3">
      <VisitList visits={visits} timeZone={timeZone} />
      {fee && (
        <p className="text-muted">
          {say(reader === 'client' ? 'feeBeforeBooking' : 'feeToTell', { amount: sayMoney(fee.fee), hours: fee.noticeHours })}
        </p>
      )}
    </div>
  )
}

/** Visits: what, when, with whom and where. */
export function VisitList({ visits, timeZone }: Pick<VisitsAheadProps, 'visits' | 'timeZone'>) {
  return (
    <ol className="grid gap-3">
      {visits.map((visit) => (
        <li key={`${visit.kind} ${visit.startsAt.toISOString()}`} className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Chip state={chipOf(visit)}>{labelOf('appointmentKind', visit.kind)}</Chip>
          <ZonedRange start={visit.startsAt} end={visit.endsAt} timeZone={timeZone} day="short" />
          <span className="text-muted">
            {[visit.clinicianName, visit.placeName ?? labelOf('setting', visit.setting)].filter(Boolean).join(' · ')}
          </span>
        </li>
      ))}
    </ol>
  )
}
