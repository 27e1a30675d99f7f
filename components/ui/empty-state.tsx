import type { ReactNode } from 'react'

type EmptyStateProps = {
  /** One sentence: what will be here. */
  children: ReactNode
  /** The one action that starts it. */
  action?: ReactNode | undefined
  title?: ReactNode | undefined
}

/** Nothing here yet. */
export function EmptyState({ children, action, title }: EmptyStateProps) {
  return (
    <div className="grid justify-items-center gap-4 rounded-card border border-line border-dashed px-6 py-10 text-center">
      <div className="grid max-w-md gap-1">
        {title && <p className="font-semibold">{title}</p>}
        <p className="text-muted">{children}</p>
      </div>
      {action}
    </div>
  )
}
