'use client'

import { Tabs as Radix } from 'radix-ui'
import type { ReactNode } from 'react'

export type Tab = { key: string; label: ReactNode; content: ReactNode; count?: number | undefined; disabled?: boolean | undefined }

type TabsProps = {
  /** Read out as the name of the set. */
  label: string
  tabs: readonly Tab[]
  value?: string | undefined
  defaultValue?: string | undefined
  onChange?: ((key: string) => void) | undefined
  /** Parts that are not shown stay as they are: for forms, so that nothing typed is lost. */
  keep?: boolean | undefined
}

/** Parts of one page, one at a time. For parts with addresses of their own, use `TabLinks`. */
export function Tabs({ label, tabs, value, defaultValue, onChange, keep = false }: TabsProps) {
  const control = value !== undefined ? { value } : { defaultValue: defaultValue ?? tabs[0]?.key ?? '' }
  return (
    <Radix.Root {...control} {...(onChange && { onValueChange: onChange })}>
      <Radix.List aria-label={label} className="flex gap-5 overflow-x-auto border-line border-b">
        {tabs.map((tab) => (
          <Radix.Trigger
            key={tab.key}
            value={tab.key}
            disabled={tab.disabled}
            className="-mb-px flex min-h-(--control) shrink-0 items-center gap-2 border-transparent border-b-2 px-0.5 pb-1.5 pt-1 font-medium text-(length:--control-text) text-muted transition-colors hover:text-ink focus-visible:-outline-offset-2 disabled:cursor-not-allowed disabled:opacity-55 data-[state=active]:border-lagoon data-[state=active]:text-ink"
          >
            {tab.label}
            {tab.count !== undefined && <TabCount count={tab.count} />}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        <Radix.Content key={tab.key} value={tab.key} {...(keep && { forceMount: true })} className="pt-5 data-[state=inactive]:hidden">
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  )
}

function TabCount({ count }: { count: number }) {
  return <span className="rounded-full bg-neutral-soft px-1.5 text-ink text-xs tabular-nums leading-5">{count}</span>
}
