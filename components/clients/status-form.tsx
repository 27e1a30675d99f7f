'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { ChoicesRow, TextareaRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Disclosure } from '@/components/ui/disclosure'
import { useToast } from '@/components/ui/toast-context'
import { closeClientAction, completeClientAction, pauseClientAction, reopenClientAction } from '@/lib/actions/client-status'
import type { LeaveInput, ReopenInput } from '@/lib/inputs/clients'

export type VisitChoice = { readonly value: string; readonly label: string }

const ways = {
  pause: { action: pauseClientAction, label: 'Pause', done: 'Paused.', hint: 'Nothing new is booked until the record is reopened.' },
  complete: { action: completeClientAction, label: 'Complete', done: 'Completed.', hint: 'The treatment is through. Follow-ups may stay.' },
  close: {
    action: closeClientAction,
    label: 'Close the record',
    done: 'Record closed.',
    hint: 'No visit may be ahead. The client can no longer write here; what is owed stays owed.',
  },
} as const
export type WayToLeave = keyof typeof ways

type LeaveFormProps = { readonly clientId: string; readonly way: WayToLeave; readonly visits: readonly VisitChoice[] }

/** One way of leaving: why, and which of the visits ahead are given up with it. */
export function LeaveForm({ clientId, way, visits }: LeaveFormProps) {
  const router = useRouter()
  const toast = useToast()
  const { action, label, done, hint } = ways[way]
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/clients')).leaveInput,
    action,
    defaultValues: { clientId, reason: '', cancelVisitIds: way === 'close' ? visits.map(({ value }) => value) : [] } satisfies LeaveInput,
    onDone: () => {
      toast({ title: done, tone: 'ready' })
      router.refresh()
    },
  })
  return (
    <Disclosure summary={label}>
      <CommandForm form={form} label={label} reader="staff">
        <p className="max-w-prose text-sm">{hint}</p>
        {visits.length > 0 && (
          <ChoicesRow form={form} name="cancelVisitIds" label="Visits to cancel" hint="The others are kept." choices={[...visits]} />
        )}
        <TextareaRow form={form} name="reason" label="Why" />
      </CommandForm>
    </Disclosure>
  )
}

/** Somebody comes back. */
export function ReopenForm({ clientId, goesToIntake }: { readonly clientId: string; readonly goesToIntake: boolean }) {
  const router = useRouter()
  const toast = useToast()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/clients')).reopenInput,
    action: reopenClientAction,
    defaultValues: { clientId, reason: '' } satisfies ReopenInput,
    onDone: () => {
      toast({ title: 'Reopened.', tone: 'ready' })
      router.refresh()
    },
  })
  return (
    <Disclosure summary="Reopen">
      <CommandForm form={form} label="Reopen the record" reader="staff">
        {goesToIntake && (
          <p className="max-w-prose text-sm">The client goes through the intake again: health and details may have changed.</p>
        )}
        <TextareaRow form={form} name="reason" label="Why" />
      </CommandForm>
    </Disclosure>
  )
}
