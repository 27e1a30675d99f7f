import { ThreadList } from '@/components/messages/thread-list'
import { WriteMessage } from '@/components/messages/write-message'
import { Card } from '@/components/ui/card'
import { Column } from '@/components/ui/column'
import { ListPages } from '@/components/ui/list-pages'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { currentPractice } from '@/lib/auth/practice'
import { now } from '@/lib/clock'
import { atOnce } from '@/lib/data/at-once'
import { readAs } from '@/lib/data/page-reads'
import { findLargestFile } from '@/lib/data/views/attachments'
import { listThreads } from '@/lib/data/views/messages'
import { askedPage, readSearch, type Search } from '@/lib/inputs/search'
import { paths } from '@/lib/paths'

export const metadata = { title: 'Messages' }

export default async function MessagesPage({ searchParams }: { searchParams: Promise<Search> }) {
  const actor = await requireActor('client')
  const { page } = readSearch(await searchParams, { page: askedPage })
  const { timeZone } = await currentPractice()
  const { threads, most } = await readAs(actor, (tx) =>
    atOnce({ threads: listThreads(tx, actor, { page }), most: findLargestFile(tx, actor, now()) }),
  )
  return (
    <Column width="text">
      <PageHeader title="Messages" lead="The practice reads these on working days." />
      <ThreadList
        threads={threads.items.map((thread) => ({ ...thread, href: paths.portal.thread(thread.id), about: null }))}
        timeZone={timeZone}
        empty="What you and the practice write to each other will be here."
      />
      <ListPages {...threads} />
      <Card title="Write to the practice">
        <WriteMessage threadId={null} clientId={null} most={most} sentHref={paths.portal.messages} />
      </Card>
    </Column>
  )
}
