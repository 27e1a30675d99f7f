import { OpeningLink } from '@/components/opening/opening-link'
import { AddressSelect } from '@/components/scheduling/address-select'
import { GroupDrawer, GroupWhen, SeatsTaken } from '@/components/scheduling/group-drawer'
import { OpenGroupForm } from '@/components/scheduling/open-group-form'
import { ZonedRange } from '@/components/time/zoned-range'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { requireActor } from '@/lib/auth/actor'
import { currentDay } from '@/lib/auth/today'
import { readAs } from '@/lib/data/page-reads'
import { listClinicianNames, listGroups, listPlaces, listSeats } from '@/lib/data/views/calendar'
import { listWaiting } from '@/lib/data/views/waiting-list'
import { permits } from '@/lib/domain/access/permissions'
import { seatsAwaited } from '@/lib/domain/scheduling/seat-waits'
import { addDays } from '@/lib/domain/time/local'
import { startOfDay } from '@/lib/domain/time/practice-time'
import { askedId, readSearch, type Search } from '@/lib/inputs/search'
import { sayZone } from '@/lib/messages/say-time'
import { t } from '@/lib/messages/t'
import { paths, withQuery } from '@/lib/paths'

export const metadata = { title: 'Groups' }

const AHEAD_DAYS = 90

export default async function GroupsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const actor = await requireActor('therapist', 'front-desk', 'admin')
  const { location, open } = readSearch(await searchParams, { location: askedId, open: askedId })
  const { now, today } = await currentDay()
  const found = await readAs(actor, async (tx) => {
    const places = await listPlaces(tx, actor)
    const place = places.find(({ id }) => id === location) ?? places[0]
    if (!place) return null
    const start = startOfDay(today, place.timeZone)
    const end = startOfDay(addDays(today, AHEAD_DAYS), place.timeZone)
    const groups = await listGroups(tx, actor, { start, end, locationId: place.id })
    const group = groups.find(({ id }) => id === open)
    return {
      places,
      place,
      groups,
      opened: group && { group, seats: await listSeats(tx, actor, group.id), waiting: await listWaiting(tx, actor, group.id, now) },
      clinicians: await listClinicianNames(tx, actor),
    }
  })
  if (!found) return <EmptyState>Groups stand here once the practice has a location.</EmptyState>
  const { places, place, groups, clinicians, opened } = found
  return (
    <div className="grid gap-6">
      <PageHeader
        title="Groups"
        lead={`Sessions at ${place.name} in the next ${AHEAD_DAYS} days. A client joins with a cycle of format C, or takes a seat here.`}
        actions={[
          <AddressSelect
            key="place"
            label="Location"
            name="location"
            value={place.id}
            options={places.map(({ id, name }) => ({ value: id, label: name }))}
          />,
        ]}
      />
      {groups.length === 0 && <EmptyState>{t('scheduling.groupsNone')}</EmptyState>}
      <ul className="grid gap-3 md:grid-cols-2 xl:grid-cols-3">
        {groups.map((group) => (
          <li key={group.id}>
            <Card title={group.title} heading="h2" aside={<SeatsTaken {...group} awaited={seatsAwaited(group.waits, now)} />}>
              <GroupWhen {...group} />
              <p className="mt-2">
                <TextLink href={withQuery(paths.clinic.groups, { location: place.id, open: group.id })}>
                  Seats
                  <VisuallyHidden>
                    {' '}
                    of {group.title}, <ZonedRange start={group.startsAt} end={group.endsAt} timeZone={group.timeZone} day="short" />
                  </VisuallyHidden>
                </TextLink>
              </p>
            </Card>
          </li>
        ))}
      </ul>
      <Card title="Open a group">
        {clinicians.length > 0 && place.rooms.length > 0 ? (
          <OpenGroupForm
            key={place.id}
            locationId={place.id}
            rooms={place.rooms}
            clinicians={clinicians}
            today={today}
            timeZone={place.timeZone}
            zone={sayZone(place.timeZone)}
          />
        ) : (
          <EmptyState action={actor.role === 'admin' && <OpeningLink />}>{t('scheduling.groupWants', { place: place.name })}</EmptyState>
        )}
      </Card>
      {opened && <GroupDrawer {...opened} maySeat={permits(actor, 'group.join')} mayClose={permits(actor, 'group.close')} />}
    </div>
  )
}
