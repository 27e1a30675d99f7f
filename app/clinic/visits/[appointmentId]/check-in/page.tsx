import { notFound, redirect } from 'next/navigation'
import { CollectWords } from '@/components/billing/collect-words'
import { DoorCard } from '@/components/coverage/door-card'
import { VisitPayerCard } from '@/components/coverage/visit-payer-card'
import { CheckInForm } from '@/components/journeys/check-in-form'
import { OpenFindings } from '@/components/journeys/open-findings'
import { PlaceForm } from '@/components/journeys/place-form'
import { ZonedRange } from '@/components/time/zoned-range'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { requireActor } from '@/lib/auth/actor'
import { idsOf } from '@/lib/auth/ids'
import { now as clock } from '@/lib/clock'
import { readAs } from '@/lib/data/page-reads'
import { findCoverageAtDoor } from '@/lib/data/views/coverage-at-door'
import { listDayCollections } from '@/lib/data/views/desk-collections'
import { findVisit } from '@/lib/data/views/visit'
import { findVisitPayer } from '@/lib/data/views/visit-payer'
import { findPlaceQuestion } from '@/lib/data/views/visit-place'
import { permits } from '@/lib/domain/access/permissions'
import { localDateOf } from '@/lib/domain/time/practice-time'
import { paths } from '@/lib/paths'

export const metadata = { title: 'Check in' }

type Props = { params: Promise<{ appointmentId: string }> }

export default async function CheckInPage({ params }: Props) {
  const actor = await requireActor('therapist', 'front-desk')
  const { appointmentId } = idsOf(await params)
  const { visit, place, coverage, payer, collect } = await readAs(actor, async (tx) => {
    const found = await findVisit(tx, actor, appointmentId, clock())
    const on = found && localDateOf(found.startsAt, found.timeZone)
    const whose = { clientId: found?.client.id }
    const collections = on && permits(actor, 'payment.take') ? await listDayCollections(tx, actor, on, whose) : []
    return {
      visit: found,
      collect: collections.find((row) => row.appointmentId === appointmentId),
      place: await findPlaceQuestion(tx, actor, appointmentId, clock()),
      payer: permits(actor, 'coverage.choose-payer') ? await findVisitPayer(tx, actor, appointmentId, clock()) : null,
      coverage: found && (await findCoverageAtDoor(tx, actor, found.client.id, localDateOf(clock(), found.timeZone))),
    }
  })
  if (!visit) notFound()
  if (visit.status !== 'confirmed') redirect(paths.clinic.visit(appointmentId))
  const { open } = visit
  return (
    <div className="grid max-w-column gap-6">
      <PageHeader
        above={{ href: paths.clinic.visit(appointmentId), label: 'The visit' }}
        title={`Check in ${visit.client.name}`}
        lead={<ZonedRange start={visit.startsAt} end={visit.endsAt} timeZone={visit.timeZone} day="short" />}
      />
      {open.length > 0 && (
        <Card title="Still missing" detail="Check-in waits for these.">
          <OpenFindings findings={open} reader="staff" timeZone={visit.timeZone} />
        </Card>
      )}
      {place && <PlaceForm appointmentId={appointmentId} place={place} reader="staff" />}
      {collect && (
        <Card title="To collect" footer={<TextLink href={paths.clinic.clientTab(visit.client.id, 'money')}>Take a payment</TextLink>}>
          <CollectWords {...collect} />
        </Card>
      )}
      {coverage && <DoorCard clientId={visit.client.id} {...coverage} canAsk={actor.role === 'front-desk'} />}
      {payer && <VisitPayerCard {...payer} appointmentId={appointmentId} timeZone={visit.timeZone} reader="staff" />}
      <Card title="At the door">
        <CheckInForm
          appointmentId={appointmentId}
          isJourney={visit.kind === 'journey'}
          route={visit.route}
          setting={visit.setting}
          timeZone={visit.timeZone}
          screenHref={actor.role === 'therapist' ? paths.clinic.safety(visit.client.id) : null}
        />
      </Card>
    </div>
  )
}
