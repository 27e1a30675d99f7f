import { AwayLine } from '@/components/absences/away-line'
import { OpeningLink } from '@/components/opening/opening-link'
import { CalendarBar } from '@/components/scheduling/calendar-bar'
import { DaysShown } from '@/components/scheduling/days-shown'
import { GroupDrawer } from '@/components/scheduling/group-drawer'
import { MonthGrid, MonthList } from '@/components/scheduling/month-grid'
import { NewVisitDrawer } from '@/components/scheduling/new-visit-drawer'
import { packEntries } from '@/components/scheduling/packed-entries'
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
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { isAskedByPhone } from '@/lib/auth/device'
import { currentDay } from '@/lib/auth/today'
import { atOnce } from '@/lib/data/at-once'
import { readAs } from '@/lib/data/page-reads'
import { listClinicianNames, listGroups, listPlaces, listSeats, listVisits } from '@/lib/data/views/calendar'
import { listMonthVisits } from '@/lib/data/views/calendar-month'
import { listAbsences } from '@/lib/data/views/time-off'
import { listWaiting } from '@/lib/data/views/waiting-list'
import { permits } from '@/lib/domain/access/permissions'
import { monthDays, monthWeeks } from '@/lib/domain/scheduling/month-of-visits'
import { seatsAwaited } from '@/lib/domain/scheduling/seat-waits'
import { addDays, addMonths, type LocalDate, minutesOf } from '@/lib/domain/time/local'
import { localDateOf, localTimeOf, startOfDay } from '@/lib/domain/time/practice-time'
import { askedDay, askedId, askedOne, askedText, askedTime, readSearch, type Search } from '@/lib/inputs/search'
import { sayDay, sayMonth, sayZone } from '@/lib/messages/say-time'
import { t } from '@/lib/messages/t'
import { paths, withQuery } from '@/lib/paths'

export const metadata = { title: t('scheduling.calendar') }

const fields = {
  view: askedOne(['month', 'week', 'day']),
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
  return asked.view === 'month' ? monthOf(actor, asked) : daysOf(actor, asked)
}

type CalendarActor = Awaited<ReturnType<typeof requireActor<'therapist' | 'front-desk' | 'admin'>>>

