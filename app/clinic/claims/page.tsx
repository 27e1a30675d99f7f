import { ClaimsTable } from '@/components/billing/claims-table'
import { Column } from '@/components/ui/column'
import { PageHeader } from '@/components/ui/page-header'
import { requireSession } from '@/lib/auth/actor'
import { readAs } from '@/lib/data/scope'
import { listClaims } from '@/lib/data/views/money-claims'
import { t } from '@/lib/messages/t'

export const metadata = { title: t('billing.claimsTitle') }

export default async function ClaimsPage() {
  const { actor } = await requireSession('front-desk', 'admin')
  const claims = await readAs(actor, (tx) => listClaims(tx, actor))
  return (
    <Column width="full">
      <PageHeader title={t('billing.claimsTitle')} lead={t('billing.claimsLead')} />
      <ClaimsTable claims={claims} />
    </Column>
  )
}
