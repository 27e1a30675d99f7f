import { ThreadList } from '@/components/messages/thread-list'
import { WriteMessage } from '@/components/messages/write-message'
import { Card } from '@/components/ui/card'
import { ListPages } from '@/components/ui/list-pages'
import { requireActor } from '@/lib/auth/actor'
import { idsOf } from '@/lib/auth/ids'
import { currentPractice } from '@/lib/auth/practice'
import { now } from '@/lib/clock'
import { atOnce } from '@/lib/data/at-once'
import { readAs } from '@/lib/data/page-reads'
import { findLargestFile } from '@/lib/data/views/attachments'
import { listThreads } from '@/lib/data/views/messages'
import { askedPage, readSearch, type Search } from '@/lib/inputs/search'
import { paths } from '@/lib/paths'

export const metadata = { title: 'Messages' }

type Props = { readonly params: Promise<{ clientId: string }>; readonly searchParams: Promise<Search> }

export default async function ClientMessagesPage({ params, searchParams }: Props) {
  const actor = await requireActor('therapist', 'front-desk', 'admin')
  const { clientId } = idsOf(await params)
  const { page } = readSearch(await searchParams, { page: askedPage })
  const { timeZone } = await currentPractice()
  const { threads, most } = await readAs(actor, (tx) =>
    atOnce({
      threads: listThreads(tx, actor, { clientId, page }),
      most: findLargestFile(tx, actor, now()),
    }),
  )
  return (
    <div className="grid gap-6">
      <ThreadList
        threads={threads.items.map((thread) => ({ ...thread, href: `${paths.clinic.messages}/${thread.id}`, about: thread.clientName }))}
        timeZone={timeZone}
        empty="Write the first message below."
      />
      <ListPages {...threads} />
      <Card title="Begin a conversation">
        <WriteMessage threadId={null} clientId={clientId} most={most} canChooseAudience sentHref={paths.clinic.messages} />
      </Card>
    </div>
  )
}
