import { retentionUi } from '@/lib/messages/en/ui/retention'
import { settingsUi } from '@/lib/messages/en/ui/settings'
import { settingsControlUi } from '@/lib/messages/en/ui/settings-control'
import { settingsDisclosuresUi } from '@/lib/messages/en/ui/settings-disclosures'
import { settingsPeopleUi } from '@/lib/messages/en/ui/settings-people'
import { settingsSiteUi } from '@/lib/messages/en/ui/settings-site'
import { settingsStandingUi } from '@/lib/messages/en/ui/settings-standing'
import { settingsTrailUi } from '@/lib/messages/en/ui/settings-trail'
import { translator } from '@/lib/messages/translator'

const texts = {
  ...settingsUi,
  ...settingsPeopleUi,
  ...settingsStandingUi,
  ...settingsControlUi,
  ...retentionUi,
  ...settingsTrailUi,
  ...settingsDisclosuresUi,
  ...settingsSiteUi,
} as const

/** The texts of the settings, small enough for the browser. */
export const say = translator({ en: texts })
export type SettingsKey = keyof typeof texts
