'use client'

import { useState } from 'react'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { TextInput } from '@/components/ui/text-input'
import { verifySecondFactorAction } from '@/lib/actions/access'
import { say } from './sign-in-words'
import { useOpening } from './use-opening'

type SecondFactorStepProps = { readonly back: string; readonly ticket: string; readonly onStartOver: () => void }

/** The second step of signing in: six digits from the app, or a recovery code. */
export function SecondFactorStep({ back, ticket, onStartOver }: SecondFactorStepProps) {
  const [recovers, setRecovers] = useState(false)
  const { open, opening, failed } = useOpening(back)
  const { register, submit, formError, trouble, formState, resetField } = useCommandForm({
    schema: async () => (await import('@/lib/inputs/access')).verifySecondFactorInput,
    action: verifySecondFactorAction,
    defaultValues: { ticket, code: '' },
    onDone: (value) => void open(value.ticket),
  })
  const switchWay = () => {
    setRecovers(!recovers)
    resetField('code')
  }
  return (
    <Form onSubmit={submit} className="grid gap-5">
      <div className="grid gap-1">
        <h2 className="section-title">{say('secondFactorTitle')}</h2>
        {!recovers && <p className="text-muted">{say('secondFactorText')}</p>}
      </div>
      <FormTrouble trouble={trouble} message={formError ?? (failed ? say('signInNotOpened') : undefined)} />
      <Field key={String(recovers)} label={say(recovers ? 'recoveryCode' : 'secondFactorCode')} error={formState.errors.code?.message}>
        <TextInput
          {...register('code')}
          autoFocus
          autoComplete="one-time-code"
          inputMode={recovers ? 'text' : 'numeric'}
          autoCapitalize="none"
          spellCheck={false}
        />
      </Field>
      <Button busy={formState.isSubmitting || opening} wide>
        {say('signIn')}
      </Button>
      <div className="flex flex-wrap justify-between gap-2">
        <Button variant="quiet" onClick={switchWay}>
          {say(recovers ? 'useApp' : 'recoveryUse')}
        </Button>
        <Button variant="quiet" onClick={onStartOver}>
          {say('startOver')}
        </Button>
      </div>
    </Form>
  )
}
