'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { CommandForm } from '@/components/forms/command-form'
import { FindingsNotice } from '@/components/forms/findings-notice'
import { SelectRow, TextareaRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { evaluateClientAction } from '@/lib/actions/outcomes'
import type { EvaluationOutcome } from '@/lib/domain/clients/evaluation'
import type { Finding } from '@/lib/domain/finding'

const outcomes: readonly { readonly value: EvaluationOutcome; readonly label: string }[] = [
  { value: 'go-on', label: 'Go on as planned' },
  { value: 'change', label: 'Change the plan or how often' },
  { value: 'finish', label: 'Finish the treatment' },
]

/** A look back with the results in hand. What waited to be looked at is answered with it. */
export function EvaluationForm({ clientId }: { readonly clientId: string }) {
  const router = useRouter()
  const [kept, setKept] = useState<readonly Finding[] | null>(null)
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/clients')).evaluateClientInput,
    action: evaluateClientAction,
    defaultValues: { clientId, outcome: 'go-on' as const, why: '' },
    onDone: (_, warnings) => {
      setKept(warnings)
      router.refresh()
    },
  })
  return (
    <Card
      title="Look back"
      detail="After some journeys, on a change for the worse, and at the end: what do the results say, and how does it go on?"
    >
      <div className="grid gap-3">
        {kept && <Notice tone="ready" role="status" title="Kept" />}
        {kept && kept.length > 0 && <FindingsNotice ruling={{ effect: 'warn', findings: kept }} reader="staff" />}
        <Disclosure summary="Write down what you found">
          <CommandForm form={form} label="Keep this look back" reader="staff">
            <SelectRow form={form} name="outcome" label="How it goes on" options={outcomes} />
            <TextareaRow form={form} name="why" label="What the results say" />
          </CommandForm>
        </Disclosure>
      </div>
    </Card>
  )
}
