'use client'

import { useRouter } from 'next/navigation'
import { FindingsNotice } from '@/components/forms/findings-notice'
import { ChoicesRow, TextRow } from '@/components/forms/form-rows'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useToast } from '@/components/ui/toast-context'
import { issueSuperbillAction, voidSuperbillAction } from '@/lib/actions/billing'
import type { IssueSuperbillInput } from '@/lib/inputs/billing'
import { say } from './words'

type Choice = { readonly value: string; readonly label: string }
type Props = { readonly clientId: string; readonly charges: readonly Choice[]; readonly replacesId: string | null }

/** Makes a superbill of the charges that no plan is billed for. */
export function SuperbillForm({ clientId, charges, replacesId }: Props) {
  const toast = useToast()
  const form = useCommandForm<IssueSuperbillInput, { superbillId: string }>({
    schema: async () => (await import('@/lib/inputs/billing')).issueSuperbillInput,
    action: issueSuperbillAction,
    defaultValues: { clientId, chargeIds: charges.map(({ value }) => value), replacesId, requestId: null },
    follows: true,
    onDone: () => toast({ tone: 'ready', title: say('superbillMade') }),
  })
  if (charges.length === 0) return <p className="text-muted">{say('superbillNone')}</p>
  return (
    <Form onSubmit={form.submit} className="grid gap-4">
      <ChoicesRow form={form} name="chargeIds" label={say('superbillChoose')} choices={charges} />
      <FormTrouble trouble={form.trouble} message={form.formError} />
      {form.ruling && <FindingsNotice ruling={form.ruling} reader="staff" />}
      <Button variant="secondary" busy={form.formState.isSubmitting} className="justify-self-start">
        {say('superbillMake')}
      </Button>
    </Form>
  )
}

/** Voids a superbill, with a reason. */
export function VoidSuperbillForm({ superbillId }: { readonly superbillId: string }) {
  const toast = useToast()
  const router = useRouter()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/billing')).voidSuperbillInput,
    action: voidSuperbillAction,
    defaultValues: { superbillId, reason: '' },
    onDone: () => {
      toast({ tone: 'ready', title: say('superbillVoided') })
      router.refresh()
    },
  })
  return (
    <Form onSubmit={form.submit} className="grid max-w-md gap-3">
      <TextRow form={form} name="reason" label={say('voidReason')} />
      <FormTrouble trouble={form.trouble} message={form.formError} />
      <Button variant="secondary" busy={form.formState.isSubmitting} className="justify-self-start">
        {say('superbillVoid')}
      </Button>
    </Form>
  )
}
