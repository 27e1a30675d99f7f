'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { importKinds } from '@/lib/domain/practice/import/kinds'
import { paths } from '@/lib/paths'
import { say } from './words'

/** Sends a file to be looked at, and goes to it. */
export function UploadForm() {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const file = form.get('file')
    if (!(file instanceof File) || file.size === 0) return setProblem(say('empty'))
    setBusy(true)
    setProblem(null)
    const answer = await fetch(paths.api.upload(String(form.get('kind')), file.name), { method: 'POST', body: file }).catch(() => null)
    const told = (await answer?.json().catch(() => null)) as { importId?: string; message?: string } | null
    setBusy(false)
    if (answer?.ok && told?.importId) router.push(paths.clinic.importFile(told.importId))
    else setProblem(told?.message ?? say('uploadFailed'))
  }

  return (
    <Form onSubmit={send} className="grid max-w-xl gap-4">
      <Field label={say('kind')} required>
        <Select name="kind" options={importKinds.map((kind) => ({ value: kind, label: say(`kind_${kind}`) }))} />
      </Field>
      <Field label={say('file')} hint={say('fileHint')} required>
        <TextInput name="file" type="file" accept=".csv,.txt,.tsv,text/csv" />
      </Field>
      {problem && (
        <Notice tone="stops" role="alert">
          {problem}
        </Notice>
      )}
      <div>
        <Button busy={busy}>{say('upload')}</Button>
      </div>
    </Form>
  )
}
