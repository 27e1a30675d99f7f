import { SkeletonHeader, SkeletonPage, SkeletonTable } from '@/components/ui/skeletons'

export default function MailboxLoading() {
  return (
    <SkeletonPage>
      <SkeletonHeader />
      <SkeletonTable columns={3} />
    </SkeletonPage>
  )
}
