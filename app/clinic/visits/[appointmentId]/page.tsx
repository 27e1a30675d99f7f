import { notFound } from 'next/navigation'
import { MissedFeeCard } from '@/components/billing/missed-fee-card'
import { VisitPayerCard } from '@/components/coverage/visit-payer-card'
import { OpenFindings } from '@/components/journeys/open-findings'
import { PlaceForm } from '@/components/journeys/place-form'
import { PlanDoseForm } from '@/components/journeys/plan-dose-form'
import { RideCard } from '@/components/journeys/ride-card'
import { SitterCard } from '@/components/journeys/sitter-card'
import { VisitActions } from '@/components/journeys/visit-actions'
import { RemoteVisitCard } from '@/components/scheduling/remote-visit-card'
import { TimeWaitCard } from '@/components/scheduling/time-wait-card'
import { PhoneLink } from '@/components/shell/phone-link'
import { ZonedRange } from '@/components/time/zoned-range'
import { ZonedTime } from '@/components/time/zoned-time'
import { Card } from '@/components/ui/card'
import { Chip, type ChipState } from '@/components/ui/chip'
import { DescriptionList } from '@/components/ui/description-list'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { idsOf } from '@/lib/auth/ids'
import { now as clock } from '@/lib/clock'
import { atOnce } from '@/lib/data/at-once'
import { readAs } from '@/lib/data/page-reads'
import { findTimeWait } from '@/lib/data/views/time-wait'
import { findRemoteVisit } from '@/lib/data/views/video'
import { findVisit, type VisitPage } from '@/lib/data/views/visit'
import { findVisitPayer } from '@/lib/data/views/visit-payer'
import { findPlaceQuestion } from '@/lib/data/views/visit-place'
import { hasDuty } from '@/lib/domain/access/actor'
import { permits } from '@/lib/domain/access/permissions'
import { isAtHome } from '@/lib/domain/journeys/at-home'
import { doseTimes } from '@/lib/domain/journeys/dose-times'
import type { AppointmentStatus } from '@/lib/domain/scheduling/appointment-status'
import { atTheDoor } from '@/lib/domain/scheduling/rule-visit-day'
import { visitDoors } from '@/lib/domain/scheduling/visit-doors'
import { label, labelOf } from '@/lib/messages/label'
import { sayPhone } from '@/lib/messages/say-phone'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: 'Visit' }

const states: Record<AppointmentStatus, ChipState> = {
  tentative: 'waits',
  confirmed: 'ready',
  arrived: 'info',
  in_progress: 'info',
  completed: 'ready',
  cancelled: 'stops',
  no_show: 'stops',
}

const waitTitles: Partial<Record<VisitPage['status'], string>> = {
  tentative: 'Before it can be confirmed',
  confirmed: 'Before check-in',
  arrived: 'Before it begins',
}

type Props = { params: Promise<{ appointmentId: string }> }

