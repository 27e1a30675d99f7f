import { paths } from '@/lib/paths'
import { say } from './words'

const { settings, setting, mailbox, audit, imports, retention, disclosures } = paths.clinic

/** The pages of the settings, by what they are about. */
export const settingPages = () => [
  {
    title: say('groupPractice'),
    pages: [
      { href: settings, label: say('overview'), exact: true },
      { href: setting('opening'), label: say('navOpening') },
      { href: setting('practice'), label: say('navPractice') },
      { href: setting('locations'), label: say('navLocations') },
      { href: setting('rooms'), label: say('navRooms') },
      { href: setting('facilities'), label: say('navFacilities') },
      { href: setting('site'), label: say('navSite') },
    ],
  },
  {
    title: say('groupCare'),
    pages: [
      { href: setting('clinicians'), label: say('navClinicians') },
      { href: setting('prescribers'), label: say('navPrescribers') },
      { href: setting('credentials'), label: say('navCredentials') },
      { href: setting('documents'), label: say('navDocuments') },
    ],
  },
  {
    title: say('groupMoney'),
    pages: [
      { href: setting('services'), label: say('navServices') },
      { href: setting('payers'), label: say('navPayers') },
      { href: setting('sliding-scale'), label: say('navTiers') },
    ],
  },
  {
    title: say('groupControl'),
    pages: [
      { href: setting('rules'), label: say('navRules') },
      { href: setting('people'), label: say('navPeople') },
      { href: imports, label: say('navImports') },
      { href: audit, label: say('navAudit') },
      { href: mailbox, label: say('navMailbox') },
      { href: retention, label: say('navRetention') },
      { href: disclosures, label: say('navDisclosures') },
    ],
  },
]
