import { ClaimsTable } from '@/components/billing/claims-table'
import { PayerCodes } from '@/components/billing/payer-codes'
import { UnbilledList } from '@/components/billing/unbilled-list'
import { UnitLimits } from '@/components/billing/unit-limits'
import { Column } from '@/components/ui/column'
import { ListPages } from '@/components/ui/list-pages'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { requireSession } from '@/lib/auth/actor'
import { currentDay } from '@/lib/auth/today'
import { atOnce } from '@/lib/data/at-once'
import { readAs } from '@/lib/data/page-reads'
import { claimSorts, listClaims } from '@/lib/data/views/money-claims'
import { findPayerCodes, listUnitLimits } from '@/lib/data/views/payer-codes'
import { listUnbilled } from '@/lib/data/views/unbilled'
import { hasDuty } from '@/lib/domain/access/actor'
import { permits } from '@/lib/domain/access/permissions'
import { askedOne, askedPage, askedSome, askedText, readSearch, type Search } from '@/lib/inputs/search'
import { t } from '@/lib/messages/t'

export const metadata = { title: t('billing.claimsTitle') }

type Props = { readonly searchParams: Promise<Search> }

const fields = { q: askedText, state: askedSome(['ready', 'waiting']), sort: askedOne(claimSorts), page: askedPage, unbilled: askedPage }

export default async function ClaimsPage({ searchParams }: Props) {
  const { actor } = await requireSession('front-desk', 'admin')
  const { today } = await currentDay()
  const { q, state, sort, page, unbilled: asked } = readSearch(await searchParams, fields)
  const { claims, unbilled, known, limits } = await readAs(actor, (tx) =>
    atOnce({
      claims: listClaims(tx, actor, { search: q, statuses: state, sort, page }),
      unbilled: listUnbilled(tx, actor, asked),
      known: findPayerCodes(tx, actor),
      limits: listUnitLimits(tx, actor),
    }),
  )
  return (
    <Column width="full">
      <PageHeader title={t('billing.claimsTitle')} lead={t('billing.claimsLead')} />
      {unbilled.total > 0 && (
        <Section title={t('billing.unbilledTitle')} detail={t('billing.unbilledLead')}>
          <UnbilledList visits={unbilled.items} role={actor.role} />
          <ListPages {...unbilled} name="unbilled" />
        </Section>
      )}
      <ClaimsTable {...claims} />
      <Section title={t('billing.payerCodes')} detail={t('billing.payerCodesLead')}>
        <PayerCodes {...known} canSignOff={hasDuty(actor, 'billing-lead')} today={today} />
      </Section>
      <Section title={t('billing.unitLimits')} detail={t('billing.unitLimitsLead')}>
        <UnitLimits limits={limits} canSet={permits(actor, 'unit-limit.set')} />
      </Section>
    </Column>
  )
}
