'use client'

import { VisitDecision } from '@/components/scheduling/visit-decision'
import { LinkButton } from '@/components/ui/link-button'
import { moveAppointmentAction } from '@/lib/actions/scheduling'
import type { Ruling } from '@/lib/domain/finding'
import type { TimeRequest, VisitAlternative } from '@/lib/domain/scheduling/visit-request'
import { paths } from '@/lib/paths'

type MoveOwnVisitProps = {
  readonly appointmentId: string
  readonly sequence: number
  readonly request: TimeRequest
  readonly visits: Parameters<typeof VisitDecision>[0]['visits']
  readonly ruling: Ruling<string>
  readonly alternatives: readonly VisitAlternative<TimeRequest>[]
  readonly timeZone: string
  readonly price: string
}

/** A client gives a visit of theirs the time that is chosen, or one of those offered in its place. */
export function MoveOwnVisit({ appointmentId, sequence, ...asked }: MoveOwnVisitProps) {
  return (
    <VisitDecision
      {...asked}
      title="As it would stand"
      verb="Move my visit"
      done="Your visit is moved."
      reader="client"
      mine={[]}
      action={moveAppointmentAction}
      inputOf={({ on, at, clinicianId }) => ({ on, at, clinicianId, appointmentId, sequence })}
      next={
        <>
          <LinkButton href={paths.portal.visit(appointmentId)}>See this visit</LinkButton>
          <LinkButton variant="secondary" href={paths.portal.visits}>
            All my visits
          </LinkButton>
        </>
      }
    />
  )
}
