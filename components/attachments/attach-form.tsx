'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { useToast } from '@/components/ui/toast-context'
import { type AttachmentKind, pickable } from '@/lib/domain/attachments/kinds'
import { inputWords } from '@/lib/messages/en/input-words'
import { label } from '@/lib/messages/label'
import { sayDay } from '@/lib/messages/say-time'
import { UploadState } from './upload-state'
import { useUpload } from './use-upload'
import { say } from './words'

type Props = {
  /** Null for one's own. */
  readonly clientId: string | null
  readonly kinds: readonly AttachmentKind[]
  /** The largest file, in megabytes. */
  readonly most: number
  readonly claims?: readonly { readonly id: string; readonly number: string; readonly serviceOn: string }[]
  readonly claimId?: string | null
}

/** Adds a file to a chart: what it is, the file, and the claim it goes with where the desk adds it. */
export function AttachForm({ clientId, kinds, most, claims = [], claimId = null }: Props) {
  const router = useRouter()
  const toast = useToast()
  const form = useRef<HTMLFormElement>(null)
  const [kind, setKind] = useState<AttachmentKind | ''>('')
  const [claim, setClaim] = useState(claimId ?? '')
  const [isKindMissing, setKindMissing] = useState(false)
  const { send, progress, problem, setProblem, stop } = useUpload(most)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const file = new FormData(event.currentTarget).get('file')
    setKindMissing(kind === '')
    const isFile = file instanceof File && file.size + file.name.length > 0
    if (!isFile) setProblem(say('chooseFile'))
    if (kind === '' || !isFile) return
    const done = await send(file, { clientId, kind, claimId: claim || null })
    if (done === null) return
    form.current?.reset()
    setKind('')
    toast({ tone: 'ready', title: say('uploaded', { name: done.name }) })
    router.refresh()
  }

  return (
    <Form ref={form} onSubmit={submit} className="grid max-w-xl gap-4">
      <Field label={say('kind')} error={isKindMissing ? inputWords.choose : undefined}>
        <Select
          name="kind"
          value={kind}
          onChange={(event) => setKind(event.target.value as AttachmentKind | '')}
          options={kinds.map((value) => ({ value, label: label('attachmentKind', value) }))}
          placeholder="Choose one"
        />
      </Field>
      {claims.length > 0 && (
        <Field label={say('claim')} required={false}>
          <Select
            name="claim"
            value={claim}
            onChange={(event) => setClaim(event.target.value)}
            options={claims.map(({ id, number, serviceOn }) => ({
              value: id,
              label: say('claimOption', { number, day: sayDay(serviceOn as `${number}-${number}-${number}`, 'year') }),
            }))}
            placeholder={say('claimNone')}
          />
        </Field>
      )}
      <Field label={say('file')} hint={say('addDetail', { most })} error={problem ?? undefined}>
        <TextInput name="file" type="file" className="py-2" accept={pickable} onChange={() => setProblem(null)} />
      </Field>
      <UploadState progress={progress} onStop={stop} />
      <div>
        <Button busy={progress !== null}>{say('upload')}</Button>
      </div>
    </Form>
  )
}
