import { PaymentList } from '@/components/billing/paper-lists'
import { Card } from '@/components/ui/card'
import { Column } from '@/components/ui/column'
import { ListPages } from '@/components/ui/list-pages'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { readAs } from '@/lib/data/page-reads'
import { listOwnPayments } from '@/lib/data/views/own-account'
import { askedPage, readSearch, type Search } from '@/lib/inputs/search'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: t('billing.payments') }

export default async function PortalPaymentsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const actor = await requireActor('client')
  const { page = 1 } = readSearch(await searchParams, { page: askedPage })
  const { items, ...cut } = await readAs(actor, (tx) => listOwnPayments(tx, actor, page))
  return (
    <Column gap="large">
      <PageHeader above={{ href: paths.portal.money, label: t('billing.portalMoneyTitle') }} title={t('billing.payments')} />
      <Card>
        <PaymentList payments={items} canDownload />
      </Card>
      <ListPages {...cut} />
    </Column>
  )
}
