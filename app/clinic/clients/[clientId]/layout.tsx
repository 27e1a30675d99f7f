import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { ClientTabs } from '@/components/clients/client-tabs'
import { Chip } from '@/components/ui/chip'
import { Column } from '@/components/ui/column'
import { PageHeader } from '@/components/ui/page-header'
import { requireFrame } from '@/lib/auth/actor'
import { now as clock } from '@/lib/clock'
import { readAs } from '@/lib/data/scope'
import { findClientHeader } from '@/lib/data/views/client-header'
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
  const client = isId(clientId) ? await readAs(actor, (tx) => findClientHeader(tx, actor, clientId, clock())) : null
  if (!client) notFound()
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
            {client.openAlerts > 0 && <Chip state="stops">Safety alert</Chip>}
            <Chip state={client.status === 'active' ? 'ready' : 'neutral'}>{label('clientStatus', client.status)}</Chip>
            {isOnTheWay(client.status) && <Chip state="info">{label('clientStage', client.stage)}</Chip>}
            <Chip state={coverage?.status === 'active' ? 'neutral' : 'waits'}>
              {coverage ? (coverage.payer ?? label('coverageProgram', coverage.program)) : 'No coverage on file'}
            </Chip>
          </>
        }
      />
      <ClientTabs clientId={client.id} role={actor.role} />
      {children}
    </Column>
  )
}
