import { SkeletonHeader, SkeletonPage, SkeletonTable } from '@/components/ui/skeletons'

export default function PeopleLoading() {
  return (
    <SkeletonPage>
      <SkeletonHeader />
      <SkeletonTable columns={4} />
    </SkeletonPage>
  )
}
