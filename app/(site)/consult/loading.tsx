import { Column } from '@/components/ui/column'
import { Skeleton } from '@/components/ui/skeleton'

export default function ConsultLoading() {
  return (
    <Column>
      <Skeleton className="h-10 w-2/3" />
      <Skeleton className="h-12" />
      <Skeleton className="h-64" />
      <Skeleton className="h-64" />
    </Column>
  )
}
