'use client'

import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { PasswordInput } from '@/components/ui/password-input'
import { acceptInvitationAction } from '@/lib/actions/access'
import { SHORTEST_PASSWORD } from '@/lib/domain/access/password-rule'
import { say } from './sign-in-words'
import { useOpening } from './use-opening'

/** Chooses the password of a new account and signs in with it. */
export function InvitationForm({ token }: { readonly token: string }) {
  const { open, opening, failed } = useOpening('/')
  const { register, submit, formError, trouble, formState } = useCommandForm({
    schema: async () => (await import('@/lib/inputs/access')).acceptInvitationInput,
    action: acceptInvitationAction,
    defaultValues: { token, password: '' },
    onDone: ({ ticket }) => void open(ticket),
  })
  return (
    <Form onSubmit={submit} className="grid gap-5">
      <FormTrouble trouble={trouble} message={formError ?? (failed ? say('signInNotOpened') : undefined)} />
      <Field label={say('passwordNew')} hint={say('passwordHint', { count: SHORTEST_PASSWORD })} error={formState.errors.password?.message}>
        <PasswordInput {...register('password')} autoComplete="new-password" />
      </Field>
      <Button busy={formState.isSubmitting || opening} wide>
        {say('openAccount')}
      </Button>
    </Form>
  )
}
