import { ClaimsTable } from '@/components/billing/claims-table'
import { UnbilledList } from '@/components/billing/unbilled-list'
import { Column } from '@/components/ui/column'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { requireSession } from '@/lib/auth/actor'
import { readAs } from '@/lib/data/scope'
import { listClaims } from '@/lib/data/views/money-claims'
import { listUnbilled } from '@/lib/data/views/unbilled'
import { t } from '@/lib/messages/t'

export const metadata = { title: t('billing.claimsTitle') }

export default async function ClaimsPage() {
  const { actor } = await requireSession('front-desk', 'admin')
  const { claims, unbilled } = await readAs(actor, async (tx) => ({
    claims: await listClaims(tx, actor),
    unbilled: await listUnbilled(tx, actor),
  }))
  return (
    <Column width="full">
      <PageHeader title={t('billing.claimsTitle')} lead={t('billing.claimsLead')} />
      {unbilled.length > 0 && (
        <Section title={t('billing.unbilledTitle')} detail={t('billing.unbilledLead')}>
          <UnbilledList visits={unbilled} role={actor.role} />
        </Section>
      )}
      <ClaimsTable claims={claims} />
    </Column>
  )
}
