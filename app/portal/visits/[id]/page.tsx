import { notFound } from 'next/navigation'
import { VisitPayerCard } from '@/components/coverage/visit-payer-card'
import { PlaceForm } from '@/components/journeys/place-form'
import { AskForAnotherTime, FindAnotherTime } from '@/components/portal/another-time'
import { BeforeVisit } from '@/components/portal/before-visit'
import { CancelVisit } from '@/components/portal/cancel-visit'
import { visitTitle } from '@/components/portal/next-visit-card'
import { RideCard } from '@/components/portal/ride-card'
import { RemoteVisitCard } from '@/components/scheduling/remote-visit-card'
import { TimeWaitCard } from '@/components/scheduling/time-wait-card'
import { ZonedRange } from '@/components/time/zoned-range'
import { buttonClass } from '@/components/ui/button-class'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { Column } from '@/components/ui/column'
import { DescriptionList } from '@/components/ui/description-list'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { currentPractice } from '@/lib/auth/practice'
import { now as clock } from '@/lib/clock'
import { readAs } from '@/lib/data/page-reads'
import { findCancelTerms, type OwnTerms } from '@/lib/data/views/portal-cancel'
import { findClientFirstName } from '@/lib/data/views/portal-profile'
import { findPortalVisit } from '@/lib/data/views/portal-visits'
import { findTimeWait } from '@/lib/data/views/time-wait'
import { findRemoteVisit } from '@/lib/data/views/video'
import { findVisitPayer } from '@/lib/data/views/visit-payer'
import { findPlaceQuestion } from '@/lib/data/views/visit-place'
import { isFoundAlone } from '@/lib/domain/scheduling/own-visits'
import { isId } from '@/lib/ids'
import { directionsTo } from '@/lib/messages/directions'
import { visitWaits } from '@/lib/messages/en/portal-home'
import { label } from '@/lib/messages/label'
import { sayMoney } from '@/lib/messages/say-money'
import { sayDayAndTime, sayDayAt } from '@/lib/messages/say-time'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: 'Visit' }

export default async function VisitPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const { id } = await params
  const actor = await requireActor('client')
  const { phone } = await currentPractice()
  const now = clock()
  const found = isId(id)
    ? await readAs(actor, async (tx) => {
        const visit = await findPortalVisit(tx, actor, id)
        return {
          visit,
          who: await findClientFirstName(tx, actor),
          terms: visit && (await findCancelTerms(tx, actor, visit, now)),
          place: await findPlaceQuestion(tx, actor, id, now),
          payer: await findVisitPayer(tx, actor, id, now),
          remote: await findRemoteVisit(tx, actor, id, now),
          wait: visit && (await findTimeWait(tx, actor.practiceId, id, now)),
        }
      })
    : null
  if (!found?.visit || !found.who || !found.terms) notFound()
  const { visit, who, terms, place, payer, remote, wait } = found
  const isOpen = (visit.status === 'tentative' || visit.status === 'confirmed') && visit.endsAt > now
  const items = [
    {
      key: 'when',
      term: 'When',
      value: <ZonedRange start={visit.startsAt} end={visit.endsAt} timeZone={visit.timeZone} day="long" />,
    },
    {
      key: 'where',
      term: 'Where',
      value: visit.place ?? (remote?.by === 'phone' ? label('contact', 'audio') : label('setting', visit.setting)),
    },
    { key: 'who', term: 'With', value: visit.clinicianName ?? '–' },
  ]
  return (
    <Column>
      <PageHeader
        title={visitTitle(visit)}
        above={{ href: paths.portal.visits, label: t('portal.navVisits') }}
        chips={<Chip state={visit.status === 'tentative' ? 'waits' : 'ready'}>{label('appointmentStatus', visit.status)}</Chip>}
        lead={visit.waits.length > 0 ? `Waits for ${visit.waits.map((wait) => visitWaits[wait]).join(', ')}.` : undefined}
      />
      <Card>
        <div className="grid gap-4">
          <DescriptionList items={items} />
          {isOpen && (
            <div className="flex flex-wrap gap-2">
              <a href={paths.api.visitCalendar(visit.id)} download className={buttonClass('secondary')}>
                {t('portal.addToCalendar')}
              </a>
              {visit.place && (
                <a href={directionsTo(visit.place)} rel="noreferrer" className={buttonClass('quiet')}>
                  {t('portal.directions')}
                </a>
              )}
            </div>
          )}
        </div>
      </Card>
      {remote && <RemoteVisitCard remote={remote} timeZone={visit.timeZone} reader="client" />}
      {isOpen && <BeforeVisit kind={visit.kind} setting={visit.setting} />}
      {place && <PlaceForm appointmentId={visit.id} place={place} reader="client" />}
      {payer && <VisitPayerCard {...payer} clientId={null} appointmentId={visit.id} timeZone={visit.timeZone} reader="client" />}
      {visit.ride && visit.kind === 'journey' && (
        <RideCard
          appointmentId={visit.id}
          ride={visit.ride}
          timeZone={visit.timeZone}
          startsAt={visit.startsAt}
          homeAddress={who.address}
          canChange={isOpen}
        />
      )}
      {terms.canCancel &&
        (terms.own.length === 0 ? <FindAnotherTime appointmentId={visit.id} /> : <AskForAnotherTime own={terms.own} phone={phone} />)}
      {terms.canCancel && terms.own.length === 0 && wait && (
        <TimeWaitCard
          appointmentId={visit.id}
          timeZone={visit.timeZone}
          state={wait}
          moveHref={paths.portal.moveVisit(visit.id)}
          reader="client"
        />
      )}
      {terms.canCancel && (
        <CancelVisit
          appointmentId={visit.id}
          what={`${visitTitle(visit)} on ${sayDayAt(visit.startsAt, visit.timeZone)}`}
          lateFrom={terms.lateFrom}
          isLate={terms.isLate}
          cost={costOf(terms, visit.timeZone)}
          timeZone={visit.timeZone}
          phone={phone}
          isOfCycle={visit.cycle !== null}
          isFoundAlone={isFoundAlone(visit)}
        />
      )}
    </Column>
  )
}

/** What cancelling costs, now and closer to the visit. */
function costOf({ feeCents, isLate, lateFrom }: OwnTerms, timeZone: string): string {
  if (feeCents === 0) return t('portal.cancelFree')
  const amount = sayMoney(feeCents)
  return isLate ? t('portal.cancelFeeNow', { amount }) : t('portal.cancelFeeAhead', { amount, when: sayDayAndTime(lateFrom, timeZone) })
}
