import type { Route } from 'next'

type Addresses = { readonly [name: string]: Route | ((...parts: never[]) => Route) | Addresses }

/** Every address in the product, said once. Each leads to a page or a route of `app`: tests/architecture/addresses.test.ts. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  signInTo: (back: string) => `/sign-in?back=${encodeURIComponent(back)}`,
  enrol: '/sign-in/second-factor',
  enrolTo: (back: string) => `/sign-in/second-factor?back=${encodeURIComponent(back)}`,
  /** Where a finished sign-in is sent on to where it belongs. */
  signedInTo: (back: string) => `/sign-in/done?back=${encodeURIComponent(back)}`,
  /** Says that another role of the same person opens a page, and switches to it. */
  otherRole: (role: string, back: string) => `/sign-in/role?as=${role}&back=${encodeURIComponent(back)}`,
  signedOut: '/sign-in?why=signed-out',
  timedOutTo: (back: string) => `/sign-in?why=timed-out&back=${encodeURIComponent(back)}`,
  forgot: '/sign-in/forgot',
  reset: (token: string) => `/sign-in/reset/${token}`,
  invitation: (token: string) => `/sign-in/invitation/${token}`,
  account: '/account',
  /** What an instance without a practice says instead of every page. */
  notSetUp: '/not-set-up',
  site: {
    kap: '/ketamine-assisted-psychotherapy',
    evidence: '/what-is-known',
    people: '/whom-you-will-meet',
    formats: '/formats-and-cost',
    estimator: '/estimate',
    insurance: '/insurance-and-rights',
    veterans: '/veterans',
    resources: '/resources',
    whoMayOffer: '/who-can-offer-kap',
    prescribers: '/find-a-prescriber',
    faq: '/questions',
    privacyPractices: '/privacy-practices',
    privacy: '/privacy',
    accessibility: '/accessibility',
    contact: '/contact',
    consult: '/consult',
    consultLink: (token: string) => `/consult/manage/${token}`,
    driverLink: (token: string) => `/ride/${token}`,
  },
  portal: {
    home: '/portal',
    visits: '/portal/visits',
    visit: (id: string) => `/portal/visits/${id}`,
    moveVisit: (id: string) => `/portal/visits/${id}/move`,
    bookVisit: '/portal/visits/book',
    intake: '/portal/intake',
    crisis: '/portal/crisis',
    documents: '/portal/documents',
    document: (key: string) => `/portal/documents/${key}`,
    regimen: '/portal/regimen',
    ride: (appointmentId: string) => `/portal/ride/${appointmentId}`,
    outcomes: '/portal/outcomes',
    instrument: (kind: string) => `/portal/outcomes/${kind}`,
    messages: '/portal/messages',
    thread: (id: string) => `/portal/messages/${id}`,
    money: '/portal/money',
    /** Of one cycle, or of all visits outside of any. */
    charges: (cycleId: string) => `/portal/money/charges/${cycleId}`,
    payments: '/portal/money/payments',
    prices: '/portal/money/prices',
    askSuperbill: '/portal/money/superbill',
    more: '/portal/more',
    files: '/portal/files',
  },
  clinic: {
    today: '/clinic',
    calendar: '/clinic/calendar',
    away: '/clinic/away',
    awayPlan: (timeOffId: string) => `/clinic/away/${timeOffId}`,
    clients: '/clinic/clients',
    caseload: '/clinic/clients?mine=1',
    clientsFound: (query: string) => `/clinic/clients?q=${encodeURIComponent(query)}`,
    planner: '/clinic/planner',
    load: '/clinic/planner/load',
    newClient: '/clinic/clients/new',
    client: (id: string) => `/clinic/clients/${id}`,
    clientTab: (id: string, tab: ClientTab) => `/clinic/clients/${id}/${tab}`,
    filesOfClaim: (id: string, claimId: string) => `/clinic/clients/${id}/files?claim=${claimId}`,
    planRegimen: (id: string) => `/clinic/clients/${id}/regimen/plan`,
    scheduleRegimen: (id: string) => `/clinic/clients/${id}/regimen/schedule`,
    scheduleCycle: (id: string, cycleId: string) => `/clinic/clients/${id}/regimen/${cycleId}/schedule`,
    safety: (id: string) => `/clinic/clients/${id}/safety`,
    mergeCharts: (id: string) => `/clinic/clients/${id}/merge`,
    mergeWith: (staysId: string, goesId: string) => `/clinic/clients/${staysId}/merge?with=${goesId}`,
    bookVisit: (id: string) => `/clinic/clients/${id}/book`,
    matchPrescriber: (id: string) => `/clinic/clients/${id}/prescribers`,
    visit: (appointmentId: string) => `/clinic/visits/${appointmentId}`,
    moveVisit: (appointmentId: string) => `/clinic/visits/${appointmentId}/move`,
    otherLead: (cycleId: string) => `/clinic/cycles/${cycleId}/lead`,
    moveRest: (cycleId: string) => `/clinic/cycles/${cycleId}/rest`,
    swapVisit: (appointmentId: string) => `/clinic/visits/${appointmentId}/swap`,
    note: (appointmentId: string) => `/clinic/visits/${appointmentId}/note`,
    alert: (id: string) => `/clinic/alerts/${id}`,
    checkIn: (appointmentId: string) => `/clinic/visits/${appointmentId}/check-in`,
    console: (appointmentId: string) => `/clinic/journeys/${appointmentId}`,
    desk: '/clinic/desk',
    dayClose: '/clinic/desk/day',
    dayCloseOn: (day: string) => `/clinic/desk/day?day=${day}`,
    consults: '/clinic/consults',
    newConsult: '/clinic/consults/new',
    consult: (id: string) => `/clinic/consults/${id}`,
    tasks: '/clinic/tasks',
    tasksOf: (clientId: string) => `/clinic/tasks?client=${clientId}`,
    news: '/clinic/news',
    newTaskFor: (clientId: string) => `/clinic/tasks?for=${clientId}`,
    claims: '/clinic/claims',
    groups: '/clinic/groups',
    group: (groupId: string) => `/clinic/groups/${groupId}`,
    presence: '/clinic/presence',
    settings: '/clinic/settings',
    setting: (page: SettingPage) => `/clinic/settings/${page}`,
    messages: '/clinic/messages',
    archivedMessages: '/clinic/messages?state=archived',
    mailbox: '/clinic/settings/mailbox',
    audit: '/clinic/settings/audit',
    retention: '/clinic/settings/retention',
    imports: '/clinic/settings/import',
    importFile: (id: string) => `/clinic/settings/import?file=${id}`,
    disclosures: '/clinic/settings/disclosures',
  },
  prescriber: {
    referrals: '/prescriber',
    client: (id: string) => `/prescriber/clients/${id}`,
    credentials: '/prescriber/credentials',
    presence: '/prescriber/presence',
  },
  api: {
    consultCalendar: (token: string) => `/api/calendar/consult/${token}`,
    calendarFeed: (token: string) => `/api/calendar/feed/${token}`,
    visitCalendar: (id: string) => `/api/calendar/visit/${id}`,
    cycleCalendar: (id: string) => `/api/calendar/cycle/${id}`,
    superbill: (id: string) => `/api/documents/superbill/${id}`,
    receipt: (id: string) => `/api/documents/receipt/${id}`,
    deposit: (dayCloseId: string) => `/api/documents/deposit/${dayCloseId}`,
    statement: (clientId: string) => `/api/documents/statement/${clientId}`,
    signedDocument: (id: string) => `/api/documents/signed/${id}`,
    health: '/api/health',
    session: '/api/session',
    draft: (key: string) => `/api/drafts/${encodeURIComponent(key)}`,
    search: '/api/search',
    journeyStamp: (id: string) => `/api/journeys/${id}`,
    estimate: '/api/estimate',
    upload: (kind: string, name: string) => `/api/imports?kind=${kind}&name=${encodeURIComponent(name)}`,
    attach: '/api/attachments',
    attachment: (id: string) => `/api/attachments/${id}`,
    attachmentPicture: (id: string) => `/api/attachments/${id}/picture`,
    personPicture: (id: string) => `/api/people/${id}/picture`,
    importProgress: (id: string) => `/api/imports?id=${id}`,
    importTemplate: (kind: string) => `/api/imports/template/${kind}`,
    exportOf: (kind: string) => `/api/exports/${kind}`,
    exportAll: '/api/exports',
    exportPart: (what: string, part: number | null) => `/api/exports?what=${what}${part === null ? '' : `&part=${part}`}`,
    record: (clientId: string) => `/api/exports/record/${clientId}`,
  },
} as const satisfies Addresses

/** An address with what is asked of it: escaped, and without what nobody gave. */
export function withQuery(path: Route, asked: Readonly<Record<string, string | null | undefined>>): Route {
  const given = Object.entries(asked).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []))
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path
}

export type ClientTab =
  | 'safety'
  | 'regimen'
  | 'record'
  | 'outcomes'
  | 'notes'
  | 'coverage'
  | 'money'
  | 'messages'
  | 'files'
  | 'documents'
  | 'prescribers'
export type SettingPage =
  | 'opening'
  | 'documents'
  | 'practice'
  | 'locations'
  | 'rooms'
  | 'facilities'
  | 'clinicians'
  | 'prescribers'
  | 'credentials'
  | 'services'
  | 'payers'
  | 'sliding-scale'
  | 'rules'
  | 'people'
  | 'audit'
  | 'mailbox'
  | 'retention'
  | 'disclosures'
  | 'site'
