import { OutcomeSparks } from '@/components/outcomes/outcome-sparks'
import { AcceptPlan } from '@/components/portal/accept-plan'
import { RegimenTimeline } from '@/components/regimens/regimen-timeline'
import { buttonClass } from '@/components/ui/button-class'
import { Column } from '@/components/ui/column'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { requireActor } from '@/lib/auth/actor'
import { currentDay } from '@/lib/auth/today'
import { atOnce } from '@/lib/data/at-once'
import { readAs } from '@/lib/data/page-reads'
import { listOutcomeSeries } from '@/lib/data/views/instruments'
import { findAcceptance, findRegimen, listCyclePrices } from '@/lib/data/views/regimen'
import { sayMoney } from '@/lib/messages/say-money'
import { sayZone } from '@/lib/messages/say-time'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: 'Your plan' }

export default async function PortalRegimenPage() {
  const actor = await requireActor('client')
  const { today, timeZone, now } = await currentDay()
  const { regimen, prices, series, acceptance } = await readAs(actor, (tx) => {
    const found = findRegimen(tx, actor, actor.clientId)
    return atOnce({
      regimen: found,
      prices: listCyclePrices(tx, actor, actor.clientId, { cycles: found.then((plan) => plan?.cycles ?? []), today }),
      acceptance: findAcceptance(tx, actor, actor.clientId, now),
      series: listOutcomeSeries(tx, actor, actor.clientId, now, timeZone),
    })
  })
  return (
    <Column>
      <PageHeader
        title="Your plan"
        lead={regimen ? `${regimen.cycles.length} cycles with ${regimen.primaryName}. Times in ${sayZone(timeZone)}.` : undefined}
      />
      <OutcomeSparks series={series} />
      {regimen && acceptance && <AcceptPlan {...acceptance} timeZone={timeZone} prices={[...prices.values()].map(({ cents }) => cents)} />}
      {regimen ? (
        <RegimenTimeline
          cycles={regimen.cycles}
          today={today}
          heading="h2"
          visitHref={paths.portal.visit}
          foot={({ id, number, visits }) =>
            visits.some(({ startsAt }) => startsAt > now) && (
              <a href={paths.api.cycleCalendar(id)} download className={buttonClass('quiet')}>
                {t('portal.addToCalendar')}
                <VisuallyHidden>{`: ${t('regimens.cycleNumber', { number })}`}</VisuallyHidden>
              </a>
            )
          }
          price={({ id }) => {
            const price = prices.get(id)
            if (!price) return null
            if (price.cents === null) return t('regimens.priceNotKnown')
            return t('regimens.youPay', { amount: price.cents === 0 ? sayMoney(0) : `about ${sayMoney(price.cents)}` })
          }}
        />
      ) : (
        <EmptyState>Your journeys stand here once you and your therapist have made a plan.</EmptyState>
      )}
    </Column>
  )
}
