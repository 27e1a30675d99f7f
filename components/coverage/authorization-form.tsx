'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FindingsNotice } from '@/components/forms/findings-notice'
import { DayRow, SelectRow, TextRow } from '@/components/forms/form-rows'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useToast } from '@/components/ui/toast-context'
import { recordAuthorizationAction } from '@/lib/actions/coverage'
import type { Finding } from '@/lib/domain/finding'
import type { RecordAuthorizationInput } from '@/lib/inputs/coverage'
import { labelsOf } from '@/lib/messages/label'
import { say } from './words'

/** A VA referral or a prior authorization, new or changed; an odd number is pointed out once it is saved. */
export function AuthorizationForm({ initial }: { readonly initial: RecordAuthorizationInput }) {
  const toast = useToast()
  const router = useRouter()
  const [warnings, setWarnings] = useState<readonly Finding[]>([])
  const form = useCommandForm<RecordAuthorizationInput, { authorizationId: string }>({
    schema: async () => (await import('@/lib/inputs/coverage')).recordAuthorizationInput,
    action: recordAuthorizationAction,
    defaultValues: initial,
    onDone: (_, found) => {
      toast({ tone: 'ready', title: say('authorization') })
      setWarnings(found)
      router.refresh()
    },
  })
  return (
    <Form onSubmit={form.submit} className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectRow form={form} name="kind" label={say('kind')} options={labelsOf('authorizationKind')} />
        <SelectRow form={form} name="status" label={say('status')} options={labelsOf('authorizationStatus')} />
        {form.watch('kind') === 'va_referral' && (
          <SelectRow form={form} name="vaStage" label={say('vaStage')} options={labelsOf('vaStage')} placeholder={say('vaStageNone')} />
        )}
        <TextRow form={form} name="number" label={say('authorizationNumber')} optional />
        <TextRow form={form} name="codes" label={say('codes')} hint={say('codesHint')} optional />
        <TextRow form={form} name="granted" label={say('granted')} inputMode="numeric" />
        <DayRow form={form} name="startsOn" label={say('from')} />
        <DayRow form={form} name="endsOn" label={say('until')} />
      </div>
      <FormTrouble trouble={form.trouble} message={form.formError} />
      {form.ruling && <FindingsNotice ruling={form.ruling} reader="staff" />}
      {warnings.length > 0 && <FindingsNotice ruling={{ effect: 'warn', findings: warnings }} reader="staff" />}
      <Button variant="secondary" busy={form.formState.isSubmitting} className="justify-self-start">
        {initial.id ? say('edit') : say('authorizationAdd')}
      </Button>
    </Form>
  )
}
