'use client'

import { usePathname, useRouter } from 'next/navigation'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { distances } from '@/lib/domain/prescribers/distances'
import { labelsOf } from '@/lib/messages/label'
import { say } from './words'

type Question = { readonly route: string; readonly setting: string; readonly within: string }

const distanceOptions = [
  { value: '', label: say('anyDistance') },
  ...distances.map((miles) => ({ value: String(miles), label: say('miles', { miles }) })),
]

/** What is asked of a prescriber; kept in the address. */
export function MatchQuestion({ route, setting, within }: Question) {
  const router = useRouter()
  const path = usePathname()
  const ask = (change: Partial<Question>) =>
    router.replace(`${path}?${new URLSearchParams({ route, setting, within, ...change })}`, { scroll: false })
  return (
    <div className="grid max-w-2xl gap-4 sm:grid-cols-3">
      <Field label="Route">
        <Select value={route} onChange={(event) => ask({ route: event.target.value })} options={labelsOf('route')} />
      </Field>
      <Field label="Where the journey is">
        <Select value={setting} onChange={(event) => ask({ setting: event.target.value })} options={labelsOf('setting')} />
      </Field>
      <Field label={say('howFar')}>
        <Select value={within} onChange={(event) => ask({ within: event.target.value })} options={distanceOptions} />
      </Field>
    </div>
  )
}
