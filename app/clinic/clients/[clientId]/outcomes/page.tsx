import { notFound } from 'next/navigation'
import { EvaluationForm } from '@/components/outcomes/evaluation-form'
import { OnPaperForm } from '@/components/outcomes/on-paper-form'
import { OutcomeChart } from '@/components/outcomes/outcome-chart'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { requireSession } from '@/lib/auth/actor'
import { currentPractice } from '@/lib/auth/practice'
import { now as clock } from '@/lib/clock'
import { readAs } from '@/lib/data/page-reads'
import { listOutcomeSeries } from '@/lib/data/views/instruments'
import { isId } from '@/lib/ids'
import { t } from '@/lib/messages/t'

export const metadata = { title: t('outcomes.title') }

export default async function ClientOutcomesPage({ params }: { readonly params: Promise<{ clientId: string }> }) {
  const { clientId } = await params
  const { actor } = await requireSession('therapist', 'front-desk', 'admin')
  if (!isId(clientId)) notFound()
  if (actor.role !== 'therapist') return <EmptyState>Outcomes are for those who treat.</EmptyState>
  const { timeZone } = await currentPractice()
  const now = clock()
  const series = await readAs(actor, (tx) => listOutcomeSeries(tx, actor, clientId, now, timeZone))
  return (
    <div className="grid gap-5">
      {series.length === 0 && <EmptyState>{t('outcomes.empty')}</EmptyState>}
      <div className="grid gap-5 xl:grid-cols-2">
        {series.map((one) => (
          <Card key={one.kind}>
            <OutcomeChart series={one} timeZone={timeZone} />
          </Card>
        ))}
      </div>
      <OnPaperForm clientId={clientId} />
      {series.length > 0 && <EvaluationForm clientId={clientId} />}
    </div>
  )
}
