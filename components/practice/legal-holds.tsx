'use client'

import { Controller } from 'react-hook-form'
import { CommandForm } from '@/components/forms/command-form'
import { messageOf, TextareaRow, TextRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { ClientSearch } from '@/components/scheduling/client-search'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { RadioGroup } from '@/components/ui/radio-group'
import { useToast } from '@/components/ui/toast-context'
import { liftLegalHoldAction, placeLegalHoldAction } from '@/lib/actions/retention'
import { say } from './words'

export type HoldInWords = {
  readonly id: string
  readonly whom: string
  readonly placed: string
  /** Null while it stands. */
  readonly lifted: string | null
}

/** A page of the holds: those that stand, a way to lift each, those that were lifted, and a form for a new one. `standing`: on all pages. */
export function LegalHolds({ holds, standing }: { readonly holds: readonly HoldInWords[]; readonly standing: number }) {
  const open = holds.filter(({ lifted }) => lifted === null)
  const over = holds.filter(({ lifted }) => lifted !== null)
  return (
    <div className="grid gap-4">
      {standing === 0 && <EmptyState>{say('holdsNone')}</EmptyState>}
      {open.length > 0 && (
        <ul className="divide-y divide-line rounded-card border border-line bg-surface">
          {open.map((hold) => (
            <li key={hold.id} className="grid gap-2 px-4 py-3">
              <HoldText hold={hold} />
              <Disclosure summary={say('holdLift')}>
                <LiftForm holdId={hold.id} />
              </Disclosure>
            </li>
          ))}
        </ul>
      )}
      <PlaceForm />
      {over.length > 0 && (
        <Disclosure summary={say('holdLifted')}>
          <ul className="grid gap-3">
            {over.map((hold) => (
              <li key={hold.id}>
                <HoldText hold={hold} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  )
}

function HoldText({ hold: { whom, placed, lifted } }: { readonly hold: HoldInWords }) {
  return (
    <div className="min-w-0">
      <p className="font-medium">{whom}</p>
      <p className="text-muted text-sm">{placed}</p>
      {lifted && <p className="text-muted text-sm">{lifted}</p>}
    </div>
  )
}

function LiftForm({ holdId }: { readonly holdId: string }) {
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/practice')).liftLegalHoldInput,
    action: liftLegalHoldAction,
    defaultValues: { holdId, reason: '' },
    onDone: () => undefined,
  })
  return (
    <CommandForm form={form} label={say('holdLift')} reader="staff">
      <TextRow form={form} name="reason" label={say('holdReason')} />
    </CommandForm>
  )
}

function PlaceForm() {
  const toast = useToast()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/practice')).placeLegalHoldInput,
    action: placeLegalHoldAction,
    defaultValues: { clientId: '', reason: '' },
    onDone: () => {
      form.reset()
      toast({ title: say('saved'), tone: 'ready' })
    },
  })
  const isAll = form.watch('clientId') === null
  return (
    <Disclosure summary={say('holdPlace')}>
      <CommandForm form={form} label={say('holdPlace')} reader="staff">
        <RadioGroup
          legend={say('holdWhom')}
          layout="row"
          value={isAll ? 'all' : 'client'}
          onChange={(whom) => form.setValue('clientId', whom === 'all' ? null : '')}
          options={[
            { value: 'client', label: say('holdOnClient') },
            { value: 'all', label: say('holdOnAll') },
          ]}
          error={messageOf(form, 'clientId')}
        />
        {!isAll && (
          <Controller
            control={form.control}
            name="clientId"
            render={({ field }) => <ClientSearch value={field.value ?? ''} onChange={field.onChange} />}
          />
        )}
        <TextareaRow form={form} name="reason" label={say('holdReason')} />
      </CommandForm>
    </Disclosure>
  )
}
