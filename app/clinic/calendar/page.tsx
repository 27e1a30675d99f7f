import { visitTitle } from '@/components/portal/next-visit-card'
import { AddressSelect } from '@/components/scheduling/address-select'
import { statusStates, waitWords } from '@/components/scheduling/visit-words'
import { closedStretches, mondayOf, weekColumns, weekEntries } from '@/components/scheduling/week-entries'
import { WeekGrid } from '@/components/scheduling/week-grid'
import { dayText } from '@/components/time/format-time'
import { ZonedRange } from '@/components/time/zoned-range'
import { Chip } from '@/components/ui/chip'
import { Drawer } from '@/components/ui/drawer'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { currentDay } from '@/lib/auth/today'
import { readAs } from '@/lib/data/scope'
import { type CalendarVisit, listClinicianNames, listGroups, listPlaces, listVisits } from '@/lib/data/views/calendar'
import { addDays, isLocalDate, minutesOf } from '@/lib/domain/time/local'
import { localDateOf, localTimeOf, startOfDay } from '@/lib/domain/time/practice-time'
import { label } from '@/lib/messages/label'
import { sayZone } from '@/lib/messages/say-time'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: t('scheduling.calendar') }

type Props = { searchParams: Promise<{ week?: string; location?: string; who?: string; room?: string; open?: string }> }

export default async function CalendarPage({ searchParams }: Props) {
  const actor = await requireActor('therapist', 'front-desk', 'admin')
  const asked = await searchParams
  const { today: practiceDay, now } = await currentDay()
  const monday = mondayOf(asked.week && isLocalDate(asked.week) ? asked.week : practiceDay)
  const found = await readAs(actor, async (tx) => {
    const places = await listPlaces(tx, actor)
    const place = places.find(({ id }) => id === asked.location) ?? places[0]
    if (!place) return null
    const stretch = { start: startOfDay(monday, place.timeZone), end: startOfDay(addDays(monday, 7), place.timeZone), locationId: place.id }
    return {
      places,
      place,
      visits: await listVisits(tx, actor, stretch),
      groups: await listGroups(tx, actor, stretch),
      clinicians: await listClinicianNames(tx, actor),
    }
  })
  if (!found) return <EmptyState>The calendar stands here once the practice has a location.</EmptyState>
  const { places, place, clinicians } = found
  const isShown = (row: { clinician: { id: string } | null; room: { id: string } | null }) =>
    (!asked.who || row.clinician?.id === asked.who) && (!asked.room || row.room?.id === asked.room)
  const visits = found.visits.filter(isShown)
  const today = localDateOf(now, place.timeZone)
  const columns = weekColumns(monday, today)
  const opened = found.visits.find(({ id }) => id === asked.open)
  const link = (week: string) =>
    `${paths.clinic.calendar}?${new URLSearchParams({ week, location: place.id, ...(asked.who && { who: asked.who }), ...(asked.room && { room: asked.room }) })}` as never
  const everybody = { value: '', label: 'Everybody' }
  return (
    <div className="grid gap-4">
      <PageHeader
        title={t('scheduling.calendar')}
        lead={`Week of ${dayText(monday, 'year')} at ${place.name}. A broken edge waits to be confirmed.`}
        actions={[
          <span key="weeks" className="flex flex-wrap gap-1.5">
            <LinkButton variant="secondary" href={link(addDays(monday, -7))}>
              Week before
            </LinkButton>
            <LinkButton variant="secondary" href={link(mondayOf(today))}>
              This week
            </LinkButton>
            <LinkButton variant="secondary" href={link(addDays(monday, 7))}>
              Week after
            </LinkButton>
          </span>,
        ]}
      />
      <div className="flex flex-wrap gap-2">
        <AddressSelect
          label="Location"
          name="location"
          value={place.id}
          options={places.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <AddressSelect
          label={t('scheduling.clinician')}
          name="who"
          value={asked.who ?? ''}
          options={[everybody, ...clinicians.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <AddressSelect
          label={t('scheduling.room')}
          name="room"
          value={asked.room ?? ''}
          options={[{ value: '', label: 'Every room' }, ...place.rooms.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      </div>
      <WeekGrid
        key={`${monday}${place.id}`}
        label={`Week of ${dayText(monday, 'long')}`}
        columns={columns}
        entries={weekEntries(visits, found.groups.filter(isShown), place.timeZone)}
        closed={closedStretches(columns, place.hours)}
        now={columns.some(({ key }) => key === today) ? { column: today, minute: minutesOf(localTimeOf(now, place.timeZone)) } : undefined}
        zone={sayZone(place.timeZone)}
      />
      {opened && <VisitDrawer visit={opened} />}
    </div>
  )
}

function VisitDrawer({ visit }: { visit: CalendarVisit }) {
  return (
    <Drawer
      title={visit.who}
      param="open"
      chips={<Chip state={statusStates[visit.status]}>{label('appointmentStatus', visit.status)}</Chip>}
      footer={
        <LinkButton href={(visit.consultId ? paths.clinic.consult(visit.consultId) : paths.clinic.visit(visit.id)) as never}>
          Open the visit
        </LinkButton>
      }
    >
      <div className="grid gap-2">
        <p className="font-semibold">{visitTitle(visit)}</p>
        <p>
          <ZonedRange start={visit.startsAt} end={visit.endsAt} timeZone={visit.timeZone} day="short" />
        </p>
        <p>{[visit.clinician?.name, visit.room?.name ?? label('setting', visit.setting)].filter(Boolean).join(' · ')}</p>
        {visit.waits.length > 0 && <p className="text-waits">Waits for {visit.waits.map((wait) => waitWords[wait]).join(', ')}.</p>}
        {visit.overrideReason && <p>Booked against clinic policy: {visit.overrideReason}</p>}
      </div>
    </Drawer>
  )
}
