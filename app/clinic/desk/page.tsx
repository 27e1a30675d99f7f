import { DeskTable } from '@/components/billing/desk-table'
import { Column } from '@/components/ui/column'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { requireSession } from '@/lib/auth/actor'
import { currentDay } from '@/lib/auth/today'
import { readAs } from '@/lib/data/scope'
import { listBalances } from '@/lib/data/views/desk'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: t('billing.deskTitle') }

export default async function DeskPage() {
  const { actor } = await requireSession('front-desk', 'admin')
  const { today } = await currentDay()
  const rows = await readAs(actor, (tx) => listBalances(tx, actor))
  return (
    <Column width="full">
      <PageHeader
        title={t('billing.deskTitle')}
        lead={t('billing.deskLead')}
        actions={[
          <LinkButton key="day" href={paths.clinic.dayClose} variant="secondary">
            {t('billing.dayTitle')}
          </LinkButton>,
        ]}
      />
      <DeskTable rows={rows} canTake today={today} />
    </Column>
  )
}
