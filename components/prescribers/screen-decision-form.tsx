'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { DayRow, SelectRow, TextareaRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Disclosure } from '@/components/ui/disclosure'
import { useToast } from '@/components/ui/toast-context'
import { clearScreeningAction } from '@/lib/actions/prescribers'
import type { ClearScreeningInput } from '@/lib/inputs/prescribers'

type ItemChoice = { readonly value: string; readonly label: string }

const decisions = [
  { value: 'lifts', label: 'May go ahead' },
  { value: 'stands', label: 'May not go ahead' },
]

type Props = { readonly clientId: string; readonly screeningId: string; readonly items: readonly ItemChoice[] }

/** The prescriber's decision on one answer of the newest health screen. Nothing else lets it pass. */
export function ScreenDecisionForm({ clientId, screeningId, items }: Props) {
  const router = useRouter()
  const toast = useToast()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/prescribers')).clearScreeningInput,
    action: (input: ClearScreeningInput, key: string) => clearScreeningAction(clientId, input, key),
    defaultValues: { screeningId, words: '', untilOn: null } satisfies Partial<ClearScreeningInput>,
    onDone: () => {
      toast({ title: 'Decision recorded.', tone: 'ready' })
      router.refresh()
    },
  })
  return (
    <Disclosure summary="Decide on an answer of this screen">
      <CommandForm form={form} label="Record the decision" reader="prescriber">
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectRow form={form} name="item" label="About" options={[...items]} placeholder="Choose one" />
          <SelectRow form={form} name="decision" label="Your decision" options={decisions} placeholder="Choose one" />
        </div>
        <TextareaRow form={form} name="words" label="What it rests on" hint="A clearance, an ECG, a talk. It is kept with this screen." />
        <DayRow form={form} name="untilOn" label="Holds until" optional hint="Empty: as long as this screen counts." />
      </CommandForm>
    </Disclosure>
  )
}
