'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { TextareaRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { addAddendumAction } from '@/lib/actions/notes'
import { addAddendumInput } from '@/lib/inputs/notes/add-addendum'

/** Adds to a signed note. The note itself stays as it is. */
export function AddendumForm({ noteId }: { noteId: string }) {
  const router = useRouter()
  const form = useCommandForm({
    schema: addAddendumInput,
    action: addAddendumAction,
    defaultValues: { noteId, text: '' },
    onDone: () => {
      form.reset({ noteId, text: '' })
      router.refresh()
    },
  })
  return (
    <CommandForm form={form} label="Sign and add" reader="staff">
      <TextareaRow form={form} name="text" label="Add to the note" hint="It is signed at once and stands below the note." />
    </CommandForm>
  )
}
