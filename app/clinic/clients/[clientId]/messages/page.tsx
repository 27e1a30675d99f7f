import { ThreadList } from '@/components/messages/thread-list'
import { WriteMessage } from '@/components/messages/write-message'
import { Card } from '@/components/ui/card'
import { requireActor } from '@/lib/auth/actor'
import { currentPractice } from '@/lib/auth/practice'
import { now } from '@/lib/clock'
import { readAs } from '@/lib/data/scope'
import { findLargestFile } from '@/lib/data/views/attachments'
import { listThreads } from '@/lib/data/views/messages'
import { paths } from '@/lib/paths'

export const metadata = { title: 'Messages' }

export default async function ClientMessagesPage({ params }: { params: Promise<{ clientId: string }> }) {
  const actor = await requireActor('therapist', 'front-desk', 'admin')
  const { clientId } = await params
  const { timeZone } = await currentPractice()
  const { threads, most } = await readAs(actor, async (tx) => ({
    threads: await listThreads(tx, actor, clientId),
    most: await findLargestFile(tx, actor, now()),
  }))
  return (
    <div className="grid gap-6">
      <ThreadList
        threads={threads.map((thread) => ({ ...thread, href: `${paths.clinic.messages}/${thread.id}`, about: thread.clientName }))}
        timeZone={timeZone}
        empty="Write the first message below."
      />
      <Card title="Begin a conversation">
        <WriteMessage threadId={null} clientId={clientId} most={most} canChooseAudience sentHref={paths.clinic.messages} />
      </Card>
    </div>
  )
}
