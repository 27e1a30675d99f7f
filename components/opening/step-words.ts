import type { OpeningLine, OpeningStep } from '@/lib/domain/practice/opening'
import type { SitePageKey } from '@/lib/domain/practice/site/site-pages'
import { settingsSiteUi } from '@/lib/messages/en/ui/settings-site'
import { translator } from '@/lib/messages/translator'
import { paths } from '@/lib/paths'
import { say } from './words'

const { setting } = paths.clinic
const sayPage = translator({ en: settingsSiteUi })

/** Where each thing is seen to. Mail is tested on the list itself. */
const pages: Readonly<Record<OpeningStep, string>> = {
  mail: paths.clinic.mailbox,
  locations: setting('locations'),
  rooms: setting('rooms'),
  clinicians: setting('people'),
  hours: setting('clinicians'),
  licences: setting('credentials'),
  documents: setting('documents'),
  site: setting('site'),
  rates: setting('services'),
  tiers: setting('sliding-scale'),
  prescribers: setting('prescribers'),
  facilities: setting('facilities'),
  numbers: setting('practice'),
  payers: setting('payers'),
}

/** The page a line leads to: who is not there yet is added first. */
export const pageOf = ({ step, state, names }: OpeningLine): string =>
  step === 'clinicians' && state === 'open' && names.length === 0
    ? setting('clinicians')
    : step === 'prescribers' && names.length > 0
      ? setting('credentials')
      : pages[step]

/** Whom or what it is missing for, or whose has ended; empty when there is nobody to name. */
export function namesText({ step, state, names }: OpeningLine): string {
  if (names.length === 0) return ''
  const known = step === 'site' ? names.map((page) => sayPage(`site${page as SitePageKey}`)) : names
  return say(state === 'lapsed' ? 'lapsedFor' : 'missingFor', { names: known.join(', ') })
}
