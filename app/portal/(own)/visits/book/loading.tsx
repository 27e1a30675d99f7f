import { LoadingTimes } from '@/components/portal/loading-times'

export default function Loading() {
  return <LoadingTimes />
}
