'use client'

import { Suspense, useEffect } from 'react'
import { flushDrafts } from '@/components/forms/flush-drafts'
import { lazily } from '@/components/ui/lazily'
import { type BrokenPageProps, PlainlyBroken } from './plainly-broken'

const BrokenText = lazily(async () => (await import('./broken-text')).BrokenText, PlainlyBroken)

/** Something broke while this page was made. Keeps what was typed at once; every page carries this one with it, so what it says comes after. */
export function BrokenPage(props: BrokenPageProps) {
  useEffect(() => {
    flushDrafts()
  }, [])
  return (
    <Suspense>
      <BrokenText {...props} />
    </Suspense>
  )
}
