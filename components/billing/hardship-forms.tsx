'use client'

import { useRouter } from 'next/navigation'
import { FindingsNotice } from '@/components/forms/findings-notice'
import { DayRow, SelectRow, TextRow } from '@/components/forms/form-rows'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useToast } from '@/components/ui/toast-context'
import { decideHardshipAction, endHardshipAction } from '@/lib/actions/billing'
import type { LocalDate } from '@/lib/domain/time/local'
import type { DecideHardshipInput, EndHardshipInput } from '@/lib/inputs/billing'
import { labelsOf } from '@/lib/messages/label'
import { say } from './words'

/** The billing lead lowers a client's shares for a time, on papers. */
export function HardshipForm({ clientId, today }: { readonly clientId: string; readonly today: LocalDate }) {
  const toast = useToast()
  const router = useRouter()
  const form = useCommandForm<DecideHardshipInput, { hardshipId: string }>({
    schema: async () => (await import('@/lib/inputs/billing')).decideHardshipInput,
    action: decideHardshipAction,
    defaultValues: { clientId, kind: 'percent', percent: '', amount: '', fromOn: today, toOn: '', papers: '', reason: '' },
    onDone: () => {
      form.reset()
      toast({ tone: 'ready', title: say('hardshipDecided') })
      router.refresh()
    },
  })
  const isPercent = form.watch('kind') === 'percent'
  return (
    <Form onSubmit={form.submit} className="grid gap-4">
      <SelectRow form={form} name="kind" label={say('hardshipKind')} options={labelsOf('hardshipKind')} />
      {isPercent ? (
        <TextRow form={form} name="percent" label={say('hardshipPercent')} trail="%" inputMode="decimal" />
      ) : (
        <TextRow form={form} name="amount" label={say('hardshipAmount')} lead="$" inputMode="decimal" />
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <DayRow form={form} name="fromOn" label={say('hardshipFrom')} />
        <DayRow form={form} name="toOn" label={say('hardshipTo')} />
      </div>
      <TextRow form={form} name="papers" label={say('hardshipPapers')} />
      <TextRow form={form} name="reason" label={say('hardshipReason')} />
      <FormTrouble trouble={form.trouble} message={form.formError} />
      {form.ruling && <FindingsNotice ruling={form.ruling} reader="staff" />}
      <Button variant="secondary" busy={form.formState.isSubmitting} className="justify-self-start">
        {say('hardshipDecide')}
      </Button>
    </Form>
  )
}

/** Ends a decision from a day on, with why. */
export function EndHardshipForm({ hardshipId, today }: { readonly hardshipId: string; readonly today: LocalDate }) {
  const toast = useToast()
  const router = useRouter()
  const form = useCommandForm<EndHardshipInput, { hardshipId: string }>({
    schema: async () => (await import('@/lib/inputs/billing')).endHardshipInput,
    action: endHardshipAction,
    defaultValues: { hardshipId, endedOn: today, why: '' },
    onDone: () => {
      toast({ tone: 'ready', title: say('hardshipEnded') })
      router.refresh()
    },
  })
  return (
    <Form onSubmit={form.submit} className="grid max-w-md gap-3">
      <DayRow form={form} name="endedOn" label={say('hardshipEndOn')} />
      <TextRow form={form} name="why" label={say('hardshipEndWhy')} />
      <FormTrouble trouble={form.trouble} message={form.formError} />
      {form.ruling && <FindingsNotice ruling={form.ruling} reader="staff" />}
      <Button variant="secondary" busy={form.formState.isSubmitting} className="justify-self-start">
        {say('hardshipEnd')}
      </Button>
    </Form>
  )
}
