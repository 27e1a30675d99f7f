'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { SelectRow, TextareaRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Disclosure } from '@/components/ui/disclosure'
import { useToast } from '@/components/ui/toast-context'
import { revokeReferralAction } from '@/lib/actions/prescribers'
import type { RevokeReferralInput } from '@/lib/inputs/prescribers'

type Props = {
  readonly referralId: string
  readonly prescriberName: string
  /** Other prescribers who have accepted this client. */
  readonly others: readonly { readonly id: string; readonly name: string }[]
}

/** Ends a referral, and says what becomes of the orders that rest on it. */
export function EndReferralForm({ referralId, prescriberName, others }: Props) {
  const router = useRouter()
  const toast = useToast()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/prescribers')).revokeReferralInput,
    action: revokeReferralAction,
    defaultValues: { referralId, why: '', toPrescriberId: null } satisfies RevokeReferralInput,
    onDone: () => {
      toast({ title: 'Referral ended.', tone: 'ready' })
      router.refresh()
    },
  })
  return (
    <Disclosure summary={`End the referral to ${prescriberName}`}>
      <CommandForm form={form} label="End the referral" reader="staff">
        <p className="max-w-prose text-sm">
          They no longer see the chart, their eligibility decision ends, and nothing more is given under their orders.
        </p>
        {others.length > 0 && (
          <SelectRow
            form={form}
            name="toPrescriberId"
            label="Ask another prescriber to write the orders again"
            placeholder="Nobody: the orders end"
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <TextareaRow form={form} name="why" label="Why" />
      </CommandForm>
    </Disclosure>
  )
}
