import { ThreadList } from '@/components/messages/thread-list'
import { Column } from '@/components/ui/column'
import { ListPages } from '@/components/ui/list-pages'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { currentPractice } from '@/lib/auth/practice'
import { readAs } from '@/lib/data/page-reads'
import { listThreads } from '@/lib/data/views/messages'
import { askedPage, readSearch, type Search } from '@/lib/inputs/search'
import { paths } from '@/lib/paths'

export const metadata = { title: 'Messages' }

export default async function ClinicMessagesPage({ searchParams }: { searchParams: Promise<Search> }) {
  const actor = await requireActor('therapist', 'front-desk', 'admin')
  const { page } = readSearch(await searchParams, { page: askedPage })
  const { timeZone } = await currentPractice()
  const threads = await readAs(actor, (tx) => listThreads(tx, actor, { page }))
  return (
    <Column width="wide">
      <PageHeader title="Messages" lead="With clients, and within the care team." />
      <ThreadList
        threads={threads.items.map((thread) => ({ ...thread, href: `${paths.clinic.messages}/${thread.id}`, about: thread.clientName }))}
        timeZone={timeZone}
        empty="Conversations begin on a client's page."
      />
      <ListPages {...threads} />
    </Column>
  )
}
