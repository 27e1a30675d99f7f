import Link from 'next/link'
import type { ReactNode } from 'react'

type PageHeaderProps = {
  title: ReactNode
  /** A sentence under the title: what this page is for. */
  lead?: ReactNode | undefined
  chips?: ReactNode | undefined
  /** At most two. */
  actions?: readonly [] | readonly [ReactNode] | readonly [ReactNode, ReactNode] | undefined
  /** Where this page stands: the one above it. */
  above?: { href: string; label: string } | undefined
}

/** The head of a page: where am I, in what state is it, what can be done. */
export function PageHeader({ title, lead, chips, actions = [], above }: PageHeaderProps) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="grid min-w-0 gap-1">
        {above && (
          <Link
            href={above.href}
            data-print="hide"
            className="-mb-0.5 inline-flex min-h-6 items-center gap-1 justify-self-start text-muted text-sm hover:text-ink hover:underline"
          >
            <span aria-hidden="true">‹</span>
            {above.label}
          </Link>
        )}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
          <h1 className="page-title">{title}</h1>
          {chips && <div className="flex flex-wrap gap-1.5">{chips}</div>}
        </div>
        {lead && <p className="max-w-column text-muted">{lead}</p>}
      </div>
      {actions.length > 0 && (
        <div data-print="hide" className="flex flex-wrap items-center gap-2">
          {actions.map((action, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two places, never reordered
            <span key={index} className="contents">
              {action}
            </span>
          ))}
        </div>
      )}
    </header>
  )
}
