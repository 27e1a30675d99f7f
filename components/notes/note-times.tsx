'use client'

import type { UseFormReturn } from 'react-hook-form'
import { zoneText } from '@/components/time/format-time'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { isLocalTime } from '@/lib/domain/time/local'
import { instantAt, localDateOf, localTimeOf } from '@/lib/domain/time/practice-time'
import type { SaveNoteInput } from '@/lib/inputs/notes/save-note'
import { say } from './words'

type Props = {
  readonly form: Pick<UseFormReturn<SaveNoteInput>, 'watch' | 'setValue' | 'getFieldState' | 'formState'>
  /** The instant the visit was planned for: its day is the note's. */
  readonly visitAt: Date
  readonly timeZone: string
}

/** When the visit really began and ended, on its own clock. Charges follow these times, so they can be corrected by hand. */
export function NoteTimes({ form, visitAt, timeZone }: Props) {
  return (
    <div className="flex flex-wrap items-end gap-3">
      <TimeAt form={form} visitAt={visitAt} timeZone={timeZone} name="startedAt" label={say('started')} />
      <TimeAt form={form} visitAt={visitAt} timeZone={timeZone} name="stoppedAt" label={say('stopped')} />
      <span className="pb-2 text-muted text-sm">{zoneText(visitAt, timeZone)}</span>
    </div>
  )
}

type TimeProps = Props & { readonly name: 'startedAt' | 'stoppedAt'; readonly label: string }

function TimeAt({ form, visitAt, timeZone, name, label }: TimeProps) {
  const at = form.watch(name)
  const write = (instant: Date | null) => form.setValue(name, instant?.toISOString() ?? null, { shouldDirty: true, shouldTouch: true })
  return (
    <div className="flex items-end gap-2">
      <Field label={label} error={form.getFieldState(name, form.formState).error?.message}>
        <TextInput
          type="time"
          className="w-32"
          value={at ? localTimeOf(new Date(at), timeZone) : ''}
          onChange={({ target: { value } }) =>
            write(isLocalTime(value) ? instantAt(localDateOf(visitAt, timeZone), value, timeZone) : null)
          }
        />
      </Field>
      <Button variant="secondary" aria-label={say('nowFor', { what: label })} onClick={() => write(new Date())}>
        {say('now')}
      </Button>
    </div>
  )
}
