'use client'

import { usePathname, useRouter } from 'next/navigation'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { labelsOf } from '@/lib/messages/label'

/** What is asked of a prescriber; kept in the address. */
export function MatchQuestion({ route, setting }: { route: string; setting: string }) {
  const router = useRouter()
  const path = usePathname()
  const ask = (change: { route?: string; setting?: string }) =>
    router.replace(`${path}?${new URLSearchParams({ route, setting, ...change })}`, { scroll: false })
  return (
    <div className="grid max-w-xl gap-4 sm:grid-cols-2">
      <Field label="Route">
        <Select value={route} onChange={(event) => ask({ route: event.target.value })} options={labelsOf('route')} />
      </Field>
      <Field label="Where the journey is">
        <Select value={setting} onChange={(event) => ask({ setting: event.target.value })} options={labelsOf('setting')} />
      </Field>
    </div>
  )
}
