'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { FindingsNotice } from '@/components/forms/findings-notice'
import { ListRow, TextareaRow } from '@/components/forms/form-rows'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { useCommandForm } from '@/components/forms/use-command-form'
import { type DraftKept, useDraft } from '@/components/forms/use-draft'
import { clockText, zoneText } from '@/components/time/format-time'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Notice } from '@/components/ui/notice'
import { SaveState } from '@/components/ui/save-state'
import { saveNoteAction, signNoteAction } from '@/lib/actions/notes'
import type { Finding } from '@/lib/domain/finding'
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
  const [unbilled, setUnbilled] = useState<readonly Finding[]>([])
  const sign = useCommand(signNoteAction, (_, warnings) => {
    void draft.discard()
    if (warnings.length > 0) setUnbilled(warnings)
    else router.refresh()
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
  if (unbilled.length > 0) return <SignedWithWarnings findings={unbilled} timeZone={timeZone} onRead={() => router.refresh()} />
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

type SignedProps = { readonly findings: readonly Finding[]; readonly timeZone: string; readonly onRead: () => void }

/** The note is signed; what of the day could not be billed as it stands is read before the page goes on. */
function SignedWithWarnings({ findings, timeZone, onRead }: SignedProps) {
  return (
    <div className="grid max-w-column gap-4">
      <Notice tone="ready" title="The note is signed and locked">
        Something about its charges needs somebody. It is never moved to the client.
      </Notice>
      <FindingsNotice ruling={{ effect: 'warn', findings }} reader="staff" timeZone={timeZone} title="About the charges" />
      <Button onClick={onRead} className="justify-self-start">
        Read the signed note
      </Button>
    </div>
  )
}
