import { EquityTable } from '@/components/practice/equity-table'
import { GuidelineTable } from '@/components/practice/guideline-table'
import { holdingOn } from '@/components/practice/holding'
import { TierExplanation } from '@/components/practice/tier-explanation'
import { TierSchedules } from '@/components/practice/tier-schedules'
import { say } from '@/components/practice/words'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/auth/actor'
import { currentDay } from '@/lib/auth/today'
import { atOnce } from '@/lib/data/at-once'
import { readCopyAs } from '@/lib/data/page-reads'
import { findScaleEquity } from '@/lib/data/views/scale-equity'
import { listRates, listTierSchedules } from '@/lib/data/views/settings-prices'
import { povertyTableOn } from '@/lib/domain/billing/sliding-fee'
import { fewestInTier } from '@/lib/domain/reference/billing-tiers'

export const metadata = { title: 'Sliding scale' }

export default async function SlidingScalePage() {
  const admin = await requireActor('admin')
  const { today } = await currentDay()
  const { schedules, rates, equity } = await readCopyAs(admin, (tx) =>
    atOnce({
      schedules: listTierSchedules(tx, admin),
      rates: listRates(tx, admin),
      equity: findScaleEquity(tx, admin, today),
    }),
  )
  const now = schedules.find((schedule) => holdingOn(schedule, today) === 'now')
  const fee = rates.find((rate) => rate.code === 'KAP-EXT' && holdingOn(rate, today) === 'now')

  return (
    <>
      <PageHeader title={say('navTiers')} lead={say('tiersLead')} />
      <TierSchedules schedules={schedules} today={today} />
      {now && fee && <TierExplanation tiers={now.tiers} feeCents={fee.cents} on={today} />}
      <Section title={say('equityTitle')} detail={say('equityDetail', { fewest: fewestInTier })}>
        <EquityTable tiers={equity} />
      </Section>
      <Section title={say('guidelineTitle', { year: String(povertyTableOn(today).year) })}>
        <GuidelineTable on={today} />
      </Section>
    </>
  )
}
