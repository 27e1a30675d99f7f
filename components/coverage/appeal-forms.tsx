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
import { askScaleAppealAction, decideScaleAppealAction } from '@/lib/actions/coverage'
import type { AskScaleAppealInput, DecideScaleAppealInput } from '@/lib/inputs/coverage'
import { say } from './words'

type AskProps = { readonly clientId: string; readonly reader: 'client' | 'staff' }

/** A client, or the desk for them, asks for a second look at the assessment. */
export function AskAppeal({ clientId, reader }: AskProps) {
  const toast = useToast()
  const router = useRouter()
  const form = useCommandForm<AskScaleAppealInput, { appealId: string }>({
    schema: async () => (await import('@/lib/inputs/coverage')).askScaleAppealInput,
    action: askScaleAppealAction,
    defaultValues: { clientId, reason: '', papers: '' },
    onDone: () => {
      form.reset()
      toast({ tone: 'ready', title: say('appealAsked') })
      router.refresh()
    },
  })
  return (
    <Form onSubmit={form.submit} className="grid gap-4">
      <p className="text-muted">{say('appealLead')}</p>
      <TextRow form={form} name="reason" label={say('appealReason')} />
      <TextRow form={form} name="papers" label={say('appealPapers')} hint={say('appealPapersHint')} />
      <FormTrouble trouble={form.trouble} message={form.formError} />
      {form.ruling && <FindingsNotice ruling={form.ruling} reader={reader} />}
      <Button variant="secondary" busy={form.formState.isSubmitting} className="justify-self-start">
        {say('appealAsk')}
      </Button>
    </Form>
  )
}

/** The second person's word on an appeal. */
export function DecideAppeal({ appealId }: { readonly appealId: string }) {
  return (
    <div className="grid gap-2">
      <Disclosure summary={say('appealGrant')}>
        <DecideForm appealId={appealId} isGranted />
      </Disclosure>
      <Disclosure summary={say('appealDecline')}>
        <DecideForm appealId={appealId} isGranted={false} />
      </Disclosure>
    </div>
  )
}

function DecideForm({ appealId, isGranted }: { readonly appealId: string; readonly isGranted: boolean }) {
  const toast = useToast()
  const router = useRouter()
  const form = useCommandForm<DecideScaleAppealInput, { appealId: string }>({
    schema: async () => (await import('@/lib/inputs/coverage')).decideScaleAppealInput,
    action: decideScaleAppealAction,
    defaultValues: { appealId, isGranted, outcome: '', ...(isGranted ? { householdSize: '', annualIncome: '' } : empty) },
    onDone: () => {
      toast({ tone: 'ready', title: say('appealDecided') })
      router.refresh()
    },
  })
  return (
    <Form onSubmit={form.submit} className="grid max-w-md gap-3">
      {isGranted && (
        <>
          <TextRow form={form} name="householdSize" label={say('householdSize')} inputMode="numeric" />
          <TextRow form={form} name="annualIncome" label={say('annualIncome')} lead="$" inputMode="decimal" />
        </>
      )}
      <TextRow form={form} name="outcome" label={say('appealOutcome')} />
      <FormTrouble trouble={form.trouble} message={form.formError} />
      {form.ruling && <FindingsNotice ruling={form.ruling} reader="staff" />}
      <Button variant={isGranted ? 'primary' : 'secondary'} busy={form.formState.isSubmitting} className="justify-self-start">
        {say(isGranted ? 'appealGrant' : 'appealDecline')}
      </Button>
    </Form>
  )
}

const empty = { householdSize: null, annualIncome: null } as const
