import { notFound } from 'next/navigation'
import { AcknowledgeForm } from '@/components/alerts/acknowledge-form'
import { AlertSteps } from '@/components/alerts/alert-steps'
import { alertName, standingText } from '@/components/alerts/alert-words'
import { AnswersGiven } from '@/components/alerts/answers-given'
import { CloseAlertForm } from '@/components/alerts/close-alert-form'
import { CloseCrisisForm } from '@/components/alerts/close-crisis-form'
import { LogCallForm } from '@/components/alerts/log-call-form'
import { PhoneLink } from '@/components/shell/phone-link'
import { Card } from '@/components/ui/card'
import { Column } from '@/components/ui/column'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { requireActor } from '@/lib/auth/actor'
import { currentPractice } from '@/lib/auth/practice'
import { now as clock } from '@/lib/clock'
import { readAs } from '@/lib/data/page-reads'
import { type AlertPage, findAlert } from '@/lib/data/views/alert'
import { hasDuty } from '@/lib/domain/access/actor'
import { localDateOf } from '@/lib/domain/time/practice-time'
import { isId } from '@/lib/ids'
import { sayDayAndTime } from '@/lib/messages/say-time'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: 'Alert' }

/** After how many steps a high answer asks for a welfare check. */
const WELFARE_STEP = 4

export default async function AlertPageOfClinic({ params }: { readonly params: Promise<{ alertId: string }> }) {
  const actor = await requireActor('therapist', 'front-desk', 'admin')
  const { alertId } = await params
  const { timeZone } = await currentPractice()
  const now = clock()
  const alert = isId(alertId) ? await readAs(actor, (tx) => findAlert(tx, actor, alertId)) : null
  if (!alert) notFound()
  const isTherapist = actor.role === 'therapist'
  const isCrisis = alert.kind === 'safety-questions'
  const mayClose =
    isTherapist || (isCrisis && (hasDuty(actor, 'clinical-director') || hasDuty(actor, 'medical-director')) && actor.role === 'admin')
  return (
    <Column width="wide">
      <PageHeader
        title={t('safety.alertTitle', { client: alert.client.name })}
        above={{ href: paths.clinic.client(alert.clientId), label: alert.client.name }}
        lead={alertName(alert.kind, alert.level)}
      />
      <Standing alert={alert} timeZone={timeZone} />
      {alert.closedAt === null && alert.acknowledgedAt === null && isTherapist && (
        <Card title="Take it">
          <AcknowledgeForm alertId={alert.id} asksForCall={isCrisis} />
        </Card>
      )}
      <Card title="Call">
        <ul className="grid gap-2">
          <li>{alert.client.phone ? <PhoneLink phone={alert.client.phone} /> : 'No number of the client is on file.'}</li>
          {alert.client.contacts.map(({ id, name, relation, phone }) => (
            <li key={id}>
              {`${name}${relation ? `, ${relation}` : ''}: `}
              <PhoneLink phone={phone} />
            </li>
          ))}
          <li>{alert.client.address ?? 'No address is on file.'}</li>
        </ul>
      </Card>
      {alert.episode && (
        <Card title="Answers">
          <AnswersGiven {...alert.episode} episodeId={alert.episode.id} mayCorrect={isTherapist && alert.closedAt === null} />
        </Card>
      )}
      <Card title="Who was told">
        <div className="grid gap-4">
          <AlertSteps steps={alert.steps} timeZone={timeZone} />
          {alert.closedAt === null && actor.role !== 'admin' && (
            <Disclosure summary="Write down a call">
              <LogCallForm alertId={alert.id} />
            </Disclosure>
          )}
        </div>
      </Card>
      {alert.closedAt === null && mayClose && (
        <Card title="Close it" detail={isCrisis ? closeDetail(alert) : undefined}>
          {isCrisis ? (
            <CloseCrisisForm alertId={alert.id} today={localDateOf(now, timeZone)} timeZone={timeZone} />
          ) : (
            <CloseAlertForm alertId={alert.id} />
          )}
        </Card>
      )}
      {isTherapist && isCrisis && (
        <TextLink href={paths.clinic.safety(alert.clientId)}>Safety plan, and asking the questions again</TextLink>
      )}
    </Column>
  )
}

const closeDetail = ({ level, planReviewedOn }: AlertPage): string =>
  level === 'emergency'
    ? 'Medicine still waits until a clinician has asked the questions again.'
    : planReviewedOn === null
      ? 'Medicine still waits for a safety plan.'
      : 'A safety plan is on file.'

type StandingProps = { readonly alert: AlertPage; readonly timeZone: string }

function Standing({ alert, timeZone }: StandingProps) {
  if (alert.closedAt) return <Notice tone="ready">{`Closed ${sayDayAndTime(alert.closedAt, timeZone)}.`}</Notice>
  const welfare = alert.kind === 'safety-questions' && alert.openStep >= WELFARE_STEP
  return (
    <Notice tone="stops" title={standingText(alert, timeZone)}>
      {welfare && `Ask 911 for a welfare check at ${alert.client.address ?? 'the address you know'}?`}
    </Notice>
  )
}
