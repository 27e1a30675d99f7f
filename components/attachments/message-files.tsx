'use client'

import { Paperclip, X } from 'lucide-react'
import { FieldError } from '@/components/ui/field-parts'
import { IconButton } from '@/components/ui/icon-button'
import { MOST_WITH_MESSAGE, pickable } from '@/lib/domain/attachments/kinds'
import { PickButton } from './pick-button'
import { UploadState } from './upload-state'
import { type Uploaded, useUpload } from './use-upload'
import { say } from './words'

type Props = {
  /** Null for one's own. */
  readonly clientId: string | null
  readonly most: number
  readonly files: readonly Uploaded[]
  readonly onChange: (files: readonly Uploaded[]) => void
  /** What the server said about them. */
  readonly error?: string | undefined
}

/** Files that go along with a message: added as they are chosen, sent with it. */
export function MessageFiles({ clientId, most, files, onChange, error }: Props) {
  const { send, progress, problem, stop } = useUpload(most)
  async function pick(file: File) {
    const done = await send(file, { clientId, kind: 'other' })
    if (done) onChange([...files, done])
  }
  const said = problem ?? error
  return (
    <div className="grid gap-2">
      {files.length > 0 && (
        <ul className="grid gap-1" aria-label={say('attached')}>
          {files.map((file) => (
            <li key={file.attachmentId} className="flex items-center justify-between gap-2 rounded-field border border-line px-3 py-1">
              <span className="min-w-0 truncate">{file.name}</span>
              <IconButton
                icon={<X />}
                label={say('attachedDrop', { name: file.name })}
                onClick={() => onChange(files.filter(({ attachmentId }) => attachmentId !== file.attachmentId))}
              />
            </li>
          ))}
        </ul>
      )}
      <UploadState progress={progress} onStop={stop} />
      {said && (
        <div role="alert">
          <FieldError id="message-files-error">{said}</FieldError>
        </div>
      )}
      {files.length < MOST_WITH_MESSAGE && (
        <div>
          <PickButton name={say('attach')} accept={pickable} busy={progress !== null} onPick={pick}>
            <Paperclip aria-hidden="true" /> {say('attach')}
          </PickButton>
        </div>
      )}
    </div>
  )
}
