import { ThreadList } from '@/components/messages/thread-list'
import { Column } from '@/components/ui/column'
import { ListPages } from '@/components/ui/list-pages'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { requireActor } from '@/lib/auth/actor'
import { currentPractice } from '@/lib/auth/practice'
import { readAs } from '@/lib/data/page-reads'
import { listInbox } from '@/lib/data/views/messages'
import { askedOne, askedPage, readSearch, type Search } from '@/lib/inputs/search'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: 'Messages' }

export default async function ClinicMessagesPage({ searchParams }: { searchParams: Promise<Search> }) {
  const actor = await requireActor('therapist', 'front-desk', 'admin')
  const { page, state } = readSearch(await searchParams, { page: askedPage, state: askedOne(['archived']) })
  const isArchived = state === 'archived'
  const { timeZone } = await currentPractice()
  const threads = await readAs(actor, (tx) => listInbox(tx, actor, { isArchived, page }))
  return (
    <Column width="wide">
      <PageHeader
        title={isArchived ? t('messages.inArchive') : t('messages.title')}
        lead={isArchived ? t('messages.archivedLead') : 'With clients, and within the care team.'}
        actions={[
          isArchived ? (
            <TextLink key="inbox" href={paths.clinic.messages}>
              {t('messages.inInbox')}
            </TextLink>
          ) : (
            <TextLink key="archive" href={paths.clinic.archivedMessages}>
              {t('messages.inArchive')}
            </TextLink>
          ),
        ]}
      />
      <ThreadList
        threads={threads.items.map((thread) => ({ ...thread, href: `${paths.clinic.messages}/${thread.id}`, about: thread.clientName }))}
        timeZone={timeZone}
        title={isArchived ? t('messages.nothingArchived') : t('messages.nothingToLookAt')}
        empty={isArchived ? t('messages.archivedEmpty') : t('messages.inboxEmpty')}
        archives
      />
      <ListPages {...threads} />
    </Column>
  )
}
