import { ZonedRange } from '@/components/time/zoned-range'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import type { VisitSummary } from '@/lib/data/views/portal-home'
import type { AppointmentStatus } from '@/lib/domain/scheduling/appointment-status'
import { label } from '@/lib/messages/label'
import { paths } from '@/lib/paths'
import { visitTitle } from './next-visit-card'

/** Visits that are over, or were called off. */
export function PastVisits({ visits }: { visits: readonly (Omit<VisitSummary, 'waits'> & { readonly status: AppointmentStatus })[] }) {
  return (
    <Card padding="flush">
      <ul className="divide-y divide-line">
        {visits.map((visit) => (
          <li key={visit.id} className="flex flex-wrap items-center justify-between gap-x-4 px-5 py-3">
            <TextLink href={paths.portal.visit(visit.id)} plain className="inline-flex min-h-11 items-center">
              {visitTitle(visit)}
            </TextLink>
            <span className="text-muted text-sm">
              <ZonedRange start={visit.startsAt} end={visit.endsAt} timeZone={visit.timeZone} day="year" zone={false} /> ·{' '}
              {label('appointmentStatus', visit.status)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
