import { SkeletonTablePage } from '@/components/ui/skeletons'

export default SkeletonTablePage
