import { SkeletonHeader, SkeletonPage, SkeletonTable } from '@/components/ui/skeletons'

export default function CalendarLoading() {
  return (
    <SkeletonPage>
      <SkeletonHeader />
      <SkeletonTable columns={7} />
    </SkeletonPage>
  )
}
