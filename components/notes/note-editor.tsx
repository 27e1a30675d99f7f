'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { FindingsNotice } from '@/components/forms/findings-notice'
import { ListRow, TextareaRow } from '@/components/forms/form-rows'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { useCommandForm } from '@/components/forms/use-command-form'
import { type DraftKept, useDraft } from '@/components/forms/use-draft'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Form } from '@/components/ui/form'
import { Notice } from '@/components/ui/notice'
import { SaveState } from '@/components/ui/save-state'
import { saveNoteAction, signNoteAction } from '@/lib/actions/notes'
import type { Finding } from '@/lib/domain/finding'
import type { SaveNoteInput } from '@/lib/inputs/notes'
import { sayClock } from '@/lib/messages/say-time'
import { asksWhy, NoteTimes, timesOf, WhyTheseTimes } from './note-times'
import { type NoteFacts, noteParts, pairParts } from './types'
import { say } from './words'

type Props = {
  readonly appointmentId: string
  readonly timeZone: string
  readonly note: NoteFacts | null
  /** What a new note begins with: the visit's times, the record's diagnoses. */
  readonly startedAt: Date
  readonly stoppedAt: Date
  readonly diagnosisCodes: readonly string[]
  /** The client has another visit that day. */
  readonly isPaired: boolean
  readonly kept?: DraftKept | null
}

/** A progress note while it is written: kept with every pause, saved as a draft, signed once. */
export function NoteEditor({ appointmentId, timeZone, note, startedAt, stoppedAt, diagnosisCodes, isPaired, kept }: Props) {
  const router = useRouter()
  const signing = useRef(false)
  const noteId = useRef<string | null>(null)
  const [unbilled, setUnbilled] = useState<readonly Finding[]>([])
  const sign = useCommand(signNoteAction, (_, warnings) => {
    void draft.discard()
    if (warnings.length > 0) setUnbilled(warnings)
    else router.refresh()
  })
  const form = useCommandForm<SaveNoteInput, { noteId: string }>({
    schema: async () => (await import('@/lib/inputs/notes')).saveNoteInput,
    action: saveNoteAction,
    defaultValues: {
      appointmentId,
      version: note?.version ?? null,
      body: { ...note?.body },
      startedAt: (note?.startedAt ?? startedAt).toISOString(),
      stoppedAt: (note?.stoppedAt ?? stoppedAt).toISOString(),
      diagnosisCodes: [...(note?.diagnosisCodes ?? diagnosisCodes)],
    },
    onDone: (saved) => {
      noteId.current = saved.noteId
      if (signing.current) sign.run({ noteId: saved.noteId })
      signing.current = false
    },
  })
  const draft = useDraft<SaveNoteInput>(`note:${appointmentId}`, { ...form, kept })
  if (unbilled.length > 0) return <SignedWithWarnings findings={unbilled} timeZone={timeZone} onRead={() => router.refresh()} />
  return (
    <Form onSubmit={form.submit} className="grid max-w-column gap-5">
      <NoteTimes times={timesOf(form)} visitAt={startedAt} timeZone={timeZone} />
      {noteParts.map(({ name, label }) => (
        <TextareaRow key={name} form={form} name={`body.${name}`} label={label} optional={name !== 'summary'} />
      ))}
      {isPaired &&
        pairParts.map(({ name, label, hint }) => (
          <TextareaRow key={name} form={form} name={`body.${name}`} label={label} hint={hint} optional />
        ))}
      <ListRow form={form} name="diagnosisCodes" label={say('diagnoses')} hint={say('diagnosesHint')} between="commas" />
      <FormTrouble trouble={form.trouble ?? sign.trouble} message={form.formError ?? sign.problem ?? undefined} />
      {form.ruling && <FindingsNotice ruling={form.ruling} reader="staff" timeZone={timeZone} />}
      {sign.ruling && (
        <FindingsNotice ruling={sign.ruling} reader="staff" timeZone={timeZone}>
          {asksWhy(sign.ruling) && noteId.current && (
            <WhyTheseTimes
              busy={sign.busy}
              problem={sign.problem}
              onSay={(timesReason) => sign.run({ noteId: noteId.current ?? '', timesReason })}
            />
          )}
        </FindingsNotice>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button
          type="submit"
          variant="secondary"
          busy={form.formState.isSubmitting || sign.busy}
          onClick={() => {
            signing.current = false
          }}
        >
          {say('saveDraft')}
        </Button>
        <ConfirmDialog
          title={say('signAsk')}
          description={say('signAskWhy')}
          confirm={say('sign')}
          keep={say('back')}
          tone="primary"
          onConfirm={() => {
            signing.current = true
            return form.submit()
          }}
          trigger={<Button onClick={() => undefined}>{say('sign')}</Button>}
        />
        {draft.state !== 'empty' && <SaveState state={draft.state} time={draft.savedAt ? sayClock(draft.savedAt, timeZone) : ''} />}
      </div>
    </Form>
  )
}

type SignedProps = { readonly findings: readonly Finding[]; readonly timeZone: string; readonly onRead: () => void }

/** The note is signed; what of the day could not be billed as it stands is read before the page goes on. */
function SignedWithWarnings({ findings, timeZone, onRead }: SignedProps) {
  return (
    <div className="grid max-w-column gap-4">
      <Notice tone="ready" title={say('isSigned')}>
        {say('isSignedBut')}
      </Notice>
      <FindingsNotice ruling={{ effect: 'warn', findings }} reader="staff" timeZone={timeZone} title={say('aboutCharges')} />
      <Button onClick={onRead} className="justify-self-start">
        {say('readSigned')}
      </Button>
    </div>
  )
}
