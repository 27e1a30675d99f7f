import type { ReactNode } from 'react'
import { OfflineNotice } from '@/components/ui/offline-notice'
import { SkipLink } from './skip-link'

type ConsoleShellProps = {
  /** Whose journey: "Ada R. · Journey 1 of 6". */
  title: ReactNode
  /** Under the title: the room, the therapist. */
  detail?: ReactNode | undefined
  /** Time since the dose, the clock. */
  aside?: ReactNode | undefined
  /** The one way out. */
  leave: ReactNode
  /** Dark unless the room is bright. */
  theme?: 'dark' | 'light' | undefined
  /** Stays at the bottom: emergency, discharge. */
  footer?: ReactNode | undefined
  children: ReactNode
}

/** The frame of a running journey: full screen, big targets, no way out but one. */
export function ConsoleShell({ title, detail, aside, leave, theme = 'dark', footer, children }: ConsoleShellProps) {
  return (
    <div data-shell="console" data-density="console" data-page-theme={theme} className="flex min-h-dvh flex-col text-lg">
      <SkipLink />
      <header className="sticky top-0 z-30 flex min-h-18 flex-wrap items-center gap-x-6 gap-y-2 border-line border-b bg-surface px-4 py-2 sm:px-6">
        <div className="grid min-w-0 flex-1 gap-0.5">
          <h1 className="truncate font-semibold text-xl">{title}</h1>
          {detail && <p className="truncate text-base text-muted">{detail}</p>}
        </div>
        {aside && <div className="max-sm:order-last max-sm:w-full">{aside}</div>}
        {leave}
      </header>
      <main id="main" tabIndex={-1} className="grid flex-1 content-start gap-6 px-4 py-6 sm:px-6">
        {children}
      </main>
      {footer && (
        <footer className="sticky bottom-0 z-30 flex flex-wrap gap-3 border-line border-t bg-surface px-4 py-3 sm:px-6">{footer}</footer>
      )}
      <OfflineNotice />
    </div>
  )
}
