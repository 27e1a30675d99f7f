'use client'

import { useRouter } from 'next/navigation'
import { FindingsNotice } from '@/components/forms/findings-notice'
import { DayRow, SelectRow, TextRow } from '@/components/forms/form-rows'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Form } from '@/components/ui/form'
import { useToast } from '@/components/ui/toast-context'
import { signOffPayerCodeAction } from '@/lib/actions/billing'
import type { LocalDate } from '@/lib/domain/time/local'
import type { SignOffPayerCodeInput } from '@/lib/inputs/billing'
import { sayDay } from '@/lib/messages/say-time'
import { say } from './words'

type Row = {
  readonly id: string
  readonly payerName: string | null
  readonly houseCode: string
  readonly code: string
  readonly fromOn: LocalDate
  readonly source: string
  readonly signedOffBy: string
}

type Props = {
  readonly codes: readonly Row[]
  readonly payers: readonly { readonly value: string; readonly label: string }[]
  readonly canSignOff: boolean
  readonly today: LocalDate
}

/** What stands on papers to payers instead of the practice's own codes, and the form by which the billing lead signs one off. */
export function PayerCodes({ codes, payers, canSignOff, today }: Props) {
  return (
    <div className="grid gap-4">
      {codes.length === 0 ? (
        <p className="text-muted">{say('payerCodesEmpty')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {codes.map(({ id, code, houseCode, payerName, fromOn, source, signedOffBy }) => (
            <li key={id} className="grid gap-1 py-2">
              <span>{say('payerCodeText', { code, houseCode, payer: payerName ?? say('payerCodeAll') })}</span>
              <span className="text-muted text-sm">{say('payerCodeFrom', { day: sayDay(fromOn, 'year'), source, by: signedOffBy })}</span>
            </li>
          ))}
        </ul>
      )}
      {canSignOff && (
        <Disclosure summary={say('payerCodeAdd')}>
          <SignOffForm payers={payers} today={today} />
        </Disclosure>
      )}
    </div>
  )
}

function SignOffForm({ payers, today }: Pick<Props, 'payers' | 'today'>) {
  const toast = useToast()
  const router = useRouter()
  const form = useCommandForm<SignOffPayerCodeInput, { id: string }>({
    schema: async () => (await import('@/lib/inputs/billing')).signOffPayerCodeInput,
    action: signOffPayerCodeAction,
    defaultValues: { payerId: null, houseCode: 'KAP-EXT', code: '', fromOn: today, source: '' },
    onDone: () => {
      form.reset()
      toast({ tone: 'ready', title: say('payerCodeSigned') })
      router.refresh()
    },
  })
  return (
    <Form onSubmit={form.submit} className="grid max-w-2xl gap-4">
      <div className="grid gap-4 sm:grid-cols-3">
        <SelectRow form={form} name="payerId" label={say('payerCodePayer')} options={payers} placeholder={say('payerCodeAnyPayer')} />
        <TextRow form={form} name="code" label={say('payerCodeCode')} hint={say('payerCodeHint')} />
        <DayRow form={form} name="fromOn" label={say('payerCodeFromOn')} />
      </div>
      <TextRow form={form} name="source" label={say('payerCodeSource')} />
      <FormTrouble trouble={form.trouble} message={form.formError} />
      {form.ruling && <FindingsNotice ruling={form.ruling} reader="staff" />}
      <Button variant="secondary" busy={form.formState.isSubmitting} className="justify-self-start">
        {say('payerCodeAdd')}
      </Button>
    </Form>
  )
}
