import { notFound } from 'next/navigation'
import { OutcomeChart } from '@/components/outcomes/outcome-chart'
import { Card } from '@/components/ui/card'
import { Column } from '@/components/ui/column'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { currentPractice } from '@/lib/auth/practice'
import { now as clock } from '@/lib/clock'
import { atOnce } from '@/lib/data/at-once'
import { readAs } from '@/lib/data/page-reads'
import { listOutcomeSeries } from '@/lib/data/views/instruments'
import { findPortalHome } from '@/lib/data/views/portal-home'
import { scoredKinds } from '@/lib/domain/outcomes/instrument'
import { label } from '@/lib/messages/label'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: t('portal.outcomesTitle') }

export default async function OutcomesPage() {
  const actor = await requireActor('client')
  const { timeZone } = await currentPractice()
  const now = clock()
  const { home, series } = await readAs(actor, (tx) =>
    atOnce({
      home: findPortalHome(tx, actor, now, timeZone),
      series: listOutcomeSeries(tx, actor, actor.clientId, now, timeZone),
    }),
  )
  if (!home) notFound()
  const due = scoredKinds.filter((kind) => home.questionnaires.some((one) => one.kind === kind))
  return (
    <Column>
      <PageHeader title={t('portal.outcomesTitle')} above={{ href: paths.portal.home, label: t('portal.navHome') }} />
      {due.length > 0 && (
        <Card tone="next" title={t('outcomes.answer')} detail="A few minutes each. Your care team sees the answers.">
          <div className="flex flex-wrap gap-3">
            {due.map((kind, index) => (
              <LinkButton key={kind} href={paths.portal.instrument(kind)} variant={index === 0 ? 'primary' : 'secondary'}>
                {label('instrumentKind', kind)}
              </LinkButton>
            ))}
          </div>
        </Card>
      )}
      {series.map((one) => (
        <Card key={one.kind}>
          <OutcomeChart series={one} timeZone={timeZone} />
        </Card>
      ))}
      {series.length === 0 && <EmptyState>{t('portal.outcomesEmpty')}</EmptyState>}
    </Column>
  )
}
