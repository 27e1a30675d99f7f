'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { CheckRow, DayRow, SelectRow, TextRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Disclosure } from '@/components/ui/disclosure'
import { useToast } from '@/components/ui/toast-context'
import { correctConsultAction } from '@/lib/actions/consults'
import type { CorrectConsultInput } from '@/lib/inputs/consults'
import { callerChoices } from './caller-choices'
import { say } from './words'

/** Whoever speaks with a caller puts right who they are and how they are reached. */
export function CorrectConsultForm({ values }: { readonly values: CorrectConsultInput }) {
  const router = useRouter()
  const toast = useToast()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/consults')).correctConsultInput,
    action: correctConsultAction,
    defaultValues: values,
    after: 'close',
    onDone: () => {
      toast({ title: say('corrected'), tone: 'ready' })
      router.refresh()
    },
  })
  return (
    <Disclosure summary={say('correct')}>
      <CommandForm form={form} label={say('correctSave')} reader="staff">
        <div className="grid gap-4 sm:grid-cols-2">
          <TextRow form={form} name="name" label={say('colName')} />
          <DayRow form={form} name="bornOn" label={say('bornOn')} hint={say('bornOnHint')} optional />
          <TextRow form={form} name="phone" label={say('phone')} inputMode="tel" />
          <TextRow form={form} name="email" label={say('email')} hint={say('correctHint')} inputMode="email" optional />
          <TextRow form={form} name="zip" label={say('zip')} inputMode="numeric" optional />
          <SelectRow form={form} name="state" label={say('state')} options={callerChoices.states} placeholder={say('chooseOne')} />
          <SelectRow
            form={form}
            name="indication"
            label={say('colIndication')}
            options={callerChoices.comesFor}
            placeholder={say('chooseOne')}
          />
          <SelectRow
            form={form}
            name="coverageType"
            label={say('colCoverage')}
            options={callerChoices.coverages}
            placeholder={say('chooseOne')}
          />
        </div>
        <CheckRow form={form} name="mayText" label={say('textYes')} />
      </CommandForm>
    </Disclosure>
  )
}