export default async function VisitPageOfClinic({ params }: Props) {
  const actor = await requireActor('therapist', 'front-desk', 'admin')
  const { appointmentId } = idsOf(await params)
  const found = await readAs(actor, (tx) =>
    atOnce({
      visit: findVisit(tx, actor, appointmentId, clock()),
      remote: findRemoteVisit(tx, actor, appointmentId, clock()),
      place: findPlaceQuestion(tx, actor, appointmentId, clock()),
      wait: permits(actor, 'appointment.wait') ? findTimeWait(tx, actor.practiceId, appointmentId, clock()) : null,
      payer: permits(actor, 'coverage.choose-payer') ? findVisitPayer(tx, actor, appointmentId, clock()) : null,
    }),
  )
  if (!found.visit) notFound()
  const { visit, place, payer, remote, wait } = found
  const { client, cycle, rideHome, timeZone } = visit
  const isAhead = visit.status === 'tentative' || visit.status === 'confirmed'
  const isDoseAhead = isAhead || visit.status === 'arrived'
  const stops = visit.open.filter(({ bite }) => bite === 'stops').length
  return (
    <div className="grid gap-6">
      <PageHeader
        above={{ href: paths.clinic.client(client.id), label: client.name }}
        title={`${label('appointmentKind', visit.kind)} with ${client.name}`}
        lead={<ZonedRange start={visit.startsAt} end={visit.endsAt} timeZone={timeZone} day="year" />}
        chips={
          <>
            <Chip state={states[visit.status]}>{label('appointmentStatus', visit.status)}</Chip>
            {cycle && (
              <Chip>
                Cycle {cycle.number} of {cycle.regimen.cyclesPlanned}
              </Chip>
            )}
          </>
        }
      />
      <VisitActions
        visit={{ ...visit, clientName: client.name }}
        doors={visitDoors({ ...visit, door: atTheDoor(visit, clock()) }, actor)}
      />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Card title="The visit">
          <DescriptionList items={factsOf(visit)} />
        </Card>
        {remote && <RemoteVisitCard remote={remote} timeZone={timeZone} reader="staff" />}
        {visit.open.length > 0 && (
          <Card
            title={waitTitles[visit.status] ?? 'Before the visit'}
            aside={<Chip state={stops === 0 ? 'waits' : 'stops'}>{stops === 0 ? 'Due later' : `${stops} missing`}</Chip>}
          >
            <OpenFindings findings={visit.open} reader="staff" timeZone={timeZone} />
          </Card>
        )}
        {visit.fee && (
          <MissedFeeCard
            appointmentId={visit.id}
            timeZone={timeZone}
            fee={visit.fee}
            canWaive={permits(actor, 'missed-fee.waive') && hasDuty(actor, 'billing-lead')}
          />
        )}
        {wait && (
          <TimeWaitCard
            appointmentId={visit.id}
            timeZone={timeZone}
            state={wait}
            moveHref={paths.clinic.moveVisit(visit.id)}
            reader="staff"
          />
        )}
        {payer && <VisitPayerCard {...payer} appointmentId={visit.id} timeZone={timeZone} reader="staff" />}
        {place && permits(actor, 'place.tell') && <PlaceForm appointmentId={visit.id} place={place} reader="staff" />}
        {visit.kind === 'journey' && isDoseAhead && permits(actor, 'dose.plan') && (
          <Card title="The dose" detail={visit.route === 'esketamine' ? 'Esketamine is watched for two hours from here.' : undefined}>
            <PlanDoseForm appointmentId={visit.id} {...doseTimes(visit)} timeZone={timeZone} />
          </Card>
        )}
        {rideHome && visit.kind === 'journey' && isAtHome(visit.setting) && isAhead && permits(actor, 'ride.name-sitter') && (
          <SitterCard ride={rideHome} appointmentId={visit.id} />
        )}
        {rideHome && (visit.setting === 'office' || visit.setting === 'facility') && (
          <RideCard
            ride={rideHome}
            appointmentId={visit.id}
            timeZone={timeZone}
            mayHandOver={permits(actor, 'ride.hand-over') && visit.status === 'completed'}
            changeable={permits(actor, 'ride.name-driver') && isAhead}
          />
        )}
      </div>
    </div>
  )
}

function factsOf(visit: VisitPage) {
  const meets = visit.contact && label('contact', visit.contact)
  const where =
    [visit.facility?.name ?? visit.location?.name, visit.chair?.name ?? visit.room?.name].filter(Boolean).join(', ') ||
    (visit.setting === 'telehealth' && meets) ||
    label('setting', visit.setting)
  const ride = visit.rideHome
  const at = (when: Date) => <ZonedTime at={when} timeZone={visit.timeZone} day="short" />
  return [
    { key: 'client', term: 'Client', value: [visit.client.name, visit.client.pronouns].filter(Boolean).join(' · ') },
    ...(visit.client.phone ? [{ key: 'phone', term: 'Phone', value: <PhoneLink phone={visit.client.phone} /> }] : []),
    ...(visit.clinician ? [{ key: 'who', term: 'With', value: `${visit.clinician.name}, ${visit.clinician.title}` }] : []),
    { key: 'where', term: 'Where', value: where },
    ...(meets && meets !== where ? [{ key: 'contact', term: t('scheduling.contact'), value: meets }] : []),
    ...(visit.format ? [{ key: 'format', term: 'Format', value: labelOf('cycleFormat', visit.format) }] : []),
    ...(visit.route ? [{ key: 'route', term: 'Medicine', value: labelOf('route', visit.route) }] : []),
    ...(ride?.sitterName ? [{ key: 'sitter', term: 'Sitter', value: `${ride.sitterName}, ${sayPhone(ride.sitterPhone ?? '')}` }] : []),
    ...(ride?.homeAddress ? [{ key: 'home', term: 'Address for help', value: ride.homeAddress }] : []),
    ...(visit.confirmBy && visit.status === 'tentative' ? [{ key: 'by', term: 'Confirm by', value: at(visit.confirmBy) }] : []),
    ...(visit.reopenedAt
      ? [
          {
            key: 'reopened',
            term: 'Waits again since',
            value: (
              <>
                {at(visit.reopenedAt)}. Changed: {labelOf('fact', visit.reopenedBecause ?? '').toLowerCase()}
              </>
            ),
          },
        ]
      : []),
    ...(visit.arrivedAt ? [{ key: 'arrived', term: 'Arrived', value: at(visit.arrivedAt) }] : []),
    ...(visit.startedAt ? [{ key: 'started', term: 'Began', value: at(visit.startedAt) }] : []),
    ...(visit.completedAt ? [{ key: 'completed', term: 'Ended', value: at(visit.completedAt) }] : []),
    ...(visit.cancelReason ? [{ key: 'why', term: 'Cancelled because', value: visit.cancelReason }] : []),
    ...(visit.overrideReason ? [{ key: 'override', term: 'Set aside because', value: visit.overrideReason }] : []),
  ]
}
