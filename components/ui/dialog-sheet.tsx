'use client'

import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode, RefObject } from 'react'
import { cx } from './cx'
import { focusSheet, giveFocusBack } from './focus-sheet'
import { Shade } from './shade'
import { useWords } from './words-provider'

export type DialogContent = {
  title: ReactNode
  description?: ReactNode | undefined
  children?: ReactNode | undefined
  /** Buttons; the primary one last. */
  footer?: ReactNode | undefined
  size?: 'narrow' | 'normal' | 'wide' | undefined
}

type DialogSheetProps = DialogContent & {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  /** Where the focus goes back to. */
  readonly opener: RefObject<HTMLElement | null>
}

const widths = { narrow: 'sm:max-w-sm', normal: 'sm:max-w-lg', wide: 'sm:max-w-3xl' }

/** The sheet of a dialog. */
export function DialogSheet({ title, description, children, footer, size = 'normal', open, onOpenChange, opener }: DialogSheetProps) {
  const words = useWords()
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Shade />
        <Radix.Content
          onOpenAutoFocus={focusSheet}
          onCloseAutoFocus={giveFocusBack(opener)}
          {...(!description && { 'aria-describedby': undefined })}
          className={cx(
            'rise fixed inset-x-0 bottom-0 z-50 mx-auto flex max-h-[92dvh] w-full flex-col rounded-t-sheet bg-raised shadow-sheet outline-none sm:inset-0 sm:my-auto sm:h-fit sm:max-h-[85dvh] sm:rounded-sheet',
            widths[size],
          )}
        >
          <header className="flex items-start gap-4 px-6 pt-5 pb-3">
            <div className="grid flex-1 gap-1">
              <Radix.Title className="font-semibold text-lg leading-snug">{title}</Radix.Title>
              {description && <Radix.Description className="text-muted text-sm">{description}</Radix.Description>}
            </div>
            <Radix.Close
              aria-label={words.close}
              className="-mt-1.5 -mr-2 grid size-9 shrink-0 place-items-center rounded-field text-muted transition-colors hover:bg-wash hover:text-ink"
            >
              <X aria-hidden="true" className="size-4.5" />
            </Radix.Close>
          </header>
          {children && <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-6 py-1">{children}</div>}
          {footer && <footer className="flex flex-col-reverse gap-2 px-6 pt-4 pb-5 sm:flex-row sm:justify-end">{footer}</footer>}
          {!footer && <div className="pb-4" />}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
