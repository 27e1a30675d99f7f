'use client'

import { ImageUp, Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { PickButton } from '@/components/attachments/pick-button'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { Face } from '@/components/site/face'
import { Button } from '@/components/ui/button'
import { FieldError } from '@/components/ui/field-parts'
import { useToast } from '@/components/ui/toast-context'
import { removePictureAction } from '@/lib/actions/credentials'
import { LARGEST_UPLOAD, pickablePictures } from '@/lib/domain/attachments/kinds'
import { paths } from '@/lib/paths'
import { say } from './words'

type Props = { readonly of: { readonly id: string; readonly name: string; readonly picture: string | null } }

/** The picture a clinician is shown by on the site: added, replaced and taken away, each at once. */
export function OwnPicture({ of }: Props) {
  const router = useRouter()
  const toast = useToast()
  const [problem, setProblem] = useState<string | null>(null)
  const [isSending, setSending] = useState(false)
  const remove = useCommand(removePictureAction, () => told('pictureGone'))

  function told(what: 'pictureSaved' | 'pictureGone') {
    toast({ tone: 'ready', title: say(what) })
    router.refresh()
  }
  async function send(file: File) {
    if (file.size > LARGEST_UPLOAD) return setProblem(say('pictureTooLarge'))
    setProblem(null)
    setSending(true)
    const answer = await fetch(paths.api.personPicture(of.id), { method: 'POST', body: file }).catch(() => null)
    const body = (await answer?.json().catch(() => null)) as { readonly message?: string } | null | undefined
    setSending(false)
    if (answer?.ok) told('pictureSaved')
    else setProblem(body?.message ?? say('pictureLost'))
  }
  const choose = say(of.picture === null ? 'pictureAdd' : 'pictureReplace')
  return (
    <section aria-label={say('picture')} className="flex flex-wrap items-center gap-4">
      <Face of={of} large />
      <div className="grid min-w-0 flex-1 basis-60 gap-2">
        <p className="text-muted text-sm">{say(of.picture === null ? 'pictureNone' : 'pictureHint')}</p>
        <div className="flex flex-wrap gap-2">
          <PickButton name={choose} accept={pickablePictures} busy={isSending} onPick={send}>
            <ImageUp aria-hidden="true" /> {choose}
          </PickButton>
          {of.picture !== null && (
            <Button variant="quiet" busy={remove.busy} onClick={() => remove.run({ clinicianId: of.id })}>
              <Trash2 aria-hidden="true" /> {say('pictureRemove')}
            </Button>
          )}
        </div>
        {problem && (
          <div role="alert">
            <FieldError id={`picture-${of.id}-error`}>{problem}</FieldError>
          </div>
        )}
        <FormTrouble trouble={remove.trouble} message={remove.problem ?? undefined} />
      </div>
    </section>
  )
}
