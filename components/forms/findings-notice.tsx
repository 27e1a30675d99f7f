'use client'

import { Suspense } from 'react'
import { lazily } from '@/components/ui/lazily'
import { Skeleton } from '@/components/ui/skeleton'
import { FindingCodes } from './finding-codes'
import { FindingsCard, type FindingsProps } from './findings-card'

const FindingsGroups = lazily(async () => (await import('./findings-groups')).FindingsGroups, FindingCodes)

/**
 * The ruling card, for an answer that comes while the page stands: the verdict, why, on what source, who may go ahead all the same, and what
 * would work instead. The words of the rules come with the first that is shown. A page that knows its ruling shows `FindingsStated`.
 */
export function FindingsNotice({ reader, timeZone, ...card }: FindingsProps) {
  const sentences = (
    <Suspense fallback={<Skeleton className="h-12 max-w-column" />}>
      <FindingsGroups findings={card.ruling.findings} reader={reader} timeZone={timeZone} />
    </Suspense>
  )
  return <FindingsCard {...card} sentences={sentences} />
}
