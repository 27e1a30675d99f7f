import { NewClientForm } from '@/components/clients/new-client-form'
import { Card } from '@/components/ui/card'
import { Column } from '@/components/ui/column'
import { PageHeader } from '@/components/ui/page-header'
import { requireSession } from '@/lib/auth/actor'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: 'New client' }

export default async function NewClientPage() {
  await requireSession('front-desk', 'admin')
  return (
    <Column>
      <PageHeader title="New client" above={{ href: paths.clinic.clients, label: t('clients.listTitle') }} />
      <Card>
        <NewClientForm />
      </Card>
    </Column>
  )
}
