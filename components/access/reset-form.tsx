'use client'

import { useState } from 'react'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { PasswordInput } from '@/components/ui/password-input'
import { resetPasswordAction } from '@/lib/actions/access'
import { SHORTEST_PASSWORD } from '@/lib/domain/access/password-rule'
import { paths } from '@/lib/paths'
import { say } from './sign-in-words'

/** Sets a new password by a mailed link. */
export function ResetForm({ token }: { readonly token: string }) {
  const [isSet, setIsSet] = useState(false)
  const { register, submit, formError, trouble, formState } = useCommandForm({
    schema: async () => (await import('@/lib/inputs/access')).resetPasswordInput,
    action: resetPasswordAction,
    defaultValues: { token, password: '' },
    onDone: () => setIsSet(true),
  })
  if (isSet) {
    return (
      <div className="grid gap-5">
        <Notice tone="ready" role="status">
          {say('resetDone')}
        </Notice>
        <LinkButton href={paths.signIn} wide>
          {say('signIn')}
        </LinkButton>
      </div>
    )
  }
  return (
    <Form onSubmit={submit} className="grid gap-5">
      <FormTrouble trouble={trouble} message={formError} />
      <Field label={say('passwordNew')} hint={say('passwordHint', { count: SHORTEST_PASSWORD })} error={formState.errors.password?.message}>
        <PasswordInput {...register('password')} autoComplete="new-password" />
      </Field>
      <Button busy={formState.isSubmitting} wide>
        {say('resetSave')}
      </Button>
    </Form>
  )
}
