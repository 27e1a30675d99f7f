'use client'

import { useRouter } from 'next/navigation'
import { SecondFactorResetRows } from '@/components/access/second-factor-reset-rows'
import { say } from '@/components/access/words'
import { CommandForm } from '@/components/forms/command-form'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Disclosure } from '@/components/ui/disclosure'
import { useToast } from '@/components/ui/toast-context'
import { resetClientSecondFactorAction } from '@/lib/actions/clients'
import type { ResetClientSecondFactorInput } from '@/lib/inputs/access'

/** Takes the second step from a client who can no longer use it. */
export function ResetClientSecondFactorForm({ clientId }: { readonly clientId: string }) {
  const router = useRouter()
  const toast = useToast()
  const form = useCommandForm<ResetClientSecondFactorInput, { clientId: string }>({
    schema: async () => (await import('@/lib/inputs/access')).resetClientSecondFactorInput,
    action: resetClientSecondFactorAction,
    defaultValues: { clientId, why: '' },
    after: 'close',
    onDone: () => {
      toast({ title: say('secondFactorTaken'), tone: 'ready' })
      router.refresh()
    },
  })
  return (
    <Disclosure summary={say('secondFactorReset')}>
      <CommandForm form={form} label={say('secondFactorReset')} reader="staff">
        <SecondFactorResetRows form={form} forClient />
      </CommandForm>
    </Disclosure>
  )
}
