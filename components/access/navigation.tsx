import {
  CalendarCheck,
  CalendarDays,
  Ellipsis,
  FileCheck2,
  Home,
  Inbox,
  ListChecks,
  MapPin,
  MessageSquare,
  PhoneCall,
  ReceiptText,
  Settings,
  Stethoscope,
  Users,
  UsersRound,
  Wallet,
} from 'lucide-react'
import { settingPages } from '@/components/practice/settings-pages'
import type { NavItem } from '@/components/shell/shell-types'
import type { PaletteGroup } from '@/components/ui/command-palette'
import type { PersonRole } from '@/lib/domain/access/roles'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'
import { paletteDoors } from './palette-deeds'

/** Sections that have a page of their own so far. One that comes later is added with its page. */
type ClinicSection = NavItem & { readonly roles: readonly PersonRole[] }

const everyone: readonly PersonRole[] = ['therapist', 'front-desk', 'admin']

const clinicSections = (): readonly ClinicSection[] => [
  {
    href: paths.clinic.today,
    label: t('practice.navToday'),
    icon: <CalendarCheck aria-hidden="true" />,
    exact: true,
    key: 't',
    roles: everyone,
  },
  { href: paths.clinic.calendar, label: t('practice.navCalendar'), icon: <CalendarDays aria-hidden="true" />, key: 'c', roles: everyone },
  { href: paths.clinic.clients, label: t('practice.navClients'), icon: <Users aria-hidden="true" />, key: 'p', roles: everyone },
  { href: paths.clinic.consults, label: t('access.navConsults'), icon: <PhoneCall aria-hidden="true" />, key: 'n', roles: everyone },
  { href: paths.clinic.desk, label: t('practice.navDesk'), icon: <Inbox aria-hidden="true" />, key: 'd', roles: ['front-desk', 'admin'] },
  { href: paths.clinic.tasks, label: t('tasks.title'), icon: <ListChecks aria-hidden="true" />, key: 'k', roles: everyone },
  { href: paths.clinic.messages, label: t('portal.navMessages'), icon: <MessageSquare aria-hidden="true" />, key: 'm', roles: everyone },
  { href: paths.clinic.claims, label: t('practice.navClaims'), icon: <ReceiptText aria-hidden="true" />, roles: ['front-desk', 'admin'] },
  { href: paths.clinic.groups, label: t('practice.navGroups'), icon: <UsersRound aria-hidden="true" />, roles: everyone },
  { href: paths.clinic.settings, label: t('practice.navSettings'), icon: <Settings aria-hidden="true" />, key: 's', roles: ['admin'] },
]

/** The pages at the left edge for a role. */
export const clinicNav = (role: PersonRole): readonly NavItem[] =>
  clinicSections()
    .filter(({ roles }) => roles.includes(role))
    .map(({ roles: _, ...item }) => item)

/** What the palette offers beside the pages of the rail. */
export const clinicPalette = (role: PersonRole): readonly PaletteGroup[] => [
  { label: t('access.paletteBegin'), items: paletteDoors(role) },
  {
    label: t('access.paletteMore'),
    items: [{ id: 'page account', label: t('access.account'), href: paths.account }],
  },
  ...(role === 'admin'
    ? [
        {
          label: t('practice.settings'),
          items: settingPages()
            .flatMap(({ pages }) => pages)
            .filter(({ href }) => href !== paths.clinic.settings)
            .map(({ href, label }) => ({ id: `page ${href}`, label, href, also: [t('practice.settings')] })),
        },
      ]
    : []),
]

export const portalNav = (unread = 0): readonly NavItem[] => [
  { href: paths.portal.home, label: t('portal.navHome'), icon: <Home aria-hidden="true" />, exact: true },
  { href: paths.portal.visits, label: t('portal.navVisits'), icon: <CalendarDays aria-hidden="true" /> },
  { href: paths.portal.messages, label: t('portal.navMessages'), icon: <MessageSquare aria-hidden="true" />, count: unread },
  { href: paths.portal.money, label: t('portal.navMoney'), icon: <Wallet aria-hidden="true" /> },
  { href: paths.portal.more, label: t('portal.navMore'), icon: <Ellipsis aria-hidden="true" /> },
]

export const prescriberTabs = (): readonly [NavItem, NavItem, NavItem] => [
  { href: paths.prescriber.referrals, label: t('prescribers.tabReferrals'), icon: <Stethoscope aria-hidden="true" />, exact: true },
  { href: paths.prescriber.presence, label: t('prescribers.tabPresence'), icon: <MapPin aria-hidden="true" /> },
  { href: paths.prescriber.credentials, label: t('prescribers.tabCredentials'), icon: <FileCheck2 aria-hidden="true" /> },
]
