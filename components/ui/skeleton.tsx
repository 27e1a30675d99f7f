import { cx } from './cx'

type SkeletonProps = { className?: string | undefined }

/** A grey shape of the size of what will come. */
export function Skeleton({ className }: SkeletonProps) {
  return <span aria-hidden="true" className={cx('breathing block rounded-md bg-neutral-soft', className)} />
}
