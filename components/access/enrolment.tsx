'use client'

import { useState } from 'react'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { PasswordInput } from '@/components/ui/password-input'
import { TextInput } from '@/components/ui/text-input'
import { confirmSecondFactorAction, enrolSecondFactorAction } from '@/lib/actions/access'
import type { Confirmed, Enrolment as Made } from '@/lib/domain/access/sign-in'
import { paths } from '@/lib/paths'
import { exchangeTicket } from './exchange-ticket'
import { RecoveryCodes } from './recovery-codes'
import { say } from './sign-in-words'

type EnrolmentProps = {
  /** Where to go when it is done. */
  readonly back: string
  /** There is a second factor already: the password is asked for first. */
  readonly replaces: boolean
}

/** Sets up an authenticator app: a square to scan, its first code, then the recovery codes. */
export function Enrolment({ back, replaces }: EnrolmentProps) {
  const [made, setMade] = useState<Made | null>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const [opened, setOpened] = useState<boolean | null>(null)

  // The session goes on under its new name at once: whoever closes the page now is still signed in. Until that name is here, every page
  // would take them for somebody signed out.
  function confirmed({ codes: fresh, ticket }: Confirmed) {
    setCodes(fresh)
    void exchangeTicket(ticket).then(setOpened)
  }

  if (codes) {
    return (
      <div className="grid gap-4">
        <FormTrouble trouble={null} message={opened === false ? say('signInNotOpened') : undefined} />
        <RecoveryCodes codes={codes} busy={opened === null} onKept={() => location.assign(paths.signedInTo(back))} />
      </div>
    )
  }
  return made ? <FirstCode made={made} onDone={confirmed} /> : <Begin replaces={replaces} onDone={setMade} />
}

function Begin({ replaces, onDone }: { readonly replaces: boolean; readonly onDone: (made: Made) => void }) {
  const { register, submit, formError, trouble, formState } = useCommandForm({
    schema: async () => (await import('@/lib/inputs/access')).enrolSecondFactorInput,
    action: enrolSecondFactorAction,
    defaultValues: replaces ? { password: '' } : {},
    onDone,
  })
  return (
    <Form onSubmit={submit} className="grid gap-5">
      <FormTrouble trouble={trouble} message={formError} />
      {replaces && (
        <Field label={say('passwordNow')} error={formState.errors.password?.message}>
          <PasswordInput {...register('password')} />
        </Field>
      )}
      <Button busy={formState.isSubmitting} wide>
        {say('enrolStart')}
      </Button>
    </Form>
  )
}

function FirstCode({ made, onDone }: { readonly made: Made; readonly onDone: (confirmed: Confirmed) => void }) {
  const { register, submit, formError, trouble, formState } = useCommandForm({
    schema: async () => (await import('@/lib/inputs/access')).secondFactorCode,
    action: confirmSecondFactorAction,
    defaultValues: { code: '' },
    onDone,
  })
  return (
    <Form onSubmit={submit} className="grid gap-5">
      <FormTrouble trouble={trouble} message={formError} />
      <p className="text-muted">{say('enrolText')}</p>
      {/* biome-ignore lint/performance/noImgElement: a data address, nothing to optimise */}
      <img src={made.picture} alt={say('enrolScan')} width={220} height={220} className="rounded-card border border-line bg-[#fff]" />
      <div className="grid gap-1">
        <p className="text-muted text-sm">{say('enrolKey')}</p>
        <div className="flex items-center gap-1">
          <code className="break-all font-mono text-sm">{made.key}</code>
          <CopyButton text={made.key.replaceAll(' ', '')} label={say('enrolKey')} />
        </div>
      </div>
      <Field label={say('secondFactorCode')} error={formState.errors.code?.message}>
        <TextInput {...register('code')} autoComplete="one-time-code" inputMode="numeric" />
      </Field>
      <Button busy={formState.isSubmitting} wide>
        {say('enrolConfirm')}
      </Button>
    </Form>
  )
}
