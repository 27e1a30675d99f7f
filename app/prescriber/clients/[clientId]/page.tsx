import { notFound } from 'next/navigation'
import { PrescriberAlerts } from '@/components/alerts/prescriber-alerts'
import { AttachForm } from '@/components/attachments/attach-form'
import { FileList } from '@/components/attachments/file-list'
import { BodyCard } from '@/components/clients/body-card'
import { AnswerExtension } from '@/components/prescribers/answer-extension'
import { ClientSummary } from '@/components/prescribers/client-summary'
import { DecideEligibilityForm } from '@/components/prescribers/decide-eligibility-form'
import { DecisionsList } from '@/components/prescribers/decisions-list'
import { DeclineDoseForm } from '@/components/prescribers/decline-dose-form'
import { OrderDoseForm } from '@/components/prescribers/order-dose-form'
import { OrdersList } from '@/components/prescribers/orders-list'
import { ProposalsList } from '@/components/prescribers/proposals-list'
import { ScreenDecisions } from '@/components/prescribers/screen-decisions'
import { ExtensionList } from '@/components/regimens/extension-list'
import { Card } from '@/components/ui/card'
import { Column } from '@/components/ui/column'
import { Disclosure } from '@/components/ui/disclosure'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { idsOf } from '@/lib/auth/ids'
import { currentPractice } from '@/lib/auth/practice'
import { now as clock } from '@/lib/clock'
import { readAs } from '@/lib/data/page-reads'
import { listOpenAlerts } from '@/lib/data/views/alerts'
import { findLargestFile, listAttachments } from '@/lib/data/views/attachments'
import { findBody } from '@/lib/data/views/client-facts'
import { listExtensions } from '@/lib/data/views/extensions'
import { listDecisions, listOrders, listProposals } from '@/lib/data/views/prescribing'
import { findReferredClient } from '@/lib/data/views/referred-client'
import { findScreenToDecide } from '@/lib/data/views/screen-to-decide'
import { kindsBy } from '@/lib/domain/attachments/kinds'
import { addMonths } from '@/lib/domain/time/local'
import { localDateOf } from '@/lib/domain/time/practice-time'
import { labelOf } from '@/lib/messages/label'
import { t } from '@/lib/messages/t'

export const metadata = { title: 'Client' }

export default async function ReferredClientPage({ params }: { params: Promise<{ clientId: string }> }) {
  const actor = await requireActor('prescriber')
  const { clientId } = idsOf(await params)
  const { timeZone } = await currentPractice()
  const now = clock()
  const found = await readAs(actor, async (tx) => {
    const client = await findReferredClient(tx, actor, clientId, now)
    if (!client) return null
    return {
      client,
      body: await findBody(tx, actor, clientId),
      files: await listAttachments(tx, actor, clientId),
      most: await findLargestFile(tx, actor, now),
      screen: await findScreenToDecide(tx, actor, clientId),
      extensions: await listExtensions(tx, actor, clientId),
      decisions: await listDecisions(tx, actor, clientId),
      orders: await listOrders(tx, actor, clientId),
      proposals: await listProposals(tx, actor, clientId),
      alerts: await listOpenAlerts(tx, actor, clientId),
    }
  })
  if (!found) notFound()
  const today = localDateOf(now, timeZone)
  const open = found.proposals.find(({ answer }) => answer === null)
  return (
    <Column width="wide">
      <PageHeader title={found.client.name} lead="What you need to decide. The practice's own notes and its money are not here." />
      <PrescriberAlerts alerts={found.alerts} today={today} timeZone={timeZone} />
      <ClientSummary client={found.client} timeZone={timeZone} />
      <BodyCard clientId={clientId} body={found.body} timeZone={timeZone} canWrite reader="prescriber" />
      {found.screen && <ScreenDecisions clientId={clientId} screen={found.screen} timeZone={timeZone} />}
      <Card title="Eligibility">
        <div className="grid gap-5">
          <DecisionsList decisions={found.decisions} timeZone={timeZone} />
          <Disclosure summary="Record a decision">
            <DecideEligibilityForm clientId={clientId} validUntilOn={addMonths(today, 12)} />
          </Disclosure>
        </div>
      </Card>
      <Card title="Dose" detail="Only a prescriber orders. The portal never suggests a dose.">
        <div className="grid gap-5">
          <ProposalsList
            proposals={found.proposals}
            timeZone={timeZone}
            foot={({ id, doseMg, route }) => <DeclineDoseForm proposalId={id} what={`${doseMg} mg, ${labelOf('route', route)}`} />}
          />
          <OrdersList orders={found.orders} ownPrescriberId={actor.prescriberId} />
          <Disclosure summary="Write an order">
            <OrderDoseForm clientId={clientId} today={today} expiresOn={addMonths(today, 6)} proposalId={open?.id ?? null} />
          </Disclosure>
        </div>
      </Card>
      <Card title={t('files.title')} detail={t('files.prescriberLead')}>
        <div className="grid gap-5">
          <FileList files={found.files} timeZone={timeZone} reader="prescriber" />
          <Disclosure summary={t('files.add')}>
            <AttachForm clientId={clientId} kinds={kindsBy.prescriber} most={found.most} />
          </Disclosure>
        </div>
      </Card>
      {found.extensions.length > 0 && (
        <Card title="Beyond the plan" detail="Further cycles are given only when the therapist and you agree.">
          <ExtensionList extensions={found.extensions} timeZone={timeZone} foot={({ id }) => <AnswerExtension extensionId={id} />} />
        </Card>
      )}
    </Column>
  )
}
