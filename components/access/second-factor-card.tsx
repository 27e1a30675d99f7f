'use client'

import { useState } from 'react'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { LinkButton } from '@/components/ui/link-button'
import { TextInput } from '@/components/ui/text-input'
import { renewRecoveryCodesAction } from '@/lib/actions/access'
import { paths } from '@/lib/paths'
import { RecoveryCodes } from './recovery-codes'
import { say, sayCommon } from './words'

/** The second step as the account page shows it: on or off, another phone, new recovery codes. */
export function SecondFactorCard({ isOn, codesLeft }: { readonly isOn: boolean; readonly codesLeft: number }) {
  const [renews, setRenews] = useState(false)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  if (codes) {
    return (
      <Card>
        <RecoveryCodes codes={codes} onKept={() => setCodes(null)} />
      </Card>
    )
  }
  const done = (made: readonly string[]) => {
    setRenews(false)
    setCodes(made)
  }
  return (
    <Card
      title={say('secondFactorHeading')}
      detail={say(isOn ? 'secondFactorOn' : 'secondFactorOff')}
      aside={<Chip state={isOn ? 'ready' : 'waits'}>{isOn ? sayCommon('on') : sayCommon('off')}</Chip>}
    >
      <div className="grid gap-4">
        {isOn && <p>{say('codesLeft', { count: codesLeft })}</p>}
        {renews ? (
          <Renewal onDone={done} onCancel={() => setRenews(false)} />
        ) : (
          <div className="flex flex-wrap gap-2">
            <LinkButton href={paths.enrolTo(paths.account)} variant={isOn ? 'secondary' : 'primary'}>
              {say(isOn ? 'secondFactorReplace' : 'secondFactorSetUp')}
            </LinkButton>
            {isOn && (
              <Button variant="secondary" onClick={() => setRenews(true)}>
                {say('codesRenew')}
              </Button>
            )}
          </div>
        )}
      </div>
    </Card>
  )
}

function Renewal({ onDone, onCancel }: { readonly onDone: (codes: readonly string[]) => void; readonly onCancel: () => void }) {
  const { register, submit, formError, trouble, formState } = useCommandForm({
    schema: async () => (await import('@/lib/inputs/access')).renewRecoveryCodesInput,
    action: renewRecoveryCodesAction,
    defaultValues: { code: '' },
    onDone: ({ codes }) => onDone(codes),
  })
  return (
    <Form onSubmit={submit} className="grid max-w-md gap-4">
      <p className="text-muted">{say('codesRenewText')}</p>
      <FormTrouble trouble={trouble} message={formError} />
      <Field label={say('secondFactorCode')} error={formState.errors.code?.message}>
        <TextInput {...register('code')} autoComplete="one-time-code" inputMode="numeric" autoFocus />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button busy={formState.isSubmitting}>{say('codesRenew')}</Button>
        <Button variant="quiet" onClick={onCancel}>
          {sayCommon('cancel')}
        </Button>
      </div>
    </Form>
  )
}
