import { LifeBuoy } from 'lucide-react'
import type { ReactNode } from 'react'
import { sayPhone } from '@/lib/messages/say-phone'
import { type CrisisInfo, telephone } from './shell-types'
import { shellWords } from './shell-words'

/** 988, 911 and the practice: at the top of every page for clients, at the same place always. */
export function CrisisBar({ practicePhone }: CrisisInfo) {
  const { crisis } = shellWords
  return (
    <aside aria-label={crisis.name} data-print="hide" className="sticky top-0 z-40 border-line border-b bg-surface">
      <div className="mx-auto flex h-11 max-w-page items-stretch justify-between gap-1 px-2 text-sm sm:justify-center sm:gap-2 sm:px-6">
        <p className="flex items-center gap-2 pl-2 text-muted max-[22rem]:pl-1">
          <LifeBuoy aria-hidden="true" className="size-4 shrink-0 max-[22rem]:hidden" />
          <span className="sm:hidden">{crisis.lead}</span>
          <span className="max-sm:hidden">{crisis.leadLong}</span>
        </p>
        <div className="flex">
          <CrisisLink href="tel:988">{crisis.call}</CrisisLink>
          <CrisisLink href="sms:988">{crisis.text}</CrisisLink>
          <CrisisLink href="tel:911">
            <span className="sm:hidden">{crisis.emergency}</span>
            <span className="max-sm:hidden">{crisis.emergencyLong}</span>
          </CrisisLink>
          {practicePhone && (
            <CrisisLink href={telephone(practicePhone)}>
              <span className="sm:hidden">{crisis.practice}</span>
              <span className="max-sm:hidden">{crisis.practiceLong(sayPhone(practicePhone))}</span>
            </CrisisLink>
          )}
        </div>
      </div>
    </aside>
  )
}

function CrisisLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a
      href={href}
      className="flex min-w-11 items-center justify-center whitespace-nowrap px-2 max-[22rem]:px-1 font-semibold text-ink underline decoration-edge underline-offset-4 hover:decoration-ink focus-visible:-outline-offset-2 sm:px-3"
    >
      {children}
    </a>
  )
}
