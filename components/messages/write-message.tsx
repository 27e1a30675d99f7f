'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { MessageFiles } from '@/components/attachments/message-files'
import type { Uploaded } from '@/components/attachments/use-upload'
import { KeptNote } from '@/components/clients/kept-note'
import { CommandForm } from '@/components/forms/command-form'
import { messageOf, SelectRow, TextareaRow, TextRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { useDraft } from '@/components/forms/use-draft'
import { sendMessageAction } from '@/lib/actions/messages'
import type { SendMessageInput } from '@/lib/inputs/messages'

const audiences = [
  { value: 'client_visible', label: 'The client and the practice' },
  { value: 'care_team', label: 'The care team only' },
]

type WriteMessageProps = {
  threadId: string | null
  /** Null for one's own. */
  clientId: string | null
  /** The largest file that may go along, in megabytes. */
  most: number
  canChooseAudience?: boolean
  sentHref?: string
}

/** Answers in a conversation, or begins one. */
export function WriteMessage({ threadId, clientId, most, canChooseAudience = false, sentHref }: WriteMessageProps) {
  const router = useRouter()
  const [files, setFiles] = useState<readonly Uploaded[]>([])
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/messages')).sendMessageInput,
    action: sendMessageAction,
    defaultValues: {
      threadId,
      clientId,
      subject: '',
      audience: 'client_visible',
      body: '',
      attachmentIds: [] as string[],
    } satisfies SendMessageInput,
    onDone: (value) => {
      void draft.discard()
      form.reset()
      setFiles([])
      if (!threadId && sentHref) router.push(`${sentHref}/${value.threadId}`)
      else router.refresh()
    },
  })
  const draft = useDraft<SendMessageInput>(`message:${threadId ?? clientId ?? 'new'}`, {
    watch: form.watch,
    reset: form.reset,
    getValues: form.getValues,
    pick: ({ subject, audience, body }) => ({ subject, audience, body }),
  })
  return (
    <CommandForm form={form} label="Send" reader="client">
      {threadId === null && <TextRow form={form} name="subject" label="What is it about?" />}
      {threadId === null && canChooseAudience && <SelectRow form={form} name="audience" label="Who reads it" options={audiences} />}
      <TextareaRow form={form} name="body" label="Message" hint="Not for emergencies: call or text 988, or call 911." />
      <MessageFiles
        clientId={clientId}
        most={most}
        files={files}
        error={messageOf(form, 'attachmentIds')}
        onChange={(chosen) => {
          setFiles(chosen)
          form.setValue(
            'attachmentIds',
            chosen.map(({ attachmentId }) => attachmentId),
            { shouldValidate: true },
          )
        }}
      />
      <KeptNote draft={draft} discards />
    </CommandForm>
  )
}
