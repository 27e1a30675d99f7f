'use client'

import { useMemo } from 'react'
import { FindingsNotice } from '@/components/forms/findings-notice'
import { ChoicesRow } from '@/components/forms/form-rows'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useToast } from '@/components/ui/toast-context'
import { askSuperbillAction } from '@/lib/actions/billing'
import type { AskSuperbillInput } from '@/lib/inputs/billing'
import { say } from './words'

export type VisitChoice = { readonly value: string; readonly label: string; readonly cycleId: string | null }
type Props = {
  readonly visits: readonly VisitChoice[]
  /** The client's cycles that have such visits, with their names. */
  readonly cycles: readonly { readonly id: string; readonly label: string }[]
}

/** A client chooses visits, or all of a cycle, and asks for the receipt they send to their plan. */
export function SuperbillAsk({ visits, cycles }: Props) {
  const toast = useToast()
  const form = useCommandForm<AskSuperbillInput, { superbillId: string | null }>({
    schema: async () => (await import('@/lib/inputs/billing')).askSuperbillInput,
    action: askSuperbillAction,
    defaultValues: { chargeIds: [] },
    onDone: ({ superbillId }) => {
      form.reset()
      toast({ tone: 'ready', title: say(superbillId ? 'superbillAskMade' : 'superbillAskDone') })
    },
  })
  const choices = useMemo(() => visits.map(({ value, label }) => ({ value, label })), [visits])
  if (visits.length === 0) return <p className="text-muted">{say('superbillAskNone')}</p>
  const chooseCycle = (id: string) =>
    form.setValue(
      'chargeIds',
      visits.filter(({ cycleId }) => cycleId === id).map(({ value }) => value),
    )
  return (
    <Form onSubmit={form.submit} className="grid gap-4">
      <p>{say('superbillAskLead')}</p>
      {cycles.length > 0 && (
        <div className="grid gap-2">
          <p className="text-muted text-sm">{say('superbillAskCycle')}</p>
          <div className="flex flex-wrap gap-2">
            {cycles.map(({ id, label }) => (
              <Button key={id} type="button" variant="secondary" onClick={() => chooseCycle(id)}>
                {label}
              </Button>
            ))}
          </div>
        </div>
      )}
      <ChoicesRow form={form} name="chargeIds" label={say('superbillAskChoose')} choices={choices} />
      <FormTrouble trouble={form.trouble} message={form.formError} />
      {form.ruling && <FindingsNotice ruling={form.ruling} reader="client" title={say('superbillAskWhy')} />}
      <Button variant="secondary" busy={form.formState.isSubmitting} className="justify-self-start">
        {say('superbillAskNow')}
      </Button>
    </Form>
  )
}
