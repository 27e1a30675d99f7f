'use client'

import { type ReactNode, useRef } from 'react'
import { Button } from '@/components/ui/button'

type Props = {
  /** What the file is for, in words: also the name of the field. */
  readonly name: string
  readonly accept: string
  readonly onPick: (file: File) => void
  readonly busy?: boolean
  /** Opens the camera of a phone at once. */
  readonly camera?: boolean
  readonly children: ReactNode
}

/** A button that lets somebody choose one file, or take a picture. */
export function PickButton({ name, accept, onPick, busy = false, camera = false, children }: Props) {
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button variant="secondary" busy={busy} onClick={() => field.current?.click()} aria-label={name}>
        {children}
      </Button>
      <input
        ref={field}
        hidden
        type="file"
        aria-label={name}
        accept={accept}
        capture={camera ? 'environment' : undefined}
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) onPick(file)
        }}
      />
    </>
  )
}
