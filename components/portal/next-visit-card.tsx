import { ZonedRange } from '@/components/time/zoned-range'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { TextLink } from '@/components/ui/text-link'
import type { VisitSummary } from '@/lib/data/views/portal-home'
import { visitWaits } from '@/lib/messages/en/portal-home'
import { label } from '@/lib/messages/label'
import { paths } from '@/lib/paths'

/** "Journey 1 of 6": what kind of visit it is. */
export const visitTitle = ({ kind, cycle }: Pick<VisitSummary, 'kind' | 'cycle'>): string =>
  cycle ? `${label('appointmentKind', kind)} ${cycle.number} of ${cycle.of}` : label('appointmentKind', kind)

/** A visit in a few lines: what, when, with whom, and what it waits for. */
export function VisitCard({ visit, heading = 'h2' }: { visit: VisitSummary; heading?: 'h2' | 'h3' }) {
  const { waits } = visit
  return (
    <Card
      heading={heading}
      title={visitTitle(visit)}
      aside={waits.length > 0 ? <Chip state="waits">Waits</Chip> : <Chip state="ready">Ready</Chip>}
    >
      <div className="grid gap-1.5">
        <p className="font-medium">
          <ZonedRange start={visit.startsAt} end={visit.endsAt} timeZone={visit.timeZone} day="short" />
        </p>
        {visit.clinicianName && <p>With {visit.clinicianName}</p>}
        {waits.length > 0 && <p className="text-waits">Waits for {waits.map((wait) => visitWaits[wait]).join(', ')}.</p>}
        <TextLink href={paths.portal.visit(visit.id)} className="inline-flex min-h-11 items-center justify-self-start">
          See this visit
        </TextLink>
      </div>
    </Card>
  )
}
