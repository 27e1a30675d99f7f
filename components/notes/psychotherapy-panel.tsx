'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { TextareaRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { ZonedTime } from '@/components/time/zoned-time'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { savePsychotherapyNoteAction } from '@/lib/actions/notes'
import type { OwnNote } from './types'

type Props = {
  readonly clientId: string
  readonly appointmentId: string | null
  readonly notes: readonly OwnNote[]
  readonly timeZone: string
}

/** A therapist's own notes of the conversation, apart from the record. */
export function PsychotherapyPanel({ clientId, appointmentId, notes, timeZone }: Props) {
  return (
    <Card title="Psychotherapy notes (yours alone)">
      <div className="grid gap-4">
        <p className="max-w-column text-muted">
          Kept apart from the record and encrypted. Only you can open them: no colleague, no administrator, no insurer, and not the client’s
          portal. Medicines, times, diagnoses, scores and plans belong into the progress note.
        </p>
        {notes.map((note) => (
          <Disclosure key={note.id} summary={<ZonedTime at={note.writtenAt} timeZone={timeZone} day="year" />}>
            <OwnNoteForm clientId={clientId} appointmentId={appointmentId} note={note} />
          </Disclosure>
        ))}
        <Disclosure summary="Write a new one" open={notes.length === 0}>
          <OwnNoteForm key={notes.length} clientId={clientId} appointmentId={appointmentId} note={null} />
        </Disclosure>
      </div>
    </Card>
  )
}

function OwnNoteForm({ clientId, appointmentId, note }: Pick<Props, 'clientId' | 'appointmentId'> & { note: OwnNote | null }) {
  const router = useRouter()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/notes')).savePsychotherapyNoteInput,
    action: savePsychotherapyNoteAction,
    defaultValues: { clientId, appointmentId, noteId: note?.id ?? null, version: note?.version ?? null, text: note?.text ?? '' },
    after: note ? 'close' : 'empty',
    onDone: () => router.refresh(),
  })
  return (
    <CommandForm form={form} label="Keep it" reader="staff">
      <TextareaRow form={form} name="text" label="Your words" hideLabel />
    </CommandForm>
  )
}
