'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { DayRow, SelectRow, TextRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { useToast } from '@/components/ui/toast-context'
import { correctAuthorizationAction } from '@/lib/actions/coverage'
import type { CorrectAuthorizationInput, RecordAuthorizationInput } from '@/lib/inputs/coverage'
import { labelsOf } from '@/lib/messages/label'
import { say } from './words'

type Props = { readonly authorizationId: string; readonly initial: RecordAuthorizationInput }

/** What was typed wrong on an authorization, put right with why; its state goes where the paper says. */
export function CorrectAuthorizationForm({ authorizationId, initial }: Props) {
  const { version, status, vaStage, number, codes, granted, startsOn, endsOn, kind } = initial
  const toast = useToast()
  const router = useRouter()
  const form = useCommandForm<CorrectAuthorizationInput, { authorizationId: string }>({
    schema: async () => (await import('@/lib/inputs/coverage')).correctAuthorizationInput,
    action: correctAuthorizationAction,
    defaultValues: { authorizationId, version, status, vaStage, number, codes, granted, startsOn, endsOn, reason: '' },
    after: 'close',
    onDone: () => {
      toast({ tone: 'ready', title: say('authorizationCorrected') })
      router.refresh()
    },
  })
  return (
    <CommandForm form={form} label={say('authorizationCorrect')} reader="staff">
      <p className="text-muted">{say('authorizationCorrectHint')}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectRow form={form} name="status" label={say('status')} options={labelsOf('authorizationStatus')} />
        {kind === 'va_referral' && (
          <SelectRow form={form} name="vaStage" label={say('vaStage')} options={labelsOf('vaStage')} placeholder={say('vaStageNone')} />
        )}
        <TextRow form={form} name="number" label={say('authorizationNumber')} optional />
        <TextRow form={form} name="codes" label={say('codes')} hint={say('codesHint')} optional />
        <TextRow form={form} name="granted" label={say('granted')} inputMode="numeric" />
        <DayRow form={form} name="startsOn" label={say('from')} />
        <DayRow form={form} name="endsOn" label={say('until')} />
        <TextRow form={form} name="reason" label={say('authorizationWrong')} />
      </div>
    </CommandForm>
  )
}
