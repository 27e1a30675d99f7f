import { CollectList } from '@/components/billing/collect-list'
import { DeskTable } from '@/components/billing/desk-table'
import { Column } from '@/components/ui/column'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { requireSession } from '@/lib/auth/actor'
import { currentDay } from '@/lib/auth/today'
import { atOnce } from '@/lib/data/at-once'
import { readAs } from '@/lib/data/page-reads'
import { listBalances } from '@/lib/data/views/desk'
import { listArrivals } from '@/lib/data/views/desk-arrivals'
import { askedText, readSearch, type Search } from '@/lib/inputs/search'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: t('billing.deskTitle') }

type Props = { searchParams: Promise<Search> }

export default async function DeskPage({ searchParams }: Props) {
  const { actor } = await requireSession('front-desk', 'admin')
  const { today, timeZone } = await currentDay()
  const { q } = readSearch(await searchParams, { q: askedText })
  const { rows, visits } = await readAs(actor, (tx) =>
    atOnce({ rows: listBalances(tx, actor, today, q), visits: listArrivals(tx, actor, today) }),
  )
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
      <Section title={t('billing.balancesTitle')} hideTitle>
        <DeskTable rows={rows} canTake today={today} />
      </Section>
      <Section title={t('billing.collectTitle')}>
        {visits.length > 0 ? <CollectList visits={visits} timeZone={timeZone} /> : <EmptyState>{t('billing.collectEmpty')}</EmptyState>}
      </Section>
    </Column>
  )
}
