'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { TextRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Disclosure } from '@/components/ui/disclosure'
import { useToast } from '@/components/ui/toast-context'
import { removeAttachmentAction } from '@/lib/actions/attachments'
import type { RemoveAttachmentInput } from '@/lib/inputs/attachments'
import type { Reader } from '@/lib/messages/word-finding'
import { say } from './words'

type Props = { readonly attachmentId: string; readonly name: string; readonly reader: Reader }

/** Takes a file out of a chart, with a reason. */
export function RemoveFileForm({ attachmentId, name, reader }: Props) {
  const router = useRouter()
  const toast = useToast()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/attachments')).removeAttachmentInput,
    action: removeAttachmentAction,
    defaultValues: { attachmentId, why: '' } satisfies RemoveAttachmentInput,
    onDone: () => {
      toast({ tone: 'ready', title: say('removeDone', { name }) })
      router.refresh()
    },
  })
  return (
    <Disclosure summary={say('remove', { name })}>
      <CommandForm form={form} label={say('removeOwn')} reader={reader}>
        <p className="max-w-prose text-sm">{say('removeDetail')}</p>
        <TextRow form={form} name="why" label={say('why')} />
      </CommandForm>
    </Disclosure>
  )
}
