'use client'

import { ZonedTime } from '@/components/time/zoned-time'
import { Button } from '@/components/ui/button'
import type { CycleAlternative } from '@/lib/domain/regimens/cycle-alternatives'
import type { CycleRequest } from '@/lib/domain/regimens/cycle-request'
import { label, labelOf } from '@/lib/messages/label'
import { sayMoney } from '@/lib/messages/say-money'
import { say } from './words'

type AlternativeCardsProps = {
  readonly alternatives: readonly CycleAlternative[]
  readonly timeZone: string
  readonly busy: boolean
  readonly onBook: (request: CycleRequest) => void
}

/** Cycles that the rules allow, side by side: format, dates, people, what the client pays, the wait. One press books one. */
export function AlternativeCards({ alternatives, timeZone, busy, onBook }: AlternativeCardsProps) {
  return (
    <ul className="grid gap-3 md:grid-cols-2">
      {alternatives.map(({ request, visits, clientCents, waitDays }) => (
        <li
          key={`${request.format}${request.setting}${request.journeyOn}${request.journeyAt}${request.groupPhase}`}
          className="grid content-between gap-3 rounded-field border border-line p-3"
        >
          <div className="grid gap-1.5 text-sm">
            <p className="font-semibold">
              {label('cycleFormat', request.format)}, {label('setting', request.setting).toLowerCase()}
            </p>
            <ul className="grid gap-0.5">
              {visits.map((visit) => (
                <li key={`${visit.kind}${visit.startsAt}`}>
                  {labelOf('appointmentKind', visit.kind)}:{' '}
                  <ZonedTime at={new Date(visit.startsAt)} timeZone={timeZone} day="short" zone={false} />
                  {visit.clinicianName && ` · ${visit.clinicianName}`}
                </li>
              ))}
            </ul>
            <p className="text-muted">
              {clientCents === null ? 'Price not known' : `Client pays ${sayMoney(clientCents)}`} · {say('waitDays', { days: waitDays })}
            </p>
          </div>
          <Button size="desk" busy={busy} onClick={() => onBook(request)}>
            Book this
          </Button>
        </li>
      ))}
    </ul>
  )
}
