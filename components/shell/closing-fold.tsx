'use client'

import { usePathname } from 'next/navigation'
import { type ReactNode, useEffect, useRef } from 'react'

type ClosingFoldProps = { readonly summary: ReactNode; readonly className: string; readonly children: ReactNode }

/**
 * The browser's own fold, closed again by Escape, by a press beside it and once one has gone somewhere. Opens before any script is there.
 */
export function ClosingFold({ summary, className, children }: ClosingFoldProps) {
  const path = usePathname()
  const fold = useRef<HTMLDetailsElement>(null)
  const close = (focusBack: boolean) => {
    const { current } = fold
    if (!current?.open) return
    current.open = false
    if (focusBack) current.querySelector('summary')?.focus()
  }
  const shown = useRef(path)
  useEffect(() => {
    if (shown.current === path) return
    shown.current = path
    close(fold.current?.contains(document.activeElement) ?? false)
  })
  useEffect(() => {
    const press = ({ target }: Event) => target instanceof Node && !fold.current?.contains(target) && close(false)
    // A link to the page one is on changes no path.
    const follow = ({ target }: Event) => target instanceof Element && target.closest('a') && fold.current?.contains(target) && close(true)
    const key = (event: KeyboardEvent) => event.key === 'Escape' && !event.defaultPrevented && close(true)
    addEventListener('pointerdown', press)
    addEventListener('click', follow)
    addEventListener('keydown', key)
    return () => {
      removeEventListener('pointerdown', press)
      removeEventListener('click', follow)
      removeEventListener('keydown', key)
    }
  })
  return (
    <details ref={fold} className={className}>
      {summary}
      {children}
    </details>
  )
}
