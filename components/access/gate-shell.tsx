import type { ReactNode } from 'react'
import { Brand } from '@/components/shell/brand'
import { CrisisBar } from '@/components/shell/crisis-bar'
import { SkipLink } from '@/components/shell/skip-link'
import { paths } from '@/lib/paths'

type GateShellProps = { readonly practiceName: string; readonly practicePhone: string; readonly children: ReactNode }

/** The frame before one is signed in: the practice's name, help in danger, one thing to do. */
export function GateShell({ practiceName, practicePhone, children }: GateShellProps) {
  return (
    <div data-shell="gate" data-density="touch" className="flex min-h-dvh flex-col">
      <SkipLink />
      <CrisisBar practicePhone={practicePhone || undefined} />
      <header className="border-line border-b bg-paper">
        <div className="mx-auto flex min-h-16 max-w-page items-center px-4 sm:px-6">
          <Brand name={practiceName} href={paths.home} />
        </div>
      </header>
      <main id="main" tabIndex={-1} className="mx-auto grid w-full max-w-column flex-1 content-start gap-8 px-4 py-8 sm:px-6 sm:py-14">
        {children}
      </main>
    </div>
  )
}
