'use client'

import { useEffect } from 'react'
import { flushDrafts } from '@/components/forms/flush-drafts'
import { Column } from '@/components/ui/column'
import { ErrorState } from '@/components/ui/error-state'
import { LinkButton } from '@/components/ui/link-button'
import { paths } from '@/lib/paths'
import { sayCommon } from './words'

export type BrokenPageProps = { readonly error: Error & { readonly digest?: string }; readonly reset: () => void }

/** Something broke while this page was made. Says so, keeps what was typed, offers to try again. */
export function BrokenPage({ error, reset }: BrokenPageProps) {
  useEffect(() => {
    flushDrafts()
  }, [])
  return (
    <Column>
      <h1 className="sr-only">{sayCommon('brokeTitle')}</h1>
      <ErrorState
        title={sayCommon('brokeTitle')}
        onRetry={reset}
        action={
          <LinkButton href={paths.signedInTo('/')} prefetch={false} variant="quiet">
            {sayCommon('goHome')}
          </LinkButton>
        }
        reference={error.digest}
      >
        {sayCommon('brokeText')}
      </ErrorState>
    </Column>
  )
}
