'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { TextareaRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Disclosure } from '@/components/ui/disclosure'
import { useToast } from '@/components/ui/toast-context'
import { addAddendumAction } from '@/lib/actions/notes'
import type { AddAddendumInput } from '@/lib/inputs/notes'
import { NoteTimes, timesOf } from './note-times'
import { pairParts } from './types'
import { say } from './words'

type Props = {
  readonly noteId: string
  /** Only who wrote the note corrects what is billed by it. */
  readonly isAuthor: boolean
  /** The client has another visit that day. */
  readonly isPaired: boolean
  readonly visitAt: Date
  readonly timeZone: string
}

/** Adds to a signed note. The note itself stays as it is; corrected times and what a pair of visits needs are billed anew. */
export function AddendumForm({ noteId, isAuthor, isPaired, visitAt, timeZone }: Props) {
  const router = useRouter()
  const toast = useToast()
  const empty = { noteId, text: '', goal: '', need: '', startedAt: null, stoppedAt: null }
  const form = useCommandForm<AddAddendumInput, { noteId: string }>({
    schema: async () => (await import('@/lib/inputs/notes')).addAddendumInput,
    action: addAddendumAction,
    defaultValues: empty,
    onDone: (_, warnings) => {
      if (warnings.length > 0) toast({ tone: 'waits', title: say('isSignedBut') })
      form.reset(empty)
      router.refresh()
    },
  })
  return (
    <CommandForm form={form} label="Sign and add" reader="staff">
      <TextareaRow form={form} name="text" label="Add to the note" hint="It is signed at once and stands below the note." />
      {isAuthor && isPaired && pairParts.map((part) => <TextareaRow key={part.name} form={form} {...part} optional />)}
      {isAuthor && (
        <Disclosure summary={say('correctTimes')}>
          <p className="pb-3 text-muted">{say('correctTimesWhy')}</p>
          <NoteTimes times={timesOf(form)} visitAt={visitAt} timeZone={timeZone} />
        </Disclosure>
      )}
    </CommandForm>
  )
}
