'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { CommandForm } from '@/components/forms/command-form'
import { TextRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Notice } from '@/components/ui/notice'
import { askDriverAction } from '@/lib/actions/rides'

type AskDriverFormProps = { readonly appointmentId: string; readonly driverName: string; readonly reader: 'staff' | 'client' }

/** Asks the driver by mail. Their address is used for this message and not kept. */
export function AskDriverForm({ appointmentId, driverName, reader }: AskDriverFormProps) {
  const router = useRouter()
  const [sentTo, setSentTo] = useState<string | null>(null)
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/journeys')).askDriverInput,
    action: askDriverAction,
    defaultValues: { appointmentId, email: '' },
    onDone: () => {
      setSentTo(form.getValues('email'))
      router.refresh()
    },
  })
  return (
    <div className="grid gap-3">
      {sentTo && (
        <Notice tone="ready" role="status" title={`${driverName} is asked`}>
          A message is on its way to {sentTo}. Links sent before no longer open.
        </Notice>
      )}
      <CommandForm form={form} label={sentTo ? 'Ask once more' : 'Ask by mail'} reader={reader}>
        <TextRow
          form={form}
          name="email"
          label={`E-mail of ${driverName}`}
          hint="Used for this message only. They see the day, the time and the practice, nothing about the care."
          inputMode="email"
        />
      </CommandForm>
    </div>
  )
}
