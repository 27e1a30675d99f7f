'use client'

import { X } from 'lucide-react'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { cx } from './cx'
import { focusSheet } from './focus-sheet'
import { Shade } from './shade'
import { useWords } from './words-provider'

export type DrawerProps = {
  title: ReactNode
  /** Chips under the title. */
  chips?: ReactNode | undefined
  children: ReactNode
  footer?: ReactNode | undefined
  open?: boolean | undefined
  /** Closing takes this name out of the address and leaves the rest: the other end of a table's `openParam`. */
  param?: string | undefined
  /** Closing goes here: for a drawer that is an address of its own. */
  closeHref?: string | undefined
  onClose?: (() => void) | undefined
  size?: 'normal' | 'wide' | undefined
}

/** The sheet of a drawer. */
export function DrawerSheet({ title, chips, children, footer, open = true, param, closeHref, onClose, size = 'normal' }: DrawerProps) {
  const words = useWords()
  const router = useRouter()
  const path = usePathname()
  const search = useSearchParams()
  const close = () => {
    onClose?.()
    if (param) {
      const rest = new URLSearchParams(search)
      rest.delete(param)
      router.push(rest.size > 0 ? `${path}?${rest}` : path, { scroll: false })
    }
    if (closeHref) router.push(closeHref, { scroll: false })
  }
  return (
    <Radix.Root open={open} onOpenChange={(next) => next || close()}>
      <Radix.Portal>
        <Shade />
        <Radix.Content
          onOpenAutoFocus={focusSheet}
          aria-describedby={undefined}
          className={cx(
            'slide-in fixed inset-y-0 right-0 z-50 flex w-full flex-col bg-raised shadow-sheet outline-none sm:border-line sm:border-l',
            size === 'wide' ? 'sm:max-w-3xl' : 'sm:max-w-md',
          )}
        >
          <header className="flex items-start gap-4 border-line border-b px-5 py-4">
            <div className="grid flex-1 gap-1.5">
              <Radix.Title className="font-semibold text-lg leading-snug">{title}</Radix.Title>
              {chips && <div className="flex flex-wrap gap-1.5">{chips}</div>}
            </div>
            <Radix.Close
              aria-label={words.close}
              className="-mr-1.5 grid size-9 shrink-0 place-items-center rounded-field text-muted transition-colors hover:bg-wash hover:text-ink"
            >
              <X aria-hidden="true" className="size-4.5" />
            </Radix.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 py-4">{children}</div>
          {footer && <footer className="flex flex-wrap justify-end gap-2 border-line border-t px-5 py-3">{footer}</footer>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
