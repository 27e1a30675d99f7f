import { Column } from '@/components/ui/column'
import { SkeletonHeader, SkeletonPage, SkeletonTable } from '@/components/ui/skeletons'

export default function ClientsLoading() {
  return (
    <Column width="full">
      <SkeletonPage>
        <SkeletonHeader />
        <SkeletonTable />
      </SkeletonPage>
    </Column>
  )
}
