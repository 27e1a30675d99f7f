'use client'

import { useEffect } from 'react'
import { flushDrafts } from '@/components/forms/flush-drafts'
import { Column } from '@/components/ui/column'
import { ErrorState } from '@/components/ui/error-state'
import { LinkButton } from '@/components/ui/link-button'
import { commonUi } from '@/lib/messages/en/ui/common'
import { paths } from '@/lib/paths'

export type BrokenPageProps = { readonly error: Error & { readonly digest?: string }; readonly reset: () => void }

// Every page carries this one with it: plain sentences, so that none pays for the reader of messages with parameters.
const { brokeTitle, brokeText, goHome } = commonUi

/** Something broke while this page was made. Says so, keeps what was typed, offers to try again. */
export function BrokenPage({ error, reset }: BrokenPageProps) {
  useEffect(() => {
    flushDrafts()
  }, [])
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
