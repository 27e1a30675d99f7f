'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { DayRow, SelectRow, TextRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Disclosure } from '@/components/ui/disclosure'
import { useToast } from '@/components/ui/toast-context'
import { setUnitLimitAction } from '@/lib/actions/billing'
import type { UnitLimitRow } from '@/lib/domain/billing/unit-limits'
import type { SetUnitLimitInput } from '@/lib/inputs/billing'
import { label, labelsOf } from '@/lib/messages/label'
import { sayDay } from '@/lib/messages/say-time'
import { say } from './words'

type Props = { readonly limits: readonly (UnitLimitRow & { readonly source: string })[]; readonly canSet: boolean }

/** The most units a day of each code, quarter by quarter, and the form that adds one. */
export function UnitLimits({ limits, canSet }: Props) {
  return (
    <div className="grid gap-4">
      {limits.length === 0 ? (
        <p className="text-muted">{say('unitLimitsEmpty')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {limits.map(({ code, kind, most, from, source }) => (
            <li key={`${code} ${from}`} className="grid gap-1 py-2">
              <span>{say('unitLimitText', { code, most, kind: label('unitLimitKind', kind) })}</span>
              <span className="text-muted text-sm">{say('unitLimitFrom', { day: sayDay(from, 'year'), source })}</span>
            </li>
          ))}
        </ul>
      )}
      {canSet && (
        <Disclosure summary={say('unitLimitAdd')}>
          <LimitForm />
        </Disclosure>
      )}
    </div>
  )
}

function LimitForm() {
  const toast = useToast()
  const router = useRouter()
  const form = useCommandForm<SetUnitLimitInput, { id: string }>({
    schema: async () => (await import('@/lib/inputs/billing')).setUnitLimitInput,
    action: setUnitLimitAction,
    defaultValues: { code: '', most: '', kind: 'absolute', quarterOn: '', source: '' },
    onDone: () => {
      form.reset()
      toast({ tone: 'ready', title: say('unitLimitKept') })
      router.refresh()
    },
  })
  return (
    <CommandForm form={form} label={say('unitLimitAdd')} reader="staff">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextRow form={form} name="code" label={say('unitLimitCode')} />
        <TextRow form={form} name="most" label={say('unitLimitMost')} inputMode="numeric" />
        <SelectRow form={form} name="kind" label={say('unitLimitKind')} options={labelsOf('unitLimitKind')} />
        <DayRow form={form} name="quarterOn" label={say('unitLimitQuarter')} />
      </div>
      <TextRow form={form} name="source" label={say('unitLimitSource')} />
    </CommandForm>
  )
}
