'use client'

import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { PasswordInput } from '@/components/ui/password-input'
import { TextInput } from '@/components/ui/text-input'
import { TextLink } from '@/components/ui/text-link'
import { startSessionAction } from '@/lib/actions/access'
import { paths } from '@/lib/paths'
import { say } from './sign-in-words'
import { useOpening } from './use-opening'

type PasswordStepProps = { readonly back: string; readonly onSecondFactor: (ticket: string) => void }

/** The first step of signing in. */
export function PasswordStep({ back, onSecondFactor }: PasswordStepProps) {
  const { open, opening, failed } = useOpening(back)
  const { register, submit, formError, trouble, formState } = useCommandForm({
    schema: async () => (await import('@/lib/inputs/access')).startSessionInput,
    action: startSessionAction,
    defaultValues: { email: '', password: '' },
    onDone: ({ ticket, next }) => (next === 'second-factor' ? onSecondFactor(ticket) : void open(ticket)),
  })
  const { errors, isSubmitting } = formState
  return (
    <Form onSubmit={submit} className="grid gap-5">
      <FormTrouble trouble={trouble} message={formError ?? (failed ? say('signInNotOpened') : undefined)} />
      <Field label={say('email')} error={errors.email?.message}>
        <TextInput {...register('email')} type="email" autoComplete="username" inputMode="email" autoCapitalize="none" spellCheck={false} />
      </Field>
      <Field label={say('password')} error={errors.password?.message}>
        <PasswordInput {...register('password')} />
      </Field>
      <Button busy={isSubmitting || opening} wide>
        {say('signIn')}
      </Button>
      <TextLink href={paths.forgot} className="justify-self-start">
        {say('forgot')}
      </TextLink>
    </Form>
  )
}