/** A week, or a day by person or room. */
async function daysOf(actor: CalendarActor, asked: Asked) {
  const { today: practiceDay, now } = await currentDay()
  const view = asked.view === 'day' ? 'day' : 'week'
  const day = asked.week ?? practiceDay
  const first = view === 'day' ? day : mondayOf(day)
  const length = view === 'day' ? 1 : 7
  const found = await readAs(actor, async (tx) => {
    const places = await listPlaces(tx, actor, { from: first, to: addDays(first, length - 1) })
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
  if (!found) return <NoPlace />
  const { places, place, clinicians } = found
  const isShown = (row: { clinician: { id: string } | null; room: { id: string } | null }) =>
    (!asked.who || row.clinician?.id === asked.who) && (!asked.room || row.room?.id === asked.room)
  const today = localDateOf(now, place.timeZone)
  const columnOf: ColumnOf = view === 'week' ? 'day' : asked.columns === 'room' ? 'room' : 'clinician'
  const groups = found.groups.filter(isShown).map((group) => ({ ...group, awaited: seatsAwaited(group.waits, now) }))
  const entries = weekEntries(found.visits.filter(isShown), groups, place.timeZone, columnOf)
  const days = weekColumns(first, today, length, place.closures)
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
          <Elsewhere key="who" isAdmin={actor.role === 'admin'} />,
          <Steps key="steps" view={view} before={addDays(first, -length)} today={today} after={addDays(first, length)} asked={asked} />,
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
      {place.hours.length === 0 && (
        <Notice tone="waits" action={actor.role === 'admin' && <OpeningLink />}>
          {t('scheduling.closedThroughout', { place: place.name })}
        </Notice>
      )}
      <AwayLine absences={absences} timeZone={place.timeZone} ownId={actor.role === 'therapist' ? actor.clinicianId : null} />
      <DaysShown
        key={`${first}${place.id}${columnOf}`}
        isPhone={await isAskedByPhone()}
        days={days}
        label={name}
        columns={columns}
        packed={packEntries(entries, (one) => sayDay(one, 'long'))}
        closed={[
          ...closedStretches(columns, place, columnOf === 'day' ? undefined : day),
          ...(columnOf !== 'day' || asked.who || asked.room ? awayStretches(columns, absences, place.timeZone, columnOf, day) : []),
        ]}
        times={timesShown(place.hours, entries)}
        now={isNow ? { column: nowColumn, minute: minutesOf(localTimeOf(now, place.timeZone)) } : undefined}
        zone={sayZone(place.timeZone)}
        columnOf={columnOf}
        day={day}
        mayAct={mayAct}
      />
      {visit && <VisitDrawer visit={visit} now={now} mayAct={mayAct} />}
      {found.group && <GroupDrawer {...found.group} maySeat={mayAct} mayClose={permits(actor, 'group.close')} />}
      {asked.new && mayAct && <NewVisitDrawer {...pickedSlot(asked, place.id)} />}
    </div>
  )
}

/** A month, one cell a day: the days of a person, a room or a whole place. */
async function monthOf(actor: CalendarActor, asked: Asked) {
  const { today: practiceDay, now } = await currentDay()
  const day = asked.week ?? practiceDay
  const weeks = monthWeeks(day)
  const found = await readAs(actor, async (tx) => {
    const places = await listPlaces(tx, actor, weeks)
    const place = places.find(({ id }) => id === asked.location) ?? places[0]
    if (!place) return null
    const { timeZone, id: locationId } = place
    const stretch = { start: startOfDay(weeks.from, timeZone), end: startOfDay(addDays(weeks.to, 1), timeZone), locationId }
    const { visits, clinicians, absences } = await atOnce({
      visits: listMonthVisits(tx, actor, { ...stretch, clinicianId: asked.who, roomId: asked.room }),
      clinicians: listClinicianNames(tx, actor),
      absences: listAbsences(tx, actor, stretch),
    })
    return { places, place, visits, clinicians, absences }
  })
  if (!found) return <NoPlace />
  const { places, place, clinicians, visits } = found
  const today = localDateOf(now, place.timeZone)
  const absences = found.absences
    .filter(({ clinician, room }) => (!asked.who || clinician?.id === asked.who) && (!asked.room || room?.id === asked.room))
    .map(({ clinician, room, startsAt, endsAt }) => ({ name: clinician?.name ?? room?.name ?? '', start: startsAt, end: endsAt }))
  const opensOn = new Set(place.hours.map(({ weekday }) => weekday))
  const kept = { location: asked.location, who: asked.who, room: asked.room }
  const days = monthDays(weeks, { timeZone: place.timeZone, visits, absences, opensOn, closures: place.closures }).map((one) => ({
    ...one,
    href: withQuery(paths.clinic.calendar, { ...kept, view: 'day', week: one.on }),
  }))
  const { month } = weeks
  return (
    <div className="grid grid-cols-1 gap-4">
      <PageHeader
        title={t('scheduling.calendar')}
        lead={`${sayMonth(month)} at ${place.name}. Open a day to see its visits.`}
        actions={[
          <Elsewhere key="who" isAdmin={actor.role === 'admin'} />,
          <Steps key="steps" view="month" before={addMonths(month, -1)} today={today} after={addMonths(month, 1)} asked={asked} />,
        ]}
      />
      <CalendarBar
        {...{ view: 'month', columnOf: 'day', day, who: asked.who ?? '', room: asked.room ?? '', locationId: place.id }}
        {...{ places, clinicians, rooms: place.rooms }}
        mayAct={permits(actor, 'appointment.schedule')}
      />
      <div className="md:hidden">
        <MonthList days={days} today={today} />
      </div>
      <div className="hidden md:block print:block">
        <MonthGrid label={sayMonth(month)} month={month} today={today} days={days} />
      </div>
      {asked.new && permits(actor, 'appointment.schedule') && <NewVisitDrawer {...pickedSlot(asked, place.id)} />}
    </div>
  )
}

const NoPlace = () => <EmptyState>The calendar stands here once the practice has a location.</EmptyState>

/** What belongs to the calendar and has a page of its own. */
const Elsewhere = ({ isAdmin }: { readonly isAdmin: boolean }) => (
  <span className="flex flex-wrap gap-1.5">
    {isAdmin && (
      <LinkButton variant="secondary" href={paths.clinic.setting('clinicians')}>
        Hours
      </LinkButton>
    )}
    <LinkButton variant="secondary" href={paths.clinic.presence}>
      {t('prescribers.presenceTitle')}
    </LinkButton>
    <LinkButton variant="secondary" href={paths.clinic.away}>
      Time off
    </LinkButton>
  </span>
)

type StepsProps = {
  readonly view: 'month' | 'week' | 'day'
  readonly before: LocalDate
  readonly today: LocalDate
  readonly after: LocalDate
  readonly asked: Asked
}

/** The stretch before, the one of today, the one after; the other choices of the address stay. */
function Steps({ view, before, today, after, asked }: StepsProps) {
  const { open: _open, new: _new, on: _on, at: _at, by: _by, in: _in, ...kept } = asked
  const link = (week: string) => withQuery(paths.clinic.calendar, { ...kept, week })
  return (
    <span className="flex flex-wrap gap-1.5">
      <LinkButton variant="secondary" href={link(before)}>
        {t('scheduling.before', { view })}
      </LinkButton>
      <LinkButton variant="secondary" href={link(today)}>
        {t('scheduling.today', { view })}
      </LinkButton>
      <LinkButton variant="secondary" href={link(after)}>
        {t('scheduling.after', { view })}
      </LinkButton>
    </span>
  )
}

/** The free time that was picked, for the page that books it, and in words. */
function pickedSlot({ on, at, by, in: room, who, room: shownRoom }: Asked, location: string) {
  const isPicked = on && at
  const whose = by ?? room ?? who ?? shownRoom
  return {
    away: isPicked && whose ? { who: whose, on, at } : null,
    slot: { location, ...(isPicked && { on, at }), ...(by && { by }), ...(room && { room }) },
    says: isPicked ? `${sayDay(on, 'long')}, ${timeText(at)}. Whose visit is it?` : null,
  }
}
