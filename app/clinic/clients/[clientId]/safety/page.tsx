import { notFound } from 'next/navigation'
import { HealthForm } from '@/components/clients/health-form'
import { SafetyAlerts } from '@/components/clients/safety-alerts'
import { SafetyFlow } from '@/components/clients/safety-flow'
import { SafetyPlanForm } from '@/components/crisis/safety-plan-form'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { requireActor } from '@/lib/auth/actor'
import { currentPractice } from '@/lib/auth/practice'
import { now as clock } from '@/lib/clock'
import { readAs } from '@/lib/data/page-reads'
import { findSafety } from '@/lib/data/views/safety'
import { cssrs } from '@/lib/domain/reference/instrument-cssrs'
import { isId } from '@/lib/ids'
import { sayDay } from '@/lib/messages/say-time'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: 'Safety' }

/** A client's safety, for those who treat: open alerts, the plan, and the questions asked with the client. */
export default async function SafetyPage({ params }: { readonly params: Promise<{ clientId: string }> }) {
  const { clientId } = await params
  const actor = await requireActor('therapist')
  const { timeZone, phone } = await currentPractice()
  const now = clock()
  if (!isId(clientId)) notFound()
  const { alerts, plan, sitting, treatmentsTold } = await readAs(actor, (tx) => findSafety(tx, actor, clientId, now, timeZone))
  const reviewedOn = plan?.reviewedOn ?? null
  const detail = plan
    ? `Version ${plan.version}${reviewedOn ? `, looked at ${sayDay(reviewedOn, 'year')}` : ', not looked at by a clinician yet'}`
    : undefined
  const home = paths.clinic.safety(clientId)
  return (
    <div className="grid gap-5 lg:grid-cols-2">
      <div className="grid content-start gap-5">
        {alerts.length === 0 && <EmptyState>{t('safety.noAlert')}</EmptyState>}
        <SafetyAlerts alerts={alerts} timeZone={timeZone} />
        <Card title="C-SSRS screener" detail="Asked with the client, in these words.">
          <Disclosure summary="Ask the questions" open={Object.keys(sitting.answers).length > 0}>
            <SafetyFlow
              {...sitting}
              clientId={clientId}
              nextHref={home}
              helpHref={home}
              practicePhone={phone}
              attribution={cssrs.attribution}
            />
          </Disclosure>
        </Card>
        <Card title={t('safety.healthTitle')} detail={t('safety.healthDetail')}>
          <Disclosure summary={t('safety.healthAsk')}>
            <HealthForm clientId={clientId} timeZone={timeZone} nextHref={home} treatmentsTold={treatmentsTold} />
          </Disclosure>
        </Card>
      </div>
      <Card title="Safety plan" detail={detail}>
        <SafetyPlanForm clientId={clientId} plan={plan} />
      </Card>
    </div>
  )
}
