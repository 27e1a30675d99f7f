import { OpeningLink } from '@/components/opening/opening-link'
import { PresenceBoard } from '@/components/prescribers/presence-board'
import { say } from '@/components/prescribers/words'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { currentDay } from '@/lib/auth/today'
import { atOnce } from '@/lib/data/at-once'
import { readAs } from '@/lib/data/page-reads'
import { listPlaceChoices, listPrescriberChoices, listPresences } from '@/lib/data/views/presences'

export const metadata = { title: say('presenceTitle') }

export default async function PresencePage() {
  const actor = await requireActor('therapist', 'front-desk', 'admin')
  const { today, now } = await currentDay()
  const board = await readAs(actor, (tx) =>
    atOnce({
      presences: listPresences(tx, actor, now),
      places: listPlaceChoices(tx, actor),
      prescribers: listPrescriberChoices(tx, actor),
    }),
  )
  return (
    <>
      <PageHeader title={say('presenceTitle')} lead={say('presenceDeskLead')} />
      {board.prescribers.length > 0 ? (
        <PresenceBoard {...board} today={today} mayWrite={actor.role !== 'therapist'} none={say('presenceNone')} />
      ) : (
        <EmptyState action={actor.role === 'admin' && <OpeningLink />}>{say('presenceNobody')}</EmptyState>
      )}
    </>
  )
}
