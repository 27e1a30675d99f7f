'use client'

import { VisitDecision } from '@/components/scheduling/visit-decision'
import { LinkButton } from '@/components/ui/link-button'
import { bookOwnVisitAction } from '@/lib/actions/scheduling'
import type { Ruling } from '@/lib/domain/finding'
import type { AroundPhase } from '@/lib/domain/law/missing-phase'
import type { TimeRequest, VisitAlternative } from '@/lib/domain/scheduling/visit-request'
import { paths } from '@/lib/paths'

type BookOwnVisitProps = {
  readonly cycleId: string | null
  readonly phase: AroundPhase | null
  readonly locationId: string
  readonly setting: 'office' | 'telehealth'
  readonly request: TimeRequest
  readonly visits: Parameters<typeof VisitDecision>[0]['visits']
  readonly ruling: Ruling<string>
  readonly alternatives: readonly VisitAlternative<TimeRequest>[]
  readonly timeZone: string
  readonly price: string
}

/** A client books the time that is chosen, or one of those offered in its place. */
export function BookOwnVisit({ cycleId, phase, locationId, setting, ...asked }: BookOwnVisitProps) {
  return (
    <VisitDecision
      {...asked}
      title="As it would be booked"
      verb="Book this visit"
      done="Your visit is booked."
      reader="client"
      mine={[]}
      action={bookOwnVisitAction}
      inputOf={({ on, at, clinicianId }) => ({ on, at, clinicianId, cycleId, phase, locationId, setting })}
      next={<LinkButton href={paths.portal.visits}>All my visits</LinkButton>}
    />
  )
}
