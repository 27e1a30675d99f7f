import { SkeletonHeader, SkeletonPage, SkeletonTable } from '@/components/ui/skeletons'

export default function LoadingMoney() {
  return (
    <SkeletonPage>
      <SkeletonHeader />
      <SkeletonTable rows={8} columns={5} />
    </SkeletonPage>
  )
}
