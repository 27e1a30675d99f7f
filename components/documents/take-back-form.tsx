'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { TextareaRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Disclosure } from '@/components/ui/disclosure'
import { useToast } from '@/components/ui/toast-context'
import { revokeDocumentAction } from '@/lib/actions/documents'
import type { PaperToTakeBack } from '@/lib/domain/practice/documents/take-back'
import type { RevokeDocumentInput } from '@/lib/inputs/documents'

type Props = {
  /** Null for the client's own papers. */
  readonly clientId: string | null
  readonly paper: PaperToTakeBack
  readonly title: string
}

/** Takes a signed yes back. What rests on it waits until it is signed again; nothing else changes. */
export function TakeBackForm({ clientId, paper, title }: Props) {
  const router = useRouter()
  const toast = useToast()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/documents')).revokeDocumentInput,
    action: revokeDocumentAction,
    defaultValues: { clientId, key: paper, why: '' } satisfies RevokeDocumentInput,
    onDone: () => {
      toast({ title: `Taken back: ${title}.`, tone: 'ready' })
      router.refresh()
    },
  })
  const own = clientId === null
  return (
    <Disclosure summary={`Take back: ${title}`}>
      <CommandForm form={form} label="Take it back" reader={own ? 'client' : 'staff'}>
        <p className="max-w-prose text-sm">
          {paper === 'story-authorization'
            ? 'The words leave the public pages at once. Nothing else changes.'
            : own
              ? 'You can change your mind at any time, and your care goes on. Visits that need this paper wait until you sign it again, or we find another way with you.'
              : 'As the client told you. Visits ahead that need this paper wait until it is signed again.'}
        </p>
        <TextareaRow form={form} name="why" label={own ? 'Why, in a few words' : 'What the client told you'} />
      </CommandForm>
    </Disclosure>
  )
}
