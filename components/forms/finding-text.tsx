'use client'

import { Suspense } from 'react'
import { lazily } from '@/components/ui/lazily'
import { Skeleton } from '@/components/ui/skeleton'
import type { FindingTextProps } from './finding-sentences'

const Sentences = lazily(
  async () => (await import('./finding-sentences')).FindingSentences,
  ({ findings }: FindingTextProps) => findings.map(({ code }) => code).join(' '),
)

/** What findings say, as running text. Their words come with the first that is shown: no page brings the words of every rule along. */
export function FindingText(props: FindingTextProps) {
  return (
    <Suspense fallback={<Skeleton className="h-lh max-w-column" />}>
      <Sentences {...props} />
    </Suspense>
  )
}
