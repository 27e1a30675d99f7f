import { notFound } from 'next/navigation'
import { FormatCards } from '@/components/billing/format-cards'
import { Column } from '@/components/ui/column'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { currentDay } from '@/lib/auth/today'
import { readAs } from '@/lib/data/page-reads'
import { findOwnPrices } from '@/lib/data/views/own-account'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: t('billing.pricesTitle') }

export default async function PortalPricesPage() {
  const actor = await requireActor('client')
  const { today } = await currentDay()
  const formats = await readAs(actor, (tx) => findOwnPrices(tx, actor, today))
  if (!formats) notFound()
  return (
    <Column gap="large">
      <PageHeader
        above={{ href: paths.portal.money, label: t('billing.portalMoneyTitle') }}
        title={t('billing.pricesTitle')}
        lead={t('billing.pricesLead')}
      />
      <FormatCards formats={formats} reader="client" />
    </Column>
  )
}
