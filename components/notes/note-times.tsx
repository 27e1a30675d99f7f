'use client'

import { useState } from 'react'
import type { FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import type { Ruling } from '@/lib/domain/finding'
import type { NoteCode } from '@/lib/domain/notes/rule-note'
import { isLocalTime } from '@/lib/domain/time/local'
import { instantAt, localDateOf, localTimeOf } from '@/lib/domain/time/practice-time'
import { sayZone } from '@/lib/messages/say-time'
import { say } from './words'

type TimeName = 'startedAt' | 'stoppedAt'
type Timed = { readonly startedAt?: string | null | undefined; readonly stoppedAt?: string | null | undefined }

/** What the times need of a form that has both. */
export type TimesForm = {
  readonly at: (name: TimeName) => string | null | undefined
  readonly write: (name: TimeName, instant: string | null) => void
  readonly errorOf: (name: TimeName) => string | undefined
}

/** The times of a form that has both, for a note or what corrects one. */
export function timesOf<Input extends FieldValues & Timed>(
  form: Pick<UseFormReturn<Input>, 'watch' | 'setValue' | 'getFieldState' | 'formState'>,
): TimesForm {
  const path = (name: TimeName) => name as Path<Input>
  return {
    at: (name) => form.watch(path(name)),
    write: (name, instant) => form.setValue(path(name), instant as PathValue<Input, Path<Input>>, { shouldDirty: true, shouldTouch: true }),
    errorOf: (name) => form.getFieldState(path(name), form.formState).error?.message,
  }
}

type Props = {
  readonly times: TimesForm
  /** The instant the visit was planned for: its day is the note's. */
  readonly visitAt: Date
  readonly timeZone: string
}

/** When the visit really began and ended, on its own clock. Charges follow these times, so they can be corrected by hand. */
export function NoteTimes(props: Props) {
  return (
    <div className="flex flex-wrap items-end gap-3">
      <TimeAt {...props} name="startedAt" label={say('started')} />
      <TimeAt {...props} name="stoppedAt" label={say('stopped')} />
      <span className="pb-2 text-muted text-sm">{sayZone(props.timeZone)}</span>
    </div>
  )
}

type TimeProps = Props & { readonly name: TimeName; readonly label: string }

function TimeAt({ times, visitAt, timeZone, name, label }: TimeProps) {
  const at = times.at(name)
  const write = (instant: Date | null) => times.write(name, instant?.toISOString() ?? null)
  return (
    <div className="flex items-end gap-2">
      <Field label={label} error={times.errorOf(name)}>
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

/** Whether a refusal only asks why the times are as they are. */
export const asksWhy = ({ findings }: Pick<Ruling<string>, 'findings'>): boolean =>
  findings.length > 0 && findings.every(({ code, effect }) => effect === 'warn' || reasoned.includes(code))

const reasoned: readonly string[] = ['NOTE_TIMES_NOT_ON_VISIT_DAY', 'NOTE_LONGER_THAN_MAXIMUM', 'NOTE_OUTSIDE_VISIT'] satisfies NoteCode[]

type WhyProps = { readonly busy: boolean; readonly problem: string | null; readonly onSay: (reason: string) => void }

/** Times that look wrong and are right: the reason is signed with the note. */
export function WhyTheseTimes({ busy, problem, onSay }: WhyProps) {
  const [reason, setReason] = useState('')
  return (
    <div className="grid gap-2">
      <Field label={say('timesReason')} error={problem ?? undefined}>
        <TextInput value={reason} onChange={({ target }) => setReason(target.value)} maxLength={300} />
      </Field>
      <Button type="button" busy={busy} disabled={reason.trim().length < 5} onClick={() => onSay(reason)} className="justify-self-start">
        {say('signAllTheSame')}
      </Button>
    </div>
  )
}
