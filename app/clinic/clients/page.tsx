import { ClientTable } from '@/components/clients/client-table'
import { Column } from '@/components/ui/column'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { requireSession } from '@/lib/auth/actor'
import { currentPractice } from '@/lib/auth/practice'
import { now as clock } from '@/lib/clock'
import { readAs } from '@/lib/data/scope'
import { listClients } from '@/lib/data/views/client-list'
import { permits } from '@/lib/domain/access/permissions'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: t('clients.listTitle') }

export default async function ClientsPage() {
  const { actor } = await requireSession('therapist', 'front-desk', 'admin')
  const { timeZone } = await currentPractice()
  const now = clock()
  const rows = await readAs(actor, (tx) => listClients(tx, actor, now))
  return (
    <Column width="full">
      <PageHeader
        title={t('clients.listTitle')}
        actions={
          permits(actor, 'client.create')
            ? [
                <LinkButton key="new" href={paths.clinic.newClient}>
                  New client
                </LinkButton>,
              ]
            : []
        }
      />
      <ClientTable rows={rows} timeZone={timeZone} />
    </Column>
  )
}
