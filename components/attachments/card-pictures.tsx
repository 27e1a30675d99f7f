'use client'

import { Camera, ImageUp } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FieldError } from '@/components/ui/field-parts'
import { useToast } from '@/components/ui/toast-context'
import type { AttachmentRow } from '@/lib/data/views/attachments'
import { type CardKind, cardKinds, isPicture, mayBeOpened, pickable, pickablePictures } from '@/lib/domain/attachments/kinds'
import { paths } from '@/lib/paths'
import { PickButton } from './pick-button'
import { UploadState } from './upload-state'
import { useUpload } from './use-upload'
import { say } from './words'

const sides = { 'card-front': 'cardFront', 'card-back': 'cardBack' } as const

export type CardPicture = Pick<AttachmentRow, 'id' | 'kind' | 'name' | 'mediaType' | 'scan'>

type Props = {
  /** Null for one's own. */
  readonly clientId: string | null
  readonly cards: readonly CardPicture[]
  readonly most: number
  readonly canAdd: boolean
}

/** The two sides of an insurance card, as they were photographed last, and a way to photograph them: with the phone, or from a file. */
export function CardPictures({ clientId, cards, most, canAdd }: Props) {
  const router = useRouter()
  const toast = useToast()
  const [side, setSide] = useState<CardKind>('card-front')
  const { send, progress, problem, stop } = useUpload(most)

  async function pick(kind: CardKind, file: File) {
    setSide(kind)
    const done = await send(file, { clientId, kind })
    if (done === null) return
    toast({ tone: 'ready', title: say('uploaded', { name: say(sides[kind]) }) })
    router.refresh()
  }

  return (
    <ul className="grid gap-5">
      {cardKinds.map((kind) => {
        const title = say(sides[kind])
        const [card] = cards.filter((one) => one.kind === kind)
        const busy = progress !== null && side === kind
        return (
          <li key={kind} className="grid content-start gap-2">
            <p className="font-medium">{title}</p>
            {card ? <CardSide card={card} title={title} /> : <p className="text-muted text-sm">{say('cardNone')}</p>}
            {busy && <UploadState progress={progress} onStop={stop} />}
            {problem && side === kind && (
              <div role="alert">
                <FieldError id={`card-${kind}-error`}>{problem}</FieldError>
              </div>
            )}
            {canAdd && (
              <div className="flex flex-wrap gap-2">
                <PickButton
                  camera
                  name={`${title}: ${say(card ? 'cardAgain' : 'cardCamera')}`}
                  accept={pickablePictures}
                  busy={busy}
                  onPick={(file) => pick(kind, file)}
                >
                  <Camera aria-hidden="true" /> {say(card ? 'cardAgain' : 'cardCamera')}
                </PickButton>
                <PickButton name={`${title}: ${say('cardChoose')}`} accept={pickable} busy={busy} onPick={(file) => pick(kind, file)}>
                  <ImageUp aria-hidden="true" /> {say('cardChoose')}
                </PickButton>
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function CardSide({ card, title }: { readonly card: CardPicture; readonly title: string }) {
  if (!mayBeOpened(card.scan))
    return <p className="text-muted text-sm">{say(card.scan === 'infected' ? 'scan_infected' : 'scan_waiting')}</p>
  if (!isPicture(card.mediaType)) {
    return (
      <a href={paths.api.attachment(card.id)} className="font-medium text-lagoon underline underline-offset-4">
        {say('downloadOf', { name: card.name })}
      </a>
    )
  }
  return (
    <a href={paths.api.attachmentPicture(card.id)} target="_blank" rel="noreferrer" aria-label={say('cardLarge', { side: title })}>
      {/* biome-ignore lint/performance/noImgElement: behind a sign-in, and drawn anew when it came */}
      <img
        src={paths.api.attachmentPicture(card.id)}
        alt={title}
        loading="lazy"
        className="max-h-72 w-full rounded-field border border-line bg-wash object-contain"
      />
    </a>
  )
}
