'use client'

import { useState } from 'react'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Notice } from '@/components/ui/notice'
import { TextInput } from '@/components/ui/text-input'
import { requestPasswordResetAction } from '@/lib/actions/access'
import { RESET_MINUTES } from '@/lib/domain/access/session-limits'
import { say } from './sign-in-words'

/** Asks for a link to choose a new password. The answer never tells whether the address is known. */
export function ForgotForm() {
  const [sent, setSent] = useState(false)
  const { register, submit, formError, trouble, formState } = useCommandForm({
    schema: async () => (await import('@/lib/inputs/access')).requestPasswordResetInput,
    action: requestPasswordResetAction,
    defaultValues: { email: '' },
    onDone: () => setSent(true),
  })
  if (sent) {
    return (
      <Notice tone="ready" role="status">
        {say('resetSent', { minutes: RESET_MINUTES })}
      </Notice>
    )
  }
  return (
    <Form onSubmit={submit} className="grid gap-5">
      <FormTrouble trouble={trouble} message={formError} />
      <Field label={say('email')} error={formState.errors.email?.message}>
        <TextInput {...register('email')} type="email" autoComplete="username" inputMode="email" autoCapitalize="none" spellCheck={false} />
      </Field>
      <Button busy={formState.isSubmitting} wide>
        {say('sendLink')}
      </Button>
    </Form>
  )
}
