import { type ReactNode, useId } from 'react'
import { cx } from './cx'
import { Skeleton } from './skeleton'

/** Says once that something loads; the shapes inside say nothing. */
export function SkeletonPage({ label = 'Loading', children }: { label?: string | undefined; children: ReactNode }) {
  return (
    <div role="status" className="grid grid-cols-1 gap-6">
      <span className="sr-only">{label}</span>
      {children}
    </div>
  )
}

/** The head of a page. */
export function SkeletonHeader() {
  return (
    <div className="grid grid-cols-1 gap-2">
      <Skeleton className="h-[2.125rem] w-64 max-w-full" />
      <Skeleton className="h-5 w-96 max-w-full" />
    </div>
  )
}

/** Lines of text; the last one is shorter. */
export function SkeletonText({ lines = 3 }: { lines?: number | undefined }) {
  return (
    <div className="grid grid-cols-1 gap-2">
      {useKeys(lines).map((key, index) => (
        <Skeleton key={key} className={cx('h-4', index === lines - 1 && lines > 1 ? 'w-3/5' : 'w-full')} />
      ))}
    </div>
  )
}

/** A card with a title and lines. */
export function SkeletonCard({ lines = 3 }: { lines?: number | undefined }) {
  return (
    <div className="grid grid-cols-1 gap-4 rounded-card border border-line bg-surface px-5 py-4">
      <Skeleton className="h-5 w-40" />
      <SkeletonText lines={lines} />
    </div>
  )
}

/** A table: head and rows as high as the real ones. */
export function SkeletonTable({ rows = 8, columns = 5 }: { rows?: number | undefined; columns?: number | undefined }) {
  const cells = useKeys(columns)
  return (
    <div className="overflow-hidden rounded-card border border-line bg-surface">
      <div className="h-9 border-line border-b bg-wash" />
      {useKeys(rows).map((key) => (
        <div key={key} className="flex h-9.5 items-center gap-6 border-line border-b px-3 last:border-b-0">
          {cells.map((cell, index) => (
            <Skeleton key={cell} className={cx('h-3.5', index === 0 ? 'flex-[2]' : 'flex-1')} />
          ))}
        </div>
      ))}
    </div>
  )
}

/** A field with its label. */
export function SkeletonField() {
  return (
    <div className="grid gap-1.5">
      <Skeleton className="h-5 w-32" />
      <Skeleton className="h-(--control) w-full rounded-field" />
    </div>
  )
}

function useKeys(count: number): string[] {
  const id = useId()
  return Array.from({ length: count }, (_, index) => `${id}${index}`)
}

/** A page whose heart is a list: its head and eight rows. */
export function SkeletonTablePage() {
  return (
    <SkeletonPage>
      <SkeletonHeader />
      <SkeletonTable rows={8} columns={5} />
    </SkeletonPage>
  )
}
