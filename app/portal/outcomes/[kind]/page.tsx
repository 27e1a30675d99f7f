import { notFound, redirect } from 'next/navigation'
import { InstrumentForm } from '@/components/outcomes/instrument-form'
import { Card } from '@/components/ui/card'
import { Column } from '@/components/ui/column'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { currentPractice } from '@/lib/auth/practice'
import { readAs } from '@/lib/data/page-reads'
import { findCrisis } from '@/lib/data/views/crisis'
import { instruments, type ScoredKind, scoredKinds } from '@/lib/domain/outcomes/instrument'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: t('outcomes.answer') }

const isKind = (text: string): text is ScoredKind => (scoredKinds as readonly string[]).includes(text)

export default async function InstrumentPage({ params }: { readonly params: Promise<{ kind: string }> }) {
  const { kind } = await params
  const actor = await requireActor('client')
  if (!isKind(kind)) notFound()
  const { alert } = await readAs(actor, (tx) => findCrisis(tx, actor))
  if (alert) redirect(paths.portal.crisis)
  const { timeZone } = await currentPractice()
  return (
    <Column>
      <PageHeader
        title={instruments[kind].title}
        above={{ href: paths.portal.outcomes, label: t('portal.outcomesTitle') }}
        lead="There are no right answers. Your care team reads them, and you see them as a line over time."
      />
      <Card>
        <InstrumentForm kind={kind} clientId={actor.clientId} timeZone={timeZone} nextHref={paths.portal.outcomes} />
      </Card>
    </Column>
  )
}
