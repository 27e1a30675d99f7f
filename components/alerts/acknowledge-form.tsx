'use client'

import { useRouter } from 'next/navigation'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { acknowledgeAlertAction } from '@/lib/actions/alerts'

const waits = [5, 15, 30, 60] as const

type AcknowledgeFormProps = { readonly alertId: string; readonly asksForCall: boolean }

/** Taking an alert: with the time by which one calls, where the client waits for a call. The client reads both. */
export function AcknowledgeForm({ alertId, asksForCall }: AcknowledgeFormProps) {
  const router = useRouter()
  const { run, busy, trouble, problem } = useCommand(acknowledgeAlertAction, () => router.refresh())
  return (
    <div className="grid gap-3">
      <FormTrouble trouble={trouble} message={problem ?? undefined} />
      <div className="flex flex-wrap gap-2">
        {asksForCall ? (
          waits.map((minutes) => (
            <Button key={minutes} busy={busy} onClick={() => run({ alertId, callWithin: minutes })}>
              {`I have it: I call within ${minutes} min`}
            </Button>
          ))
        ) : (
          <Button busy={busy} onClick={() => run({ alertId, callWithin: null })}>
            I have it
          </Button>
        )}
      </div>
    </div>
  )
}
