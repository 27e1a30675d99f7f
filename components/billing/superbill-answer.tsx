'use client'

import { useRouter } from 'next/navigation'
import { FindingsNotice } from '@/components/forms/findings-notice'
import { TextRow } from '@/components/forms/form-rows'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Form } from '@/components/ui/form'
import { useToast } from '@/components/ui/toast-context'
import { declineSuperbillAction, issueSuperbillAction } from '@/lib/actions/billing'
import { type Finding, worstEffect } from '@/lib/domain/finding'
import type { DeclineSuperbillInput, IssueSuperbillInput } from '@/lib/inputs/billing'
import { say } from './words'

type Props = {
  readonly clientId: string
  readonly requestId: string
  readonly chargeIds: readonly string[]
  /** What it waits for, so that it was not made when the client asked. */
  readonly findings: readonly Finding[]
}

/** The desk answers a client's request: it makes the superbill, or says why there is none. */
export function SuperbillAnswer({ clientId, requestId, chargeIds, findings }: Props) {
  const toast = useToast()
  const router = useRouter()
  const form = useCommandForm<IssueSuperbillInput, { superbillId: string }>({
    schema: async () => (await import('@/lib/inputs/billing')).issueSuperbillInput,
    action: issueSuperbillAction,
    defaultValues: { clientId, chargeIds: [...chargeIds], replacesId: null, requestId },
    onDone: () => {
      toast({ tone: 'ready', title: say('superbillMade') })
      router.refresh()
    },
  })
  const problem = form.formState.errors.chargeIds?.message
  const ruling = form.ruling ?? (findings.length > 0 ? { effect: worstEffect(findings), findings } : null)
  return (
    <div className="grid gap-2">
      <Form onSubmit={form.submit} className="grid gap-3">
        <FormTrouble trouble={form.trouble} message={form.formError ?? problem} />
        {ruling && <FindingsNotice ruling={ruling} reader="staff" />}
        <Button busy={form.formState.isSubmitting} className="justify-self-start">
          {say('superbillMakeAsked')}
        </Button>
      </Form>
      <Disclosure summary={say('superbillDecline')}>
        <DeclineForm requestId={requestId} />
      </Disclosure>
    </div>
  )
}

function DeclineForm({ requestId }: { readonly requestId: string }) {
  const toast = useToast()
  const router = useRouter()
  const form = useCommandForm<DeclineSuperbillInput, { requestId: string }>({
    schema: async () => (await import('@/lib/inputs/billing')).declineSuperbillInput,
    action: declineSuperbillAction,
    defaultValues: { requestId, why: '' },
    onDone: () => {
      toast({ tone: 'ready', title: say('superbillDeclined') })
      router.refresh()
    },
  })
  return (
    <Form onSubmit={form.submit} className="grid max-w-md gap-3">
      <TextRow form={form} name="why" label={say('superbillDeclineWhy')} />
      <FormTrouble trouble={form.trouble} message={form.formError} />
      <Button variant="secondary" busy={form.formState.isSubmitting} className="justify-self-start">
        {say('superbillDecline')}
      </Button>
    </Form>
  )
}
