'use client'

import { Column } from '@/components/ui/column'
import { ErrorState } from '@/components/ui/error-state'
import { LinkButton } from '@/components/ui/link-button'
import { brokenUi } from '@/lib/messages/en/ui/broken'
import { paths } from '@/lib/paths'
import type { BrokenPageProps } from './plainly-broken'

const { brokeTitle, brokeText, goHome } = brokenUi

/** What is said of a page that broke, with a way to try again and a way home. */
export function BrokenText({ error, reset }: BrokenPageProps) {
  return (
    <Column>
      <h1 className="sr-only">{brokeTitle}</h1>
      <ErrorState
        title={brokeTitle}
        onRetry={reset}
        action={
          <LinkButton href={paths.signedInTo('/')} prefetch={false} variant="quiet">
            {goHome}
          </LinkButton>
        }
        reference={error.digest}
      >
        {brokeText}
      </ErrorState>
    </Column>
  )
}
