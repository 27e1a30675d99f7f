'use client'

import type { BrokenPageProps } from '@/components/access/plainly-broken'
import { Column } from '@/components/ui/column'
import { ErrorState } from '@/components/ui/error-state'
import { LinkButton } from '@/components/ui/link-button'
import { paths } from '@/lib/paths'

/** The times could not be looked up: nothing was booked or moved, and that is no sign that nothing is open. */
export function BrokenTimes({ error, reset }: BrokenPageProps) {
  return (
    <Column>
      <h1 className="sr-only">Times could not be looked up</h1>
      <ErrorState
        title="We could not look up the times"
        onRetry={reset}
        action={
          <LinkButton href={paths.portal.visits} variant="quiet">
            Your visits
          </LinkButton>
        }
        reference={error.digest}
      >
        Your visits stand as they stood before. There may well be open times: try again in a moment.
      </ErrorState>
    </Column>
  )
}
