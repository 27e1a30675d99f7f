import { SkeletonCard, SkeletonHeader, SkeletonPage } from '@/components/ui/skeletons'

export default function Loading() {
  return (
    <SkeletonPage>
      <SkeletonHeader />
      <div className="grid gap-4 lg:grid-cols-2">
        <SkeletonCard lines={6} />
        <SkeletonCard lines={5} />
      </div>
    </SkeletonPage>
  )
}
