'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { useCommandForm } from '@/components/forms/use-command-form'
import { tellFullFeeAction } from '@/lib/actions/coverage'
import type { LocalDate } from '@/lib/domain/time/local'
import { sayDate } from '@/lib/messages/say-time'
import { say } from './words'

type Props = { readonly clientId: string; readonly endsOn: LocalDate; readonly toldOn: LocalDate | null; readonly canChange: boolean }

/** Whether the client knows what visits cost once their attestation has run out, and the button that says they were told. */
export function FullFeeForm({ clientId, endsOn, toldOn, canChange }: Props) {
  const router = useRouter()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/coverage')).tellFullFeeInput,
    action: tellFullFeeAction,
    defaultValues: { clientId },
    onDone: () => router.refresh(),
  })
  if (toldOn) return <p className="text-muted text-sm">{say('fullFeeToldOn', { on: sayDate(toldOn), ends: sayDate(endsOn) })}</p>
  if (!canChange) return <p className="text-muted text-sm">{say('fullFeeNotTold', { ends: sayDate(endsOn) })}</p>
  return (
    <CommandForm form={form} label={say('fullFeeTell')} reader="staff">
      <p className="text-muted text-sm">{say('fullFeeNotTold', { ends: sayDate(endsOn) })}</p>
    </CommandForm>
  )
}
