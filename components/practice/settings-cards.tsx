import Link from 'next/link'
import type { SettingCounts } from '@/lib/domain/practice/setting-counts'
import { paths } from '@/lib/paths'
import { say } from './words'

const { setting, audit, mailbox, imports, retention, disclosures } = paths.clinic

const cardsOf = (counts: SettingCounts) => [
  { href: setting('practice'), title: say('navPractice'), line: say('practiceLine') },
  { href: setting('locations'), title: say('navLocations'), line: say('countLocations', { count: counts.locations }) },
  { href: setting('rooms'), title: say('navRooms'), line: say('countRooms', { count: counts.rooms }) },
  { href: setting('facilities'), title: say('navFacilities'), line: say('countFacilities', { count: counts.facilities }) },
  { href: setting('site'), title: say('navSite'), line: say('siteLine') },
  { href: setting('clinicians'), title: say('navClinicians'), line: say('countClinicians', { count: counts.clinicians }) },
  { href: setting('prescribers'), title: say('navPrescribers'), line: say('countPrescribers', { count: counts.prescribers }) },
  { href: setting('credentials'), title: say('navCredentials'), line: say('countCredentials', { count: counts.credentials }) },
  { href: setting('services'), title: say('navServices'), line: say('countServices', { count: counts.services }) },
  { href: setting('payers'), title: say('navPayers'), line: say('countPayers', { count: counts.payers }) },
  { href: setting('sliding-scale'), title: say('navTiers'), line: say('tiersLine') },
  { href: setting('rules'), title: say('navRules'), line: say('countRules', { count: counts.ownRules }) },
  { href: setting('people'), title: say('navPeople'), line: say('countPeople', { count: counts.people }) },
  { href: imports, title: say('navImports'), line: say('importsLine') },
  { href: audit, title: say('navAudit'), line: say('auditLine') },
  {
    href: mailbox,
    title: say('navMailbox'),
    line: counts.givenUpMail > 0 ? say('countGivenUp', { count: counts.givenUpMail }) : say('mailboxLine'),
  },
  { href: retention, title: say('navRetention'), line: say('retentionLine') },
  { href: disclosures, title: say('navDisclosures'), line: say('disclosuresLine') },
]

/** A card for each page of the settings, with how much is there. */
export function SettingsCards({ counts }: { counts: SettingCounts }) {
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(14rem,1fr))] gap-3">
      {cardsOf(counts).map(({ href, title, line }) => (
        <li key={href}>
          <Link
            href={href}
            className="grid h-full content-start gap-0.5 rounded-card border border-line bg-surface px-4 py-3 shadow-lift transition-colors hover:border-lagoon/50 hover:bg-wash/60"
          >
            <span className="font-semibold">{title}</span>
            <span className="text-muted text-sm">{line}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
