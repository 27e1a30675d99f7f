import { TaskList } from '@/components/clients/task-list'
import { OpeningCard } from '@/components/opening/opening-card'
import { AcceptedPlans } from '@/components/regimens/accepted-plans'
import { AddressSelect } from '@/components/scheduling/address-select'
import { ConfirmAll } from '@/components/scheduling/confirm-all'
import { SeatsTaken } from '@/components/scheduling/group-drawer'
import { OwnWork } from '@/components/scheduling/own-work'
import { TodayList } from '@/components/scheduling/today-list'
import { ZonedRange } from '@/components/time/zoned-range'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { requireActor } from '@/lib/auth/actor'
import { currentDay } from '@/lib/auth/today'
import { atOnce } from '@/lib/data/at-once'
import { readAs } from '@/lib/data/page-reads'
import { listAcceptedPlans } from '@/lib/data/views/accepted-plans'
import { findOpening } from '@/lib/data/views/opening'
import { findOwnWork } from '@/lib/data/views/own-work'
import { findToday, type RideAwaited, type RoomOfDay, type Today, type TodayTask } from '@/lib/data/views/today'
import { permits } from '@/lib/domain/access/permissions'
import { seatsAwaited } from '@/lib/domain/scheduling/seat-waits'
import { addDays } from '@/lib/domain/time/local'
import { askedDay, askedId, askedOne, readSearch, type Search } from '@/lib/inputs/search'
import { sayPhone } from '@/lib/messages/say-phone'
import { sayClock, sayDay, sayZone } from '@/lib/messages/say-time'
import { t } from '@/lib/messages/t'
import { paths, withQuery } from '@/lib/paths'

export const metadata = { title: 'Today' }

type Props = { searchParams: Promise<Search> }

