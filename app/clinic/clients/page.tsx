import { ClientTable } from '@/components/clients/client-table'
import { Column } from '@/components/ui/column'
import { PageHeader } from '@/components/ui/page-header'
import { requireSession } from '@/lib/auth/actor'
import { currentPractice } from '@/lib/auth/practice'
import { now as clock } from '@/lib/clock'
import { readAs } from '@/lib/data/scope'
import { listClients } from '@/lib/data/views/client-list'
import { t } from '@/lib/messages/t'

export const metadata = { title: t('clients.listTitle') }

export default async function ClientsPage() {
  const { actor } = await requireSession('therapist', 'front-desk', 'admin')
  const { timeZone } = await currentPractice()
  const now = clock()
  const rows = await readAs(actor, (tx) => listClients(tx, actor, now))
  return (
    <Column width="full">
      <PageHeader title={t('clients.listTitle')} />
      <ClientTable rows={rows} timeZone={timeZone} />
    </Column>
  )
}
