'use client'

import { LinkButton } from '@/components/ui/link-button'
import { moveAppointmentAction } from '@/lib/actions/scheduling'
import type { Ruling } from '@/lib/domain/finding'
import type { TimeRequest, VisitAlternative } from '@/lib/domain/scheduling/visit-request'
import { paths, withQuery } from '@/lib/paths'
import { VisitDecision } from './visit-decision'

type MoveVisitProps = {
  readonly appointmentId: string
  readonly sequence: number
  readonly request: TimeRequest
  readonly decided: {
    readonly visits: Parameters<typeof VisitDecision>[0]['visits']
    readonly ruling: Ruling<string>
    readonly alternatives: readonly VisitAlternative<TimeRequest>[]
  }
  readonly timeZone: string
  readonly mine: readonly string[]
}

/** Moves the visit to the time that is chosen, or to one of those offered in its place. */
export function MoveVisit({ appointmentId, sequence, request, decided, timeZone, mine }: MoveVisitProps) {
  return (
    <VisitDecision
      title="As it would stand"
      verb="Move"
      done="Moved."
      request={request}
      {...decided}
      timeZone={timeZone}
      mine={mine}
      action={moveAppointmentAction}
      inputOf={(asked, overrideReason) => ({ ...asked, appointmentId, sequence, overrideReason })}
      next={
        <>
          <LinkButton href={paths.clinic.visit(appointmentId)}>Open the visit</LinkButton>
          <LinkButton variant="secondary" href={withQuery(paths.clinic.calendar, { week: request.on })}>
            Open the calendar
          </LinkButton>
        </>
      }
    />
  )
}
