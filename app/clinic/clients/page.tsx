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
import { askedText, readSearch, type Search } from '@/lib/inputs/search'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: t('clients.listTitle') }

type Props = { searchParams: Promise<Search> }

export default async function ClientsPage({ searchParams }: Props) {
  const { actor } = await requireSession('therapist', 'front-desk', 'admin')
  const { q: query, mine } = readSearch(await searchParams, { q: askedText, mine: askedText })
  const clinicianId = actor.role === 'therapist' && mine ? actor.clinicianId : undefined
  const { timeZone } = await currentPractice()
  const { items, total } = await readAs(actor, (tx) => listClients(tx, actor, { now: clock(), query, clinicianId }))
  return (
    <Column width="full">
      <PageHeader
        title={clinicianId ? t('clients.caseloadTitle') : t('clients.listTitle')}
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
      <ClientTable
        rows={items}
        timeZone={timeZone}
        tools={
          <>
            {total > items.length && <span className="text-muted text-sm">{t('clients.foundCount', { shown: items.length, total })}</span>}
            {actor.role === 'therapist' && (
              <LinkButton variant="quiet" size="desk" href={clinicianId ? paths.clinic.clients : paths.clinic.caseload}>
                {clinicianId ? t('clients.everybody') : t('clients.caseloadTitle')}
              </LinkButton>
            )}
          </>
        }
      />
    </Column>
  )
}
