'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { SelectRow, TextRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { useToast } from '@/components/ui/toast-context'
import { answerCoverageAction, askMedicaidAction } from '@/lib/actions/coverage'
import type { AnswerCoverageInput, AskMedicaidInput } from '@/lib/inputs/coverage'
import { sayMoney } from '@/lib/messages/say-money'
import { say } from './words'

type Saved = {
  readonly days: readonly string[]
  readonly refundCents: number
  readonly restoredDays: readonly string[]
  readonly superbills: readonly string[]
}

/** What saving a coverage did to the account, in a line. */
export function sayDone({ days, refundCents, restoredDays, superbills }: Saved): string {
  if (days.length > 0) return say('takenBack', { days: days.length, amount: sayMoney(refundCents) })
  const again = superbills.length > 0 ? [say('superbillsAgain', { numbers: superbills.join(', ') })] : []
  const restored = restoredDays.length > 0 ? [say('restoredDays', { days: restoredDays.length })] : []
  return [...restored, ...again].join('. ') || say('answered')
}

type AnswerProps = { readonly coverageId: string; readonly isCovered: boolean; readonly label: string }

/** What the payer said of a coverage: one button, and the account follows. */
export function AnswerForm({ coverageId, isCovered, label }: AnswerProps) {
  const toast = useToast()
  const router = useRouter()
  const form = useCommandForm<AnswerCoverageInput, Saved>({
    schema: async () => (await import('@/lib/inputs/coverage')).answerCoverageInput,
    action: answerCoverageAction,
    defaultValues: { coverageId, isCovered },
    onDone: (saved) => {
      toast({ tone: 'ready', title: sayDone(saved) })
      router.refresh()
    },
  })
  return (
    <CommandForm form={form} label={label} reader="staff">
      {null}
    </CommandForm>
  )
}

const answers = [
  { value: 'active', label: say('medicaidActive') },
  { value: 'pending', label: say('medicaidPending') },
  { value: 'not_active', label: say('medicaidNotActive') },
]
const ways = [
  { value: 'portal', label: say('medicaidPortal') },
  { value: 'phone', label: say('medicaidPhone') },
  { value: 'clearinghouse', label: say('medicaidClearinghouse') },
]

/** What Medicaid said today. */
export function AskMedicaidForm({ coverageId }: { readonly coverageId: string }) {
  const toast = useToast()
  const router = useRouter()
  const form = useCommandForm<AskMedicaidInput, unknown>({
    schema: async () => (await import('@/lib/inputs/coverage')).askMedicaidInput,
    action: askMedicaidAction,
    defaultValues: { coverageId, answer: 'active', source: 'portal', reference: '' },
    onDone: () => {
      toast({ tone: 'ready', title: say('medicaidKept') })
      router.refresh()
    },
  })
  return (
    <CommandForm form={form} label={say('medicaidKeep')} reader="staff">
      <SelectRow form={form} name="answer" label={say('medicaidAnswer')} options={answers} />
      <SelectRow form={form} name="source" label={say('medicaidHow')} options={ways} />
      <TextRow form={form} name="reference" label={say('reference')} optional />
    </CommandForm>
  )
}
