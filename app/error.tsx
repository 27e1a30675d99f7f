'use client'

import { useEffect } from 'react'
import { sayCommon } from '@/components/access/words'
import { flushDrafts } from '@/components/forms/flush-drafts'
import { Column } from '@/components/ui/column'
import { ErrorState } from '@/components/ui/error-state'
import { LinkButton } from '@/components/ui/link-button'
import { paths } from '@/lib/paths'

type Props = { readonly error: Error & { readonly digest?: string }; readonly reset: () => void }

/** Something broke while this page was made. Says so, keeps what was typed, offers to try again. */
export default function ErrorPage({ error, reset }: Props) {
  useEffect(() => {
    flushDrafts()
  }, [])
  return (
    <Column className="px-4 py-10">
      <h1 className="sr-only">{sayCommon('brokeTitle')}</h1>
      <ErrorState
        title={sayCommon('brokeTitle')}
        onRetry={reset}
        action={
          <LinkButton href={paths.signedInTo('/') as never} variant="quiet">
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
