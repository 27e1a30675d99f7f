import { ThreadList } from '@/components/messages/thread-list'
import { WriteMessage } from '@/components/messages/write-message'
import { Card } from '@/components/ui/card'
import { requireActor } from '@/lib/auth/actor'
import { currentPractice } from '@/lib/auth/practice'
import { readAs } from '@/lib/data/scope'
import { listThreads } from '@/lib/data/views/messages'
import { paths } from '@/lib/paths'

export const metadata = { title: 'Messages' }

export default async function ClientMessagesPage({ params }: { params: Promise<{ clientId: string }> }) {
  const actor = await requireActor('therapist', 'front-desk', 'admin')
  const { clientId } = await params
  const { timeZone } = await currentPractice()
  const threads = await readAs(actor, (tx) => listThreads(tx, actor, clientId))
  return (
    <div className="grid gap-6">
      <ThreadList
        threads={threads.map((thread) => ({ ...thread, href: `${paths.clinic.messages}/${thread.id}`, about: thread.clientName }))}
        timeZone={timeZone}
        empty="Write the first message below."
      />
      <Card title="Begin a conversation">
        <WriteMessage threadId={null} clientId={clientId} canChooseAudience sentHref={paths.clinic.messages} />
      </Card>
    </div>
  )
}
