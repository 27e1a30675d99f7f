'use client'

import { LinkButton } from '@/components/ui/link-button'
import { scheduleVisitAction } from '@/lib/actions/scheduling'
import type { Ruling } from '@/lib/domain/finding'
import type { VisitAlternative, VisitRequest } from '@/lib/domain/scheduling/visit-request'
import { sayMoney } from '@/lib/messages/say-money'
import { paths, withQuery } from '@/lib/paths'
import { VisitDecision } from './visit-decision'

type BookVisitProps = {
  readonly clientId: string
  readonly locationId: string
  readonly request: VisitRequest
  readonly decided: {
    readonly visits: Parameters<typeof VisitDecision>[0]['visits']
    readonly ruling: Ruling<string>
    readonly alternatives: readonly VisitAlternative[]
  }
  readonly priceCents: number | null
  readonly timeZone: string
  readonly mine: readonly string[]
}

/** Books the visit that is chosen, or one of those offered in its place. */
export function BookVisit({ clientId, locationId, request, decided, priceCents, timeZone, mine }: BookVisitProps) {
  return (
    <VisitDecision
      title="The visit, before you book"
      verb="Book"
      done="Booked."
      request={request}
      {...decided}
      timeZone={timeZone}
      mine={mine}
      price={priceCents === null ? 'What the client pays is not known yet.' : `The client pays ${sayMoney(priceCents)}.`}
      action={scheduleVisitAction}
      inputOf={(asked, overrideReason) => ({ ...asked, clientId, locationId, overrideReason })}
      next={
        <>
          <LinkButton href={paths.clinic.client(clientId)}>Back to the client</LinkButton>
          <LinkButton variant="secondary" href={withQuery(paths.clinic.calendar, { week: request.on })}>
            Open the calendar
          </LinkButton>
        </>
      }
    />
  )
}
