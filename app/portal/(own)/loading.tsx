import { Column } from '@/components/ui/column'
import { SkeletonCard, SkeletonHeader, SkeletonPage } from '@/components/ui/skeletons'

export default function PortalLoading() {
  return (
    <Column>
      <SkeletonPage>
        <SkeletonHeader />
        <SkeletonCard />
        <SkeletonCard />
      </SkeletonPage>
    </Column>
  )
}
