import type { ComponentProps } from 'react'
import { OpeningLink } from '@/components/opening/opening-link'
import { AwayRow } from '@/components/practice/away-row'
import type { AwayOf, StartOfAway } from '@/components/practice/time-off-form'
import { Card } from '@/components/ui/card'
import { Column } from '@/components/ui/column'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/auth/actor'
import { currentDay } from '@/lib/auth/today'
import { atOnce } from '@/lib/data/at-once'
import { readAs } from '@/lib/data/page-reads'
import { listChairsOut, listRoomsOut, listTimeOff } from '@/lib/data/views/time-off'
import { askedDay, askedId, askedTime, readSearch, type Search } from '@/lib/inputs/search'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: 'Time off' }

type Props = { searchParams: Promise<Search> }

export default async function AwayPage({ searchParams }: Props) {
  const actor = await requireActor('therapist', 'front-desk', 'admin')
  const { who, on, at } = readSearch(await searchParams, { who: askedId, on: askedDay, at: askedTime })
  const picked = who && on ? { who, on, at: at ?? '00:00' } : null
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
      {people.length > 0 && <Rows of="clinician" rows={people} today={today} picked={picked} />}
      {rooms.length > 0 && (
        <Section title="Rooms">
          <Rows of="room" rows={rooms} today={today} picked={picked} />
        </Section>
      )}
      {chairs.length > 0 && (
        <Section title="Chairs of partner facilities">
          <Rows of="chair" rows={chairs} today={today} picked={picked} />
        </Section>
      )}
    </Column>
  )
}

type RowsProps = {
  readonly rows: readonly ComponentProps<typeof AwayRow>['person'][]
  readonly of: AwayOf
  readonly today: string
  /** Who was picked on the calendar, and from when on they are away. */
  readonly picked: (StartOfAway & { readonly who: string }) | null
}

const Rows = ({ rows, picked, ...rest }: RowsProps) => (
  <Card padding="flush">
    <ul className="divide-y divide-line">
      {rows.map((row) => (
        <AwayRow key={row.id} person={row} start={picked?.who === row.id ? picked : null} {...rest} />
      ))}
    </ul>
  </Card>
)
