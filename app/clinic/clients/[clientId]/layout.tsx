import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { ClientTabs } from '@/components/clients/client-tabs'
import { MergedNotice } from '@/components/clients/merged-notice'
import { Chip } from '@/components/ui/chip'
import { Column } from '@/components/ui/column'
import { PageHeader } from '@/components/ui/page-header'
import { requireFrame } from '@/lib/auth/actor'
import { currentPractice } from '@/lib/auth/practice'
import { now as clock } from '@/lib/clock'
import { readAs } from '@/lib/data/page-reads'
import { findClientHeader } from '@/lib/data/views/client-header'
import { findMergedCharts } from '@/lib/data/views/merging'
import { permits } from '@/lib/domain/access/permissions'
import { isOnTheWay } from '@/lib/domain/clients/client-status'
import { isId } from '@/lib/ids'
import { label } from '@/lib/messages/label'
import { sayDate } from '@/lib/messages/say-time'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

type Props = { readonly children: ReactNode; readonly params: Promise<{ clientId: string }> }

export default async function ClientLayout({ children, params }: Props) {
  const { clientId } = await params
  const { actor } = await requireFrame('therapist', 'front-desk', 'admin')
  const now = clock()
  const found = isId(clientId)
    ? await readAs(actor, async (tx) => {
        const client = await findClientHeader(tx, actor, clientId, now)
        return { client, charts: client?.hasOtherChart ? await findMergedCharts(tx, actor, clientId, now) : null }
      })
    : null
  if (!found?.client) notFound()
  const { client, charts } = found
  const { timeZone } = await currentPractice()
  const { coverage } = client
  const facts = [
    client.legalName === client.name ? null : `Legal name ${client.legalName}`,
    client.pronouns,
    client.bornOn && `Born ${sayDate(client.bornOn)}`,
    client.therapist ? `Primary therapist ${client.therapist}` : 'No primary therapist yet',
  ]
  return (
    <Column width="full">
      <PageHeader
        title={client.name}
        above={{ href: paths.clinic.clients, label: t('clients.listTitle') }}
        lead={facts.filter(Boolean).join(' · ')}
        chips={
          <>
            {charts?.into && <Chip state="waits">{t('merging.chip')}</Chip>}
            {client.openAlerts > 0 && <Chip state="stops">Safety alert</Chip>}
            <Chip state={client.status === 'active' ? 'ready' : 'neutral'}>{label('clientStatus', client.status)}</Chip>
            {isOnTheWay(client.status) && <Chip state="info">{label('clientStage', client.stage)}</Chip>}
            <Chip state={coverage?.status === 'active' ? 'neutral' : 'waits'}>
              {coverage ? (coverage.payer ?? label('coverageProgram', coverage.program)) : 'No coverage on file'}
            </Chip>
          </>
        }
      />
      {charts && (
        <MergedNotice clientId={client.id} charts={charts} timeZone={timeZone} now={now} mayUndo={permits(actor, 'client.undo-merge')} />
      )}
      <ClientTabs clientId={client.id} role={actor.role} />
      {children}
    </Column>
  )
}
