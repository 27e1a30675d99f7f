import { OutcomeSparks } from '@/components/outcomes/outcome-sparks'
import { ChangeFormat } from '@/components/regimens/change-format'
import { ExtendForm } from '@/components/regimens/extend-form'
import { ExtensionList } from '@/components/regimens/extension-list'
import { PlanAccepted } from '@/components/regimens/plan-accepted'
import { RegimenTimeline } from '@/components/regimens/regimen-timeline'
import type { TimelineCycle } from '@/components/regimens/regimen-types'
import { ConfirmAll } from '@/components/scheduling/confirm-all'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/auth/actor'
import { idsOf } from '@/lib/auth/ids'
import { currentDay } from '@/lib/auth/today'
import { atOnce } from '@/lib/data/at-once'
import { readAs } from '@/lib/data/page-reads'
import { listExtensions } from '@/lib/data/views/extensions'
import { listOutcomeSeries } from '@/lib/data/views/instruments'
import { findAcceptance, findRegimen, listCyclePrices } from '@/lib/data/views/regimen'
import { totalAhead } from '@/lib/domain/regimens/total-ahead'
import { label, labelOf } from '@/lib/messages/label'
import { sayMoney } from '@/lib/messages/say-money'
import { sayDay, sayDayAndTime, sayZone } from '@/lib/messages/say-time'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: t('regimens.title') }

export default async function ClientRegimenPage({ params }: { params: Promise<{ clientId: string }> }) {
  const actor = await requireActor('therapist', 'front-desk', 'admin')
  const { clientId } = idsOf(await params)
  const { today, timeZone, now } = await currentDay()
  const { regimen, prices, series, extensions, acceptance } = await readAs(actor, (tx) => {
    const found = findRegimen(tx, actor, clientId)
    return atOnce({
      regimen: found,
      prices: listCyclePrices(tx, actor, clientId, { cycles: found.then((plan) => plan?.cycles ?? []), today }),
      extensions: listExtensions(tx, actor, clientId),
      acceptance: findAcceptance(tx, actor, clientId, now),
      series: actor.role === 'therapist' ? listOutcomeSeries(tx, actor, clientId, now, timeZone) : [],
    })
  })
  const mayPlan = actor.role === 'therapist'
  const plan = mayPlan && (
    <LinkButton href={paths.clinic.planRegimen(clientId)} size="desk">
      Plan regimen
    </LinkButton>
  )
  if (!regimen) return <EmptyState action={plan}>{t(mayPlan ? 'regimens.empty' : 'regimens.emptyForOthers')}</EmptyState>
  const isOver = regimen.status === 'completed' || regimen.status === 'stopped'
  const nextId = regimen.cycles.find(({ status }) => status === 'planned')?.id
  const isAnyPlanned = regimen.cycles.filter(({ status }) => status === 'planned').length > 1
  const total = totalAhead([...prices.values()].map(({ cents }) => cents))
  return (
    <Section
      title={`${regimen.cycles.length} cycles with ${regimen.primaryName}`}
      detail={`${labelOf('regimenStatus', regimen.status)}. Times in ${sayZone(timeZone)} unless the visit's place is elsewhere.`}
      aside={
        isOver
          ? plan
          : isAnyPlanned &&
            actor.role !== 'admin' && (
              <LinkButton href={paths.clinic.scheduleRegimen(clientId)} size="desk">
                {t('regimens.scheduleAll')}
              </LinkButton>
            )
      }
    >
      <p>
        {regimen.dose
          ? `Dose ordered: ${regimen.dose.doseMg} mg, ${label('route', regimen.dose.route)}, valid until ${sayDay(regimen.dose.expiresOn, 'year')}.`
          : 'No dose is ordered yet.'}
        {total !== null && ` The client pays ${total === 0 ? '' : 'about '}${sayMoney(total)} for the cycles ahead.`}
      </p>
      {acceptance && <PlanAccepted {...acceptance} timeZone={timeZone} />}
      <OutcomeSparks series={series} />
      <RegimenTimeline
        cycles={regimen.cycles}
        today={today}
        visitHref={paths.clinic.visit}
        price={({ id }) => {
          const price = prices.get(id)
          if (!price) return null
          return price.cents === null ? 'price not known yet' : `client pays ${sayMoney(price.cents)}`
        }}
        foot={(cycle) =>
          actor.role !== 'admin' &&
          (cycle.status === 'scheduled' ? (
            <>
              <ConfirmAll visits={toConfirm(cycle)} timeZone={timeZone} />
              <LinkButton href={paths.clinic.otherLead(cycle.id)} size="desk" variant="quiet">
                Another lead
              </LinkButton>
            </>
          ) : cycle.status === 'planned' ? (
            <>
              <LinkButton
                href={paths.clinic.scheduleCycle(clientId, cycle.id)}
                size="desk"
                variant={cycle.id === nextId ? 'primary' : 'secondary'}
              >
                Schedule
              </LinkButton>
              <ChangeFormat cycle={cycle} formats={prices.get(cycle.id)?.formats ?? []} />
            </>
          ) : null)
        }
      />
      {(extensions.length > 0 || (mayPlan && !isOver)) && (
        <Card title="Beyond the plan" detail="Further cycles wait until the therapist has signed and the prescriber agrees.">
          <div className="grid gap-4">
            <ExtensionList extensions={extensions} timeZone={timeZone} />
            {mayPlan && !isOver && (
              <Disclosure summary="Ask for further cycles">
                <ExtendForm regimenId={regimen.id} />
              </Disclosure>
            )}
          </div>
        </Card>
      )}
    </Section>
  )
}

/** The visits of a cycle that wait to be confirmed, each by what it is and when. */
const toConfirm = ({ visits }: TimelineCycle) =>
  visits
    .filter(({ status }) => status === 'tentative')
    .map(({ id, phase, startsAt, timeZone }) => ({
      id,
      says: [phase && label('phase', phase), sayDayAndTime(startsAt, timeZone)].filter(Boolean).join(', '),
    }))
