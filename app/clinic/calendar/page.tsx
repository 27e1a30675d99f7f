import { AwayLine } from '@/components/absences/away-line'
import { Agenda } from '@/components/scheduling/agenda'
import { CalendarBar } from '@/components/scheduling/calendar-bar'
import { GroupDrawer } from '@/components/scheduling/group-drawer'
import { NewVisitDrawer } from '@/components/scheduling/new-visit-drawer'
import { timeText } from '@/components/scheduling/time-text'
import { VisitDrawer } from '@/components/scheduling/visit-drawer'
import {
  awayStretches,
  type ColumnOf,
  closedStretches,
  dayColumns,
  mondayOf,
  timesShown,
  weekColumns,
  weekEntries,
} from '@/components/scheduling/week-entries'
import { WeekGrid } from '@/components/scheduling/week-grid'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { currentDay } from '@/lib/auth/today'
import { atOnce } from '@/lib/data/at-once'
import { readAs } from '@/lib/data/page-reads'
import { listClinicianNames, listGroups, listPlaces, listSeats, listVisits } from '@/lib/data/views/calendar'
import { listAbsences } from '@/lib/data/views/time-off'
import { listWaiting } from '@/lib/data/views/waiting-list'
import { permits } from '@/lib/domain/access/permissions'
import { addDays, type LocalDate, minutesOf } from '@/lib/domain/time/local'
import { localDateOf, localTimeOf, startOfDay } from '@/lib/domain/time/practice-time'
import { askedDay, askedId, askedOne, askedText, askedTime, readSearch, type Search } from '@/lib/inputs/search'
import { sayDay, sayZone } from '@/lib/messages/say-time'
import { t } from '@/lib/messages/t'
import { paths, withQuery } from '@/lib/paths'

export const metadata = { title: t('scheduling.calendar') }

const fields = {
  view: askedOne(['week', 'day']),
  columns: askedOne(['clinician', 'room']),
  week: askedDay,
  location: askedId,
  who: askedId,
  room: askedId,
  open: askedId,
  new: askedText,
  on: askedDay,
  at: askedTime,
  by: askedId,
  in: askedId,
}

type Asked = ReturnType<typeof readSearch<typeof fields>>

