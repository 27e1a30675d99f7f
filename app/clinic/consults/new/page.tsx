import { EnterConsultForm } from '@/components/consults/enter-consult-form'
import { Card } from '@/components/ui/card'
import { Column } from '@/components/ui/column'
import { PageHeader } from '@/components/ui/page-header'
import { requireSession } from '@/lib/auth/actor'
import { now as clock } from '@/lib/clock'
import { readAs } from '@/lib/data/page-reads'
import { findConsultTimes } from '@/lib/data/views/consult-times'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: 'New consult' }

export default async function NewConsultPage() {
  const { actor } = await requireSession('front-desk')
  const now = clock()
  const times = await readAs(actor, (tx) => findConsultTimes(tx, actor.practiceId, now))
  return (
    <Column>
      <PageHeader
        title={t('consults.enterTitle')}
        lead={t('consults.enterLead')}
        above={{ href: paths.clinic.consults, label: t('consults.listTitle') }}
      />
      <Card>
        <EnterConsultForm times={times} />
      </Card>
    </Column>
  )
}
