import { ClientTable } from '@/components/clients/client-table'
import { Column } from '@/components/ui/column'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { requireSession } from '@/lib/auth/actor'
import { currentPractice } from '@/lib/auth/practice'
import { now as clock } from '@/lib/clock'
import { readAs } from '@/lib/data/page-reads'
import { clientSorts, listClients } from '@/lib/data/views/client-list'
import type { Actor } from '@/lib/domain/access/actor'
import { permits } from '@/lib/domain/access/permissions'
import { clientStatuses } from '@/lib/domain/clients/client-status'
import { coveragePrograms } from '@/lib/domain/coverage/program'
import { steps } from '@/lib/domain/journeys/step'
import { askedOne, askedPage, askedSome, askedText, readSearch, type Search } from '@/lib/inputs/search'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: t('clients.listTitle') }

const fields = {
  q: askedText,
  mine: askedText,
  status: askedSome(clientStatuses),
  stage: askedSome(steps),
  program: askedSome(coveragePrograms),
  sort: askedOne(clientSorts),
  page: askedPage,
}

type Props = { searchParams: Promise<Search> }

export default async function ClientsPage({ searchParams }: Props) {
  const { actor } = await requireSession('therapist', 'front-desk', 'admin')
  const { q: query, mine, status: statuses, stage: stages, program: programs, sort, page } = readSearch(await searchParams, fields)
  const clinicianId = actor.role === 'therapist' && mine ? actor.clinicianId : undefined
  const { timeZone } = await currentPractice()
  const asked = { now: clock(), query, clinicianId, statuses, stages, programs, sort, page }
  const clients = await readAs(actor, (tx) => listClients(tx, actor, asked))
  return (
    <Column width="full">
      <PageHeader title={clinicianId ? t('clients.caseloadTitle') : t('clients.listTitle')} actions={actionsFor(actor)} />
      <ClientTable
        {...clients}
        timeZone={timeZone}
        tools={
          <>
            {clients.fitting > clients.total && (
              <span className="text-muted text-sm">{t('clients.foundCount', { shown: clients.total, total: clients.fitting })}</span>
            )}
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

function actionsFor(actor: Actor) {
  const newClient = (
    <LinkButton key="new" href={paths.clinic.newClient}>
      New client
    </LinkButton>
  )
  if (permits(actor, 'planner.ask'))
    return [
      <LinkButton key="planner" href={paths.clinic.planner} variant="secondary">
        {t('planner.title')}
      </LinkButton>,
      newClient,
    ] as const
  return permits(actor, 'client.create') ? ([newClient] as const) : ([] as const)
}
