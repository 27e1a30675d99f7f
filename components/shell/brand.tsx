import Link from 'next/link'
import { BrandMark } from './brand-mark'

type BrandProps = { name: string; href: string; compact?: boolean | undefined }

/** The practice's name with the mark, leading home. */
export function Brand({ name, href, compact = false }: BrandProps) {
  return (
    <Link href={href} className="inline-flex min-h-11 min-w-0 items-center gap-2.5 rounded-field">
      <BrandMark />
      <span
        className={
          compact
            ? 'sr-only xl:not-sr-only xl:line-clamp-2 xl:font-semibold xl:leading-tight'
            : 'truncate font-serif text-[1.1875rem] tracking-[-0.01em]'
        }
      >
        {name}
      </span>
    </Link>
  )
}
