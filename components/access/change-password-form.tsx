'use client'

import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { PasswordInput } from '@/components/ui/password-input'
import { useToast } from '@/components/ui/toast-context'
import { changePasswordAction } from '@/lib/actions/access'
import { SHORTEST_PASSWORD } from '@/lib/domain/access/password-rule'
import { say } from './words'

/** Sets a new password for whoever knows the old one. */
export function ChangePasswordForm() {
  const toast = useToast()
  const { register, submit, reset, formError, trouble, formState } = useCommandForm({
    schema: async () => (await import('@/lib/inputs/access')).passwordChange,
    action: changePasswordAction,
    defaultValues: { current: '', next: '' },
    onDone: () => {
      reset()
      toast({ tone: 'ready', title: say('passwordChanged') })
    },
  })
  const { errors, isSubmitting } = formState
  return (
    <Form onSubmit={submit} className="grid max-w-md gap-5">
      <FormTrouble trouble={trouble} message={formError} />
      <Field label={say('passwordNow')} error={errors.current?.message}>
        <PasswordInput {...register('current')} />
      </Field>
      <Field label={say('passwordNew')} hint={say('passwordHint', { count: SHORTEST_PASSWORD })} error={errors.next?.message}>
        <PasswordInput {...register('next')} autoComplete="new-password" />
      </Field>
      <Button busy={isSubmitting} className="justify-self-start">
        {say('passwordChange')}
      </Button>
    </Form>
  )
}
