'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { TextareaRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Disclosure } from '@/components/ui/disclosure'
import { useToast } from '@/components/ui/toast-context'
import { revokeDoseAction } from '@/lib/actions/prescribers'
import type { RevokeDoseInput } from '@/lib/inputs/prescribers'

/** The prescriber stops an order of theirs. The reason is for the care team, and stopping does not wait for it. */
export function StopOrderForm({ orderId, what }: { orderId: string; what: string }) {
  const router = useRouter()
  const toast = useToast()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/prescribers')).revokeDoseInput,
    action: revokeDoseAction,
    defaultValues: { orderId, why: '' } satisfies RevokeDoseInput,
    onDone: () => {
      toast({ title: 'Order stopped. The care team has been told.', tone: 'ready' })
      router.refresh()
    },
  })
  return (
    <Disclosure summary={`Stop this order: ${what}`}>
      <CommandForm form={form} label="Stop the order now" reader="prescriber">
        <p className="max-w-prose text-sm">Nothing is given under it from now on. Journeys that rest on it wait for a new order.</p>
        <TextareaRow form={form} name="why" label="Why, for the care team" optional />
      </CommandForm>
    </Disclosure>
  )
}