export default async function TodayPage({ searchParams }: Props) {
  const actor = await requireActor('therapist', 'front-desk', 'admin')
  const { location, on: asked, whose } = readSearch(await searchParams, { location: askedId, on: askedDay, whose: askedOne(['all']) })
  const { today, now, timeZone } = await currentDay()
  const on = asked ?? today
  const isMine = actor.role === 'therapist' && whose !== 'all'
  const clinicianId = isMine ? actor.clinicianId : undefined
  const { day, own, opening, accepted } = await readAs(actor, (tx) =>
    atOnce({
      day: findToday(tx, actor, { locationId: location, on, now, clinicianId }),
      own: actor.role === 'therapist' ? findOwnWork(tx, actor, now) : null,
      opening: actor.role === 'admin' ? findOpening(tx, actor, today) : null,
      accepted: actor.role === 'front-desk' ? listAcceptedPlans(tx, actor, on, timeZone) : [],
    }),
  )
  const openingCard = opening && <OpeningCard opening={opening} />
  if (!day) {
    return (
      <div className="grid gap-6">
        <PageHeader title={`Today, ${sayDay(today)}`} />
        {openingCard}
        <EmptyState>The day stands here once the practice has a location.</EmptyState>
      </div>
    )
  }
  const link = (to: string) => withQuery(paths.clinic.today, { on: to, location: day.locationId, whose })
  return (
    <div className="grid gap-6">
      <PageHeader
        title={on === today ? `Today, ${sayDay(on)}` : sayDay(on, 'year')}
        lead={`Times in ${sayZone(day.timeZone)}.`}
        actions={[
          <AddressSelect
            key="place"
            label="Location"
            name="location"
            value={day.locationId}
            options={day.locations.map(({ id, name }) => ({ value: id, label: name }))}
          />,
          <span key="days" className="flex gap-1.5">
            <LinkButton variant="secondary" size="desk" href={link(addDays(on, -1))}>
              Day before
            </LinkButton>
            <LinkButton variant="secondary" size="desk" href={link(addDays(on, 1))}>
              Day after
            </LinkButton>
          </span>,
        ]}
      />
      <SafetyFirst tasks={day.tasks} now={now} timeZone={day.timeZone} />
      {openingCard}
      <Section
        title="Visits"
        aside={
          actor.role === 'therapist' && (
            <AddressSelect
              label={t('scheduling.whoseVisits')}
              name="whose"
              value={isMine ? 'mine' : 'all'}
              options={[
                { value: 'mine', label: t('scheduling.myVisits') },
                { value: 'all', label: t('scheduling.allVisits') },
              ]}
            />
          )
        }
      >
        {permits(actor, 'visits.confirm') && <ConfirmAll visits={toConfirm(day)} timeZone={day.timeZone} />}
        {day.visits.length > 0 ? (
          <TodayList visits={day.visits} timeZone={day.timeZone} now={now} mayAct={permits(actor, 'appointment.confirm')} />
        ) : (
          <EmptyState>{t('scheduling.calendarEmpty')}</EmptyState>
        )}
      </Section>
      {day.groups.length > 0 && (
        <Section title="Groups">
          <ul className="grid gap-2 md:grid-cols-2">
            {day.groups.map((group) => (
              <li key={group.id}>
                <Card title={group.title} aside={<SeatsTaken {...group} awaited={seatsAwaited(group.waits, now)} />} heading="h3">
                  <ZonedRange start={group.startsAt} end={group.endsAt} timeZone={group.timeZone} zone={false} /> · {group.clinician.name}
                  {group.room && ` · ${group.room.name}`}
                </Card>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {own && on === today && <OwnWork work={own} now={now} timeZone={day.timeZone} />}
      <AcceptedPlans plans={accepted} timeZone={timeZone} />
      {on === today && <RidesAwaited rides={day.ridesAwaited} timeZone={day.timeZone} />}
      {on === today && day.rooms.length > 0 && <Rooms rooms={day.rooms} timeZone={day.timeZone} />}
      <OpenTasks
        tasks={day.tasks.filter(({ id }) => !own?.results.items.some((result) => result.id === id))}
        now={now}
        timeZone={day.timeZone}
        more={day.moreTasks}
      />
    </div>
  )
}

/** The visits of the day that wait to be confirmed, each by its time and who comes. */
const toConfirm = ({ visits, timeZone }: Today) =>
  visits
    .filter(({ status, kind }) => status === 'tentative' && kind !== 'consult')
    .map(({ id, who, startsAt }) => ({ id, says: `${sayClock(startsAt, timeZone)}, ${who}` }))

type TasksProps = { tasks: readonly TodayTask[]; now: Date; timeZone: string }

function SafetyFirst({ tasks, ...clock }: TasksProps) {
  const safety = tasks.filter(({ isSafety }) => isSafety)
  if (safety.length === 0) return null
  return (
    <Notice tone="stops" title="Safety first">
      <TaskList tasks={safety} {...clock} />
    </Notice>
  )
}

function OpenTasks({ tasks, more, ...clock }: TasksProps & { more: number }) {
  const rest = tasks.filter(({ isSafety }) => !isSafety)
  if (rest.length === 0) return null
  return (
    <Section title="Open tasks" aside={more > 0 && <TextLink href={paths.clinic.tasks}>{t('tasks.more', { count: more })}</TextLink>}>
      <Card padding="flush">
        <TaskList tasks={rest} {...clock} />
      </Card>
    </Section>
  )
}

/** Who is done and waits to be taken home: since when, where, and whom to call. */
function RidesAwaited({ rides, timeZone }: { readonly rides: readonly RideAwaited[]; readonly timeZone: string }) {
  if (rides.length === 0) return null
  return (
    <Section title={t('scheduling.ridesAwaited')}>
      <Card padding="flush">
        <ul className="divide-y divide-line">
          {rides.map(({ appointmentId, who, since, room, driver }) => (
            <li key={appointmentId} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-5 py-3">
              <TextLink href={paths.clinic.visit(appointmentId)}>{who}</TextLink>
              <span>
                {t('scheduling.rideAwaitedIn', {
                  place: room ?? t('scheduling.waitingRoom'),
                  since: since ? sayClock(since, timeZone) : '',
                  isTold: since ? 'yes' : 'no',
                })}
              </span>
              <span className="text-muted">
                {driver ? [driver.name, driver.phone && sayPhone(driver.phone)].filter(Boolean).join(', ') : t('scheduling.rideNobody')}
              </span>
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  )
}

function Rooms({ rooms, timeZone }: { rooms: readonly RoomOfDay[]; timeZone: string }) {
  return (
    <Section title="Rooms now">
      <ul className="flex flex-wrap gap-2">
        {rooms.map(({ id, name, now }) => (
          <li key={id} className="flex items-center gap-2 rounded-field border border-line bg-surface px-3 py-2 text-sm">
            <strong>{name}</strong>
            <Chip size="small" state={now.is === 'free' ? 'ready' : 'waits'}>
              {roomWords(now, timeZone)}
            </Chip>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function roomWords(now: RoomOfDay['now'], timeZone: string): string {
  if (now.is === 'rested-in') return 'A client rests here until the ride comes'
  const time = now.until && sayClock(now.until, timeZone)
  if (now.is === 'free') return time ? `Free until ${time}` : 'Free'
  return time ? t('scheduling.inUseUntil', { time }) : 'In use past its time'
}