export default async function CalendarPage({ searchParams }: { searchParams: Promise<Search> }) {
  const actor = await requireActor('therapist', 'front-desk', 'admin')
  const asked = readSearch(await searchParams, fields)
  const { today: practiceDay, now } = await currentDay()
  const view = asked.view ?? 'week'
  const day = asked.week ?? practiceDay
  const first = view === 'day' ? day : mondayOf(day)
  const length = view === 'day' ? 1 : 7
  const found = await readAs(actor, async (tx) => {
    const places = await listPlaces(tx, actor)
    const place = places.find(({ id }) => id === asked.location) ?? places[0]
    if (!place) return null
    const { timeZone } = place
    const stretch = { start: startOfDay(first, timeZone), end: startOfDay(addDays(first, length), timeZone), locationId: place.id }
    const { visits, groups, clinicians, absences } = await atOnce({
      visits: listVisits(tx, actor, stretch),
      groups: listGroups(tx, actor, stretch),
      clinicians: listClinicianNames(tx, actor),
      absences: listAbsences(tx, actor, stretch),
    })
    const opened = groups.find(({ id }) => id === asked.open)
    const group = opened && {
      group: opened,
      seats: await listSeats(tx, actor, opened.id),
      waiting: await listWaiting(tx, actor, opened.id, now),
    }
    return { places, place, visits, groups, group, clinicians, absences }
  })
  if (!found) return <EmptyState>The calendar stands here once the practice has a location.</EmptyState>
  const { places, place, clinicians } = found
  const isShown = (row: { clinician: { id: string } | null; room: { id: string } | null }) =>
    (!asked.who || row.clinician?.id === asked.who) && (!asked.room || row.room?.id === asked.room)
  const today = localDateOf(now, place.timeZone)
  const columnOf: ColumnOf = view === 'week' ? 'day' : asked.columns === 'room' ? 'room' : 'clinician'
  const entries = weekEntries(found.visits.filter(isShown), found.groups.filter(isShown), place.timeZone, columnOf)
  const days = weekColumns(first, today, length)
  const columns = columnOf === 'day' ? days : dayColumns(columnOf, columnOf === 'room' ? place.rooms : clinicians, entries)
  const absences = found.absences.filter(isShown)
  const visit = found.visits.find(({ id }) => id === asked.open)
  const mayAct = permits(actor, 'appointment.schedule')
  const name = view === 'day' ? sayDay(day, 'long') : `Week of ${sayDay(first, 'long')}`
  const nowColumn = columnOf === 'day' ? today : columns[0]?.key
  const isNow = days.some(({ key }) => key === today) && nowColumn
  return (
    <div className="grid grid-cols-1 gap-4">
      <PageHeader
        title={t('scheduling.calendar')}
        lead={`${view === 'day' ? sayDay(day, 'year') : `Week of ${sayDay(first, 'year')}`} at ${place.name}. A broken edge waits to be confirmed.`}
        actions={[
          <span key="who" className="flex flex-wrap gap-1.5">
            <LinkButton variant="secondary" href={paths.clinic.presence}>
              {t('prescribers.presenceTitle')}
            </LinkButton>
            <LinkButton variant="secondary" href={paths.clinic.away}>
              Time off
            </LinkButton>
          </span>,
          <Steps key="steps" view={view} first={first} length={length} today={today} asked={asked} />,
        ]}
      />
      <CalendarBar
        view={view}
        columnOf={columnOf}
        day={day}
        who={asked.who ?? ''}
        room={asked.room ?? ''}
        locationId={place.id}
        places={places}
        clinicians={clinicians}
        rooms={place.rooms}
        mayAct={mayAct}
      />
      <AwayLine absences={absences} timeZone={place.timeZone} ownId={actor.role === 'therapist' ? actor.clinicianId : null} />
      <div className="md:hidden">
        <Agenda days={days} entries={entries} />
      </div>
      <div className="hidden md:block">
        <WeekGrid
          key={`${first}${place.id}${columnOf}`}
          label={name}
          columns={columns}
          entries={entries}
          closed={[
            ...closedStretches(columns, place.hours, columnOf === 'day' ? undefined : day),
            ...(columnOf !== 'day' || asked.who || asked.room ? awayStretches(columns, absences, place.timeZone, columnOf, day) : []),
          ]}
          times={timesShown(place.hours, entries)}
          now={isNow ? { column: nowColumn, minute: minutesOf(localTimeOf(now, place.timeZone)) } : undefined}
          zone={sayZone(place.timeZone)}
          columnOf={columnOf}
          day={day}
          mayAct={mayAct}
        />
      </div>
      {visit && <VisitDrawer visit={visit} now={now} mayAct={mayAct} />}
      {found.group && <GroupDrawer {...found.group} maySeat={mayAct} mayClose={permits(actor, 'group.close')} />}
      {asked.new && mayAct && <NewVisitDrawer {...pickedSlot(asked, place.id)} />}
    </div>
  )
}

type StepsProps = { view: 'week' | 'day'; first: LocalDate; length: number; today: LocalDate; asked: Asked }

/** The stretch before, the one of today, the one after; the other choices of the address stay. */
function Steps({ view, first, length, today, asked }: StepsProps) {
  const { open: _open, new: _new, on: _on, at: _at, by: _by, in: _in, ...kept } = asked
  const link = (week: string) => withQuery(paths.clinic.calendar, { ...kept, week })
  return (
    <span className="flex flex-wrap gap-1.5">
      <LinkButton variant="secondary" href={link(addDays(first, -length))}>
        {t('scheduling.before', { view })}
      </LinkButton>
      <LinkButton variant="secondary" href={link(today)}>
        {t('scheduling.today', { view })}
      </LinkButton>
      <LinkButton variant="secondary" href={link(addDays(first, length))}>
        {t('scheduling.after', { view })}
      </LinkButton>
    </span>
  )
}

/** The free time that was picked, for the page that books it, and in words. */
function pickedSlot({ on, at, by, in: room }: Asked, location: string) {
  const isPicked = on && at
  return {
    slot: { location, ...(isPicked && { on, at }), ...(by && { by }), ...(room && { room }) },
    says: isPicked ? `${sayDay(on, 'long')}, ${timeText(at)}. Whose visit is it?` : null,
  }
}
