'use client'

import { AlertDialog as Radix } from 'radix-ui'
import type { ReactNode, RefObject } from 'react'
import { Button } from './button'
import { giveFocusBack } from './focus-sheet'
import { Shade } from './shade'
import { useWords } from './words-provider'

export type ConfirmContent = {
  /** Names the thing: "Cancel Ada's journey on Tue, Dec 1?" */
  title: ReactNode
  description?: ReactNode | undefined
  /** The verb of the deed: "Cancel the journey". */
  confirm: string
  /** The way out; "Cancel" unless that would be unclear. */
  keep?: string | undefined
  tone?: 'danger' | 'primary' | undefined
  /** A reason to fill in, a choice. */
  children?: ReactNode | undefined
}

type ConfirmSheetProps = ConfirmContent & {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  /** Where the focus goes back to. */
  readonly opener: RefObject<HTMLElement | null>
  readonly busy: boolean
  readonly onConfirm: () => void
}

/** The sheet that asks once more. */
export function ConfirmSheet({ title, description, confirm, keep, tone = 'danger', children, busy, ...rest }: ConfirmSheetProps) {
  const words = useWords()
  return (
    <Radix.Root open={rest.open} onOpenChange={rest.onOpenChange}>
      <Radix.Portal>
        <Shade />
        <Radix.Content
          onCloseAutoFocus={giveFocusBack(rest.opener)}
          {...(!description && { 'aria-describedby': undefined })}
          className="rise fixed inset-x-0 bottom-0 z-50 mx-auto grid max-h-[92dvh] w-full gap-4 overflow-y-auto overscroll-contain rounded-t-sheet bg-raised p-6 shadow-sheet sm:inset-0 sm:my-auto sm:h-fit sm:max-w-md sm:rounded-sheet"
        >
          <div className="grid gap-1.5">
            <Radix.Title className="font-semibold text-lg leading-snug">{title}</Radix.Title>
            {description && <Radix.Description className="text-muted">{description}</Radix.Description>}
          </div>
          {children}
          <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
            <Radix.Cancel asChild>
              <Button type="button" variant="secondary">
                {keep ?? words.cancel}
              </Button>
            </Radix.Cancel>
            <Button type="button" variant={tone} busy={busy} onClick={rest.onConfirm}>
              {confirm}
            </Button>
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
