import { moneyText } from '@/components/money/money-text'
import { OutcomeSparks } from '@/components/outcomes/outcome-sparks'
import { RegimenTimeline } from '@/components/regimens/regimen-timeline'
import { Column } from '@/components/ui/column'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { currentDay } from '@/lib/auth/today'
import { readAs } from '@/lib/data/scope'
import { listOutcomeSeries } from '@/lib/data/views/instruments'
import { findRegimen, listFormatChoices } from '@/lib/data/views/regimen'
import { sayZone } from '@/lib/messages/say-time'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: 'Your plan' }

export default async function PortalRegimenPage() {
  const actor = await requireActor('client')
  const { today, timeZone, now } = await currentDay()
  const { regimen, formats, series } = await readAs(actor, async (tx) => ({
    regimen: await findRegimen(tx, actor, actor.clientId),
    formats: (await listFormatChoices(tx, actor, actor.clientId, { today, cycles: 12 })) ?? [],
    series: await listOutcomeSeries(tx, actor, actor.clientId, now, timeZone),
  }))
  const priceOf = (format: string, number: number) => formats.find((offer) => offer.format === format)?.cycleCents[number - 1]
  return (
    <Column>
      <PageHeader
        title="Your plan"
        lead={regimen ? `${regimen.cycles.length} cycles with ${regimen.primaryName}. Times in ${sayZone(timeZone)}.` : undefined}
      />
      <OutcomeSparks series={series} />
      {regimen ? (
        <RegimenTimeline
          cycles={regimen.cycles}
          today={today}
          heading="h2"
          visitHref={paths.portal.visit}
          price={({ format, number }) => {
            const cents = priceOf(format, number)
            return cents === undefined ? null : t('regimens.youPay', { amount: `about ${moneyText(cents)}` })
          }}
        />
      ) : (
        <EmptyState>Your journeys stand here once you and your therapist have made a plan.</EmptyState>
      )}
    </Column>
  )
}
