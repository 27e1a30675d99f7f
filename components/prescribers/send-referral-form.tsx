'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { TextareaRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { useToast } from '@/components/ui/toast-context'
import { sendReferralAction } from '@/lib/actions/prescribers'
import type { SendReferralInput } from '@/lib/inputs/prescribers'

/** Asks a prescriber about a client. Until they accept, this text is all they see. */
export function SendReferralForm({ clientId, prescriberId, name }: { clientId: string; prescriberId: string; name: string }) {
  const router = useRouter()
  const toast = useToast()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/prescribers')).sendReferralInput,
    action: sendReferralAction,
    defaultValues: { clientId, prescriberId, reason: '' } satisfies SendReferralInput,
    onDone: () => {
      toast({ title: `Referral sent to ${name}.`, tone: 'ready' })
      router.refresh()
    },
  })
  return (
    <CommandForm form={form} label="Send the referral" reader="staff">
      <TextareaRow form={form} name="reason" label="What you ask" hint="Until they accept, this is all they see. Leave the name out." />
    </CommandForm>
  )
}
