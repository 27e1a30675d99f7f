'use client'

import { AlertDialog as Radix } from 'radix-ui'
import { type ReactNode, useState, useTransition } from 'react'
import { Button } from './button'
import { shadeClass } from './overlay-class'
import { useWords } from './words-provider'

type ConfirmDialogProps = {
  /** Names the thing: "Cancel Ada's journey on Tue, Dec 1?" */
  title: ReactNode
  description?: ReactNode | undefined
  /** The verb of the deed: "Cancel the journey". */
  confirm: string
  /** The way out; "Cancel" unless that would be unclear. */
  keep?: string | undefined
  onConfirm: () => void | Promise<void>
  trigger?: ReactNode | undefined
  open?: boolean | undefined
  onOpenChange?: ((open: boolean) => void) | undefined
  tone?: 'danger' | 'primary' | undefined
  /** A reason to fill in, a choice. */
  children?: ReactNode | undefined
}

/** Asks once before something that cannot be taken back. Stays, busy, until the deed is done. */
export function ConfirmDialog({
  title,
  description,
  confirm,
  keep,
  onConfirm,
  trigger,
  tone = 'danger',
  children,
  ...given
}: ConfirmDialogProps) {
  const words = useWords()
  const [ownOpen, setOwnOpen] = useState(false)
  const [busy, start] = useTransition()
  const open = given.open ?? ownOpen
  const setOpen = (next: boolean) => {
    setOwnOpen(next)
    given.onOpenChange?.(next)
  }
  const act = () =>
    start(async () => {
      await onConfirm()
      setOpen(false)
    })
  return (
    <Radix.Root open={open} onOpenChange={setOpen}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className={shadeClass} />
        <Radix.Content
          {...(!description && { 'aria-describedby': undefined })}
          className="rise fixed inset-x-0 bottom-0 z-50 mx-auto grid max-h-[92dvh] w-full gap-4 overflow-y-auto rounded-t-sheet bg-raised p-6 shadow-sheet sm:inset-0 sm:my-auto sm:h-fit sm:max-w-md sm:rounded-sheet"
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
            <Button type="button" variant={tone} busy={busy} onClick={act}>
              {confirm}
            </Button>
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
