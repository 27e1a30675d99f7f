import { Skeleton } from '@/components/ui/skeleton'

export default function ConsultsLoading() {
  return (
    <div className="grid gap-4">
      <Skeleton className="h-8 w-48" />
      <Skeleton className="h-10" />
      <Skeleton className="h-96" />
    </div>
  )
}
