import { notFound } from 'next/navigation'
import { ArchiveThread } from '@/components/messages/archive-thread'
import { ThreadView } from '@/components/messages/thread-view'
import { Chip } from '@/components/ui/chip'
import { Column } from '@/components/ui/column'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { idsOf } from '@/lib/auth/ids'
import { currentPractice } from '@/lib/auth/practice'
import { now } from '@/lib/clock'
import { atOnce } from '@/lib/data/at-once'
import { readAs } from '@/lib/data/page-reads'
import { findLargestFile } from '@/lib/data/views/attachments'
import { findThread } from '@/lib/data/views/messages'
import { askedPage, readSearch, type Search } from '@/lib/inputs/search'
import { paths } from '@/lib/paths'

export const metadata = { title: 'Message' }

type Props = { readonly params: Promise<{ threadId: string }>; readonly searchParams: Promise<Search> }

export default async function ClinicThreadPage({ params, searchParams }: Props) {
  const actor = await requireActor('therapist', 'front-desk', 'admin')
  const { threadId } = idsOf(await params)
  const { page } = readSearch(await searchParams, { page: askedPage })
  const { timeZone } = await currentPractice()
  const { thread, most } = await readAs(actor, (tx) =>
    atOnce({
      thread: findThread(tx, actor, threadId, page),
      most: findLargestFile(tx, actor, now()),
    }),
  )
  if (!thread) notFound()
  return (
    <Column width="wide">
      <PageHeader
        title={thread.subject}
        above={{ href: paths.clinic.client(thread.clientId), label: 'The client' }}
        chips={<Chip plain>{thread.audience === 'care_team' ? 'Care team only' : 'The client reads this'}</Chip>}
        actions={[<ArchiveThread key="archive" thread={thread} />]}
      />
      <ThreadView threadId={thread.id} clientId={thread.clientId} messages={thread.messages} timeZone={timeZone} most={most} />
    </Column>
  )
}
