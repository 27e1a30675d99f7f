import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { Column } from '@/components/ui/column'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { paths } from '@/lib/paths'

export const metadata = { title: 'More' }

const pages = [
  { href: paths.portal.regimen, title: 'My plan', text: 'The cycles of preparation, journey and integration.' },
  { href: paths.portal.outcomes, title: 'How I am doing', text: 'Questionnaires and how the answers change.' },
  { href: paths.portal.documents, title: 'Papers', text: 'What to read and sign, and copies of what you signed.' },
  { href: paths.portal.files, title: 'Files', text: 'Your insurance card, records, labs and letters.' },
  { href: paths.portal.intake, title: 'About me', text: 'Your details, coverage and health questions.' },
  { href: paths.account, title: 'Account', text: 'Password, second factor, where you are signed in.' },
]

export default async function MorePage() {
  await requireActor('client')
  return (
    <Column width="text">
      <PageHeader title="More" />
      <ul className="grid divide-y divide-line rounded-card border border-line bg-surface">
        {pages.map(({ href, title, text }) => (
          <li key={href}>
            <Link href={href} className="flex min-h-14 items-center justify-between gap-4 px-5 py-4">
              <span className="grid">
                <span className="font-medium">{title}</span>
                <span className="text-muted text-sm">{text}</span>
              </span>
              <ChevronRight className="size-5 shrink-0 text-muted" aria-hidden="true" />
            </Link>
          </li>
        ))}
      </ul>
    </Column>
  )
}
