import { Card } from '@/components/ui/card'
import { Column } from '@/components/ui/column'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { requireActor } from '@/lib/auth/actor'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: t('portal.navMore') }

const links = [
  { href: paths.portal.outcomes, label: t('portal.outcomesTitle'), text: 'Your answers over time, and questions to answer.' },
  { href: paths.portal.documents, label: 'Papers', text: 'What you signed, what is still to sign, and copies.' },
  { href: paths.portal.intake, label: 'What you told us', text: 'Your details, health, insurance and hopes.' },
  { href: paths.account, label: t('access.accountTitle'), text: 'Password, second step, where you are signed in.' },
]

export default async function MorePage() {
  await requireActor('client')
  return (
    <Column>
      <PageHeader title={t('portal.navMore')} />
      <Card padding="flush">
        <ul className="divide-y divide-line">
          {links.map(({ href, label, text }) => (
            <li key={href} className="grid gap-0.5 px-5 py-3">
              <TextLink href={href as never} plain className="inline-flex min-h-11 items-center">
                {label}
              </TextLink>
              <p className="text-muted text-sm">{text}</p>
            </li>
          ))}
        </ul>
      </Card>
    </Column>
  )
}
