import { OpeningLink } from '@/components/opening/opening-link'
import { AwayCard } from '@/components/practice/away-card'
import { Column } from '@/components/ui/column'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/auth/actor'
import { currentDay } from '@/lib/auth/today'
import { atOnce } from '@/lib/data/at-once'
import { readAs } from '@/lib/data/page-reads'
import { listChairsOut, listRoomsOut, listTimeOff } from '@/lib/data/views/time-off'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: 'Time off' }

export default async function AwayPage() {
  const actor = await requireActor('therapist', 'front-desk', 'admin')
  const { today, timeZone, now } = await currentDay()
  const { people, rooms, chairs } = await readAs(actor, (tx) =>
    atOnce({
      people: listTimeOff(tx, actor, now, timeZone),
      rooms: actor.role === 'therapist' ? [] : listRoomsOut(tx, actor, now),
      chairs: actor.role === 'therapist' ? [] : listChairsOut(tx, actor, now),
    }),
  )
  return (
    <Column>
      <PageHeader
        title="Time off"
        above={{ href: paths.clinic.calendar, label: 'Calendar' }}
        lead="Nobody is booked while they are away, and no visit is put into a room or a chair that is out of use. Each shows the visits it hits, and a plan that moves the fewest of them."
      />
      {people.length === 0 && <EmptyState action={actor.role === 'admin' && <OpeningLink />}>{t('scheduling.awayNobody')}</EmptyState>}
      <ul className="grid gap-4">
        {people.map((person) => (
          <AwayCard key={person.id} person={person} today={today} />
        ))}
      </ul>
      {rooms.length > 0 && (
        <Section title="Rooms">
          <ul className="grid gap-4">
            {rooms.map((room) => (
              <AwayCard key={room.id} person={room} of="room" today={today} />
            ))}
          </ul>
        </Section>
      )}
      {chairs.length > 0 && (
        <Section title="Chairs of partner facilities">
          <ul className="grid gap-4">
            {chairs.map((chair) => (
              <AwayCard key={chair.id} person={chair} of="chair" today={today} />
            ))}
          </ul>
        </Section>
      )}
    </Column>
  )
}
