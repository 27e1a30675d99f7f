import type { ReactNode } from 'react'
import { SettingsNav } from '@/components/practice/settings-nav'
import { requireActor } from '@/lib/auth/actor'

/** The menu of the settings stands beside pages only for those who may open them. */
export default async function SettingsLayout({ children }: { children: ReactNode }) {
  await requireActor('admin')
  return (
    <div className="grid min-w-0 gap-5 xl:grid-cols-[12rem_minmax(0,1fr)] xl:gap-8">
      <SettingsNav />
      <div className="grid min-w-0 content-start gap-6">{children}</div>
    </div>
  )
}
