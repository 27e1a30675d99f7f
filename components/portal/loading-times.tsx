import { Column } from '@/components/ui/column'
import { Skeleton } from '@/components/ui/skeleton'
import { SkeletonCard, SkeletonHeader, SkeletonPage } from '@/components/ui/skeletons'

/** A month before its times are there: it looks like no month in which nothing is open. */
export function LoadingTimes() {
  return (
    <Column>
      <SkeletonPage label="Looking for times">
        <SkeletonHeader />
        <p aria-hidden className="text-muted">
          Looking for times…
        </p>
        <Skeleton className="h-80 w-full" />
        <SkeletonCard lines={2} />
      </SkeletonPage>
    </Column>
  )
}
