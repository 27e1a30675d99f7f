'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { CommandForm } from '@/components/forms/command-form'
import { messageOf, SelectRow, TextareaRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { DateField } from '@/components/ui/date-field'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { closeCrisisAction } from '@/lib/actions/alerts'
import type { Contact, Disposition } from '@/lib/domain/alerts/closing'
import { isLocalDate, isLocalTime, type LocalDate, type TimeZone } from '@/lib/domain/time/local'
import { instantAt } from '@/lib/domain/time/practice-time'

const contacts: readonly { value: Contact; label: string }[] = [
  { value: 'seen', label: 'Seen in person' },
  { value: 'spoke', label: 'Spoke by phone or video' },
  { value: 'not_reached', label: 'Not reached' },
]
const dispositions: readonly { value: Disposition; label: string }[] = [
  { value: 'safety_plan', label: 'Safety plan written together' },
  { value: 'same_day_care', label: 'Care the same day' },
  { value: 'emergency', label: '911 or a welfare check' },
  { value: 'hospital', label: 'Hospital' },
  { value: 'no_action_with_reason', label: 'Nothing further, for the reason below' },
]

type CloseCrisisFormProps = { readonly alertId: string; readonly today: LocalDate; readonly timeZone: TimeZone }

/** Closing a crisis: who was reached, what was done, when you speak again. */
export function CloseCrisisForm({ alertId, today, timeZone }: CloseCrisisFormProps) {
  const router = useRouter()
  const [next, setNext] = useState({ on: '', at: '' })
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/alerts')).closeCrisisInput,
    action: closeCrisisAction,
    defaultValues: { alertId, words: '', nextContactAt: '' },
    onDone: () => router.refresh(),
  })
  function choose(change: Partial<typeof next>) {
    const chosen = { ...next, ...change }
    setNext(chosen)
    const isWhole = isLocalDate(chosen.on) && isLocalTime(chosen.at)
    const instant = isLocalDate(chosen.on) && isLocalTime(chosen.at) ? instantAt(chosen.on, chosen.at, timeZone).toISOString() : ''
    form.setValue('nextContactAt', instant, { shouldValidate: isWhole })
  }
  return (
    <CommandForm form={form} label="Close the alert" reader="staff" timeZone={timeZone}>
      <SelectRow form={form} name="contact" label="How you reached the client" options={contacts} placeholder="Choose one" />
      <SelectRow form={form} name="disposition" label="What was done" options={dispositions} placeholder="Choose one" />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Next contact on" error={messageOf(form, 'nextContactAt')}>
          <DateField value={next.on} min={today} onChange={({ target }) => choose({ on: target.value })} />
        </Field>
        <Field label="At">
          <TextInput type="time" value={next.at} onChange={({ target }) => choose({ at: target.value })} />
        </Field>
      </div>
      <TextareaRow form={form} name="words" label="What happened" hint="Who you spoke to, what they said, who else knows." />
    </CommandForm>
  )
}
