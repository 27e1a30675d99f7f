import { Bell as BellIcon } from 'lucide-react'
import Link from 'next/link'
import { shellWords } from './shell-words'

/** How much is new, and the way there. */
export function Bell({ count, href }: { count: number; href: string }) {
  return (
    <Link
      href={href}
      aria-label={shellWords.bell(count)}
      title={shellWords.bell(count)}
      className="relative grid size-(--control) place-items-center rounded-field text-muted transition-colors hover:bg-wash hover:text-ink"
    >
      <BellIcon aria-hidden="true" className="size-4.5" />
      {count > 0 && (
        <span
          aria-hidden="true"
          className="absolute -top-0.5 -right-0.5 min-w-4 rounded-full bg-lagoon px-1 text-center font-semibold text-[0.6875rem] text-on-lagoon leading-4 ring-2 ring-surface"
        >
          {count > 99 ? '99' : count}
        </span>
      )}
    </Link>
  )
}
