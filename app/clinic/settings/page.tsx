import { ExpiryList } from '@/components/practice/expiry-list'
import { SettingsCards } from '@/components/practice/settings-cards'
import { say } from '@/components/practice/words'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/auth/actor'
import { currentDay } from '@/lib/auth/today'
import { atOnce } from '@/lib/data/at-once'
import { readAs } from '@/lib/data/page-reads'
import { forecastCredentials } from '@/lib/data/views/credential-forecast'
import { findSettingCounts } from '@/lib/data/views/settings-practice'
import { expirySteps } from '@/lib/domain/credentials/expiry-forecast'
import { rulesetOn } from '@/lib/domain/ruleset'

export const metadata = { title: 'Settings' }

export default async function SettingsPage() {
  const admin = await requireActor('admin')
  const { today } = await currentDay()
  const { counts, lines } = await readAs(admin, (tx) =>
    atOnce({
      counts: findSettingCounts(tx, admin),
      lines: forecastCredentials(tx, admin, today),
    }),
  )
  const within = expirySteps(rulesetOn(today))[0] ?? 90

  return (
    <>
      <PageHeader title={say('settings')} lead={say('settingsLead')} />
      <Section title={say('expiring')} detail={say('expiringDetail', { days: within })}>
        <ExpiryList lines={lines} within={within} />
      </Section>
      <Section title={say('settings')} hideTitle>
        <SettingsCards counts={counts} />
      </Section>
    </>
  )
}
