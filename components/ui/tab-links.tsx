'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { cx } from './cx'

export type TabLink = { href: string; label: ReactNode; count?: number | undefined; exact?: boolean | undefined }

/** Tabs that are addresses: the parts of a record. */
export function TabLinks({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  const path = usePathname()
  const isHere = (tab: TabLink) => path === tab.href || (!tab.exact && path.startsWith(`${tab.href}/`))
  return (
    <nav aria-label={label} data-print="hide" className="flex gap-5 overflow-x-auto border-line border-b">
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          aria-current={isHere(tab) ? 'page' : undefined}
          className={cx(
            '-mb-px flex min-h-(--control) shrink-0 items-center gap-2 border-b-2 px-0.5 pt-1 pb-1.5 font-medium text-(length:--control-text) transition-colors focus-visible:-outline-offset-2',
            isHere(tab) ? 'border-lagoon text-ink' : 'border-transparent text-muted hover:text-ink',
          )}
        >
          {tab.label}
          {tab.count !== undefined && (
            <span className="rounded-full bg-neutral-soft px-1.5 text-ink text-xs tabular-nums leading-5">{tab.count}</span>
          )}
        </Link>
      ))}
    </nav>
  )
}
