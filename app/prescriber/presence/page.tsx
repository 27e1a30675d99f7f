import { PresenceBoard } from '@/components/prescribers/presence-board'
import { say } from '@/components/prescribers/words'
import { Column } from '@/components/ui/column'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { currentDay } from '@/lib/auth/today'
import { atOnce } from '@/lib/data/at-once'
import { readAs } from '@/lib/data/page-reads'
import { listPlaceChoices, listPrescriberChoices, listPresences } from '@/lib/data/views/presences'

export const metadata = { title: say('tabPresence') }

export default async function OwnPresencePage() {
  const actor = await requireActor('prescriber')
  const { today, now } = await currentDay()
  const board = await readAs(actor, (tx) =>
    atOnce({
      presences: listPresences(tx, actor, now),
      places: listPlaceChoices(tx, actor),
      prescribers: listPrescriberChoices(tx, actor),
    }),
  )
  return (
    <Column width="wide">
      <PageHeader title={say('tabPresence')} lead={say('presenceLead')} />
      <PresenceBoard {...board} today={today} mayWrite isOwn none={say('presenceOwnNone')} />
    </Column>
  )
}
