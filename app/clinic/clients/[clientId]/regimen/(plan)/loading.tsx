import { SkeletonCard, SkeletonPage } from '@/components/ui/skeletons'

export default function RegimenLoading() {
  return (
    <SkeletonPage>
      <SkeletonCard />
      <SkeletonCard />
    </SkeletonPage>
  )
}
