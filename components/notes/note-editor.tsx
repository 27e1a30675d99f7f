'use client'

import { useRouter } from 'next/navigation'
import { useRef } from 'react'
import { FindingsNotice } from '@/components/forms/findings-notice'
import { ListRow, TextareaRow } from '@/components/forms/form-rows'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { useCommandForm } from '@/components/forms/use-command-form'
import { type DraftKept, useDraft } from '@/components/forms/use-draft'
import { clockText, zoneText } from '@/components/time/format-time'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { SaveState } from '@/components/ui/save-state'
import { saveNoteAction, signNoteAction } from '@/lib/actions/notes'
import { type SaveNoteInput, saveNoteInput } from '@/lib/inputs/notes/save-note'
import { type NoteFacts, noteParts } from './types'

type Props = {
  readonly appointmentId: string
  readonly timeZone: string
  readonly note: NoteFacts | null
  /** What a new note begins with: the visit's times, the record's diagnoses. */
  readonly startedAt: Date | null
  readonly stoppedAt: Date | null
  readonly diagnosisCodes: readonly string[]
  readonly kept?: DraftKept | null
}

/** A progress note while it is written: kept with every pause, saved as a draft, signed once. */
export function NoteEditor({ appointmentId, timeZone, note, startedAt, stoppedAt, diagnosisCodes, kept }: Props) {
  const router = useRouter()
  const signing = useRef(false)
  const sign = useCommand(signNoteAction, () => {
    void draft.discard()
    router.refresh()
  })
  const form = useCommandForm<SaveNoteInput, { noteId: string }>({
    schema: saveNoteInput,
    action: saveNoteAction,
    defaultValues: {
      appointmentId,
      body: { ...note?.body },
      startedAt: (note?.startedAt ?? startedAt)?.toISOString() ?? null,
      stoppedAt: (note?.stoppedAt ?? stoppedAt)?.toISOString() ?? null,
      diagnosisCodes: [...(note?.diagnosisCodes ?? diagnosisCodes)],
    },
    onDone: ({ noteId }) => {
      if (signing.current) sign.run({ noteId })
      signing.current = false
    },
  })
  const draft = useDraft<SaveNoteInput>(`note:${appointmentId}`, { ...form, kept })
  const times = [form.watch('startedAt'), form.watch('stoppedAt')]
  return (
    <form onSubmit={form.submit} noValidate className="grid max-w-column gap-5">
      <div className="flex flex-wrap items-end gap-3">
        {(['startedAt', 'stoppedAt'] as const).map((name, index) => {
          const at = times[index]
          return (
            <div key={name} className="grid gap-1">
              <span className="font-medium text-sm">{name === 'startedAt' ? 'Started' : 'Stopped'}</span>
              <div className="flex items-center gap-2">
                <span className="min-w-24 tabular-nums">{at ? clockText(new Date(at), timeZone) : 'Not set'}</span>
                <Button
                  variant="secondary"
                  onClick={() => form.setValue(name, new Date().toISOString(), { shouldDirty: true, shouldTouch: true })}
                >
                  Now
                </Button>
              </div>
            </div>
          )
        })}
        <span className="text-muted text-sm">{zoneText(startedAt ?? new Date(0), timeZone)}</span>
      </div>
      {noteParts.map(({ name, label }) => (
        <TextareaRow key={name} form={form} name={`body.${name}`} label={label} optional={name !== 'summary'} />
      ))}
      <ListRow form={form} name="diagnosisCodes" label="Diagnosis codes" hint="With commas between them." between="commas" />
      <FormTrouble trouble={form.trouble ?? sign.trouble} message={form.formError ?? sign.problem ?? undefined} />
      {form.ruling && <FindingsNotice ruling={form.ruling} reader="staff" timeZone={timeZone} />}
      {sign.ruling && <FindingsNotice ruling={sign.ruling} reader="staff" timeZone={timeZone} />}
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="secondary" busy={form.formState.isSubmitting || sign.busy}>
          Save the draft
        </Button>
        <ConfirmDialog
          title="Sign and lock this note?"
          description="Signing writes the charges of this day. The note then stays as it is; you can add to it. What cannot be billed is said, and is never moved to the client."
          confirm="Sign and lock"
          keep="Back"
          tone="primary"
          onConfirm={() => {
            signing.current = true
            return form.submit()
          }}
          trigger={<Button onClick={() => undefined}>Sign and lock</Button>}
        />
        {draft.state !== 'empty' && <SaveState state={draft.state} time={draft.savedAt ? clockText(draft.savedAt, timeZone) : ''} />}
      </div>
    </form>
  )
}
