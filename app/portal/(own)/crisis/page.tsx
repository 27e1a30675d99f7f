import { CrisisHelp } from '@/components/crisis/crisis-help'
import { SafetyPlanForm } from '@/components/crisis/safety-plan-form'
import { Column } from '@/components/ui/column'
import { Disclosure } from '@/components/ui/disclosure'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { currentPractice } from '@/lib/auth/practice'
import { now as clock } from '@/lib/clock'
import { readAs } from '@/lib/data/page-reads'
import { findCrisis } from '@/lib/data/views/crisis'
import { t } from '@/lib/messages/t'

export const metadata = { title: t('safety.crisisTitle') }

export default async function CrisisPage() {
  const actor = await requireActor('client')
  const practice = await currentPractice()
  const found = await readAs(actor, (tx) => findCrisis(tx, actor))
  return (
    <Column>
      <PageHeader title={t('safety.crisisTitle')} />
      <CrisisHelp {...found} practice={practice} now={clock()} timeZone={practice.timeZone} />
      {found.plan && (
        <Disclosure summary={t('safety.planChange')}>
          <SafetyPlanForm clientId={null} plan={found.plan} />
        </Disclosure>
      )}
    </Column>
  )
}
