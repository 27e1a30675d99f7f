import { Column } from '@/components/ui/column'
import { SkeletonCard, SkeletonHeader, SkeletonPage } from '@/components/ui/skeletons'

export default function AccountLoading() {
  return (
    <Column>
      <SkeletonPage>
        <SkeletonHeader />
        <SkeletonCard />
        <SkeletonCard lines={1} />
        <SkeletonCard lines={4} />
      </SkeletonPage>
    </Column>
  )
}
