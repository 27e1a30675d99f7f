import type { Duty, PersonRole } from '../../lib/domain/access/roles.ts'
import type { Condition } from '../../lib/domain/credentials/condition.ts'
import type { Profession } from '../../lib/domain/credentials/profession.ts'
import type { Route } from '../../lib/domain/journeys/route.ts'

/** The people of the demo practice. Plants and birds: none of them is anybody. */

export type DemoTherapist = {
  readonly key: string
  readonly name: string
  readonly title: string
  readonly profession: Profession
  readonly home: 'northside' | 'riverside'
  readonly weekdays: readonly number[]
  readonly opens: string
  readonly closes: string
  readonly states: readonly string[]
  readonly modalities: readonly string[]
  readonly bio: string
  /** Hours of KAP training; with fewer than 40 they prepare only. */
  readonly trainingHours: number
  readonly medicare: 'enrolled' | 'opted_out' | 'neither'
  readonly supervisor?: string
  readonly licenseEndsInDays: number
  readonly policyEndsInDays: number
  readonly duties?: readonly Duty[]
  readonly alsoAdmin?: true
}

const WEEK = [1, 2, 3, 4, 5]

export const demoTherapists: readonly DemoTherapist[] = [
  {
    key: 'wren',
    name: 'Wren Alder',
    title: 'LCSW',
    profession: 'lcsw',
    home: 'northside',
    weekdays: WEEK,
    opens: '08:00',
    closes: '17:00',
    states: ['MO', 'KS'],
    modalities: ['IFS', 'Somatic experiencing', 'Trauma therapy'],
    bio: 'Works with depression and trauma. Sits with people in journeys since 2019.',
    trainingHours: 120,
    medicare: 'enrolled',
    licenseEndsInDays: 410,
    policyEndsInDays: 290,
    duties: ['clinical-director'],
    alsoAdmin: true,
  },
  {
    key: 'juniper',
    name: 'Juniper Swift',
    title: 'LPC',
    profession: 'lpc',
    home: 'northside',
    weekdays: [1, 2, 3, 4, 5, 6],
    opens: '09:00',
    closes: '17:00',
    states: ['MO', 'KS'],
    modalities: ['ACT', 'Trauma therapy'],
    bio: 'Likes slow starts and clear plans.',
    trainingHours: 80,
    medicare: 'opted_out',
    licenseEndsInDays: 330,
    policyEndsInDays: 180,
  },
  {
    key: 'linden',
    name: 'Linden Finch',
    title: 'PhD',
    profession: 'psychologist',
    home: 'riverside',
    weekdays: WEEK,
    opens: '08:30',
    closes: '17:00',
    states: ['MO', 'KS'],
    modalities: ['Compassionate inquiry', 'Pain psychology'],
    bio: 'Psychologist. Chronic pain, anxiety, life after illness.',
    trainingHours: 150,
    medicare: 'enrolled',
    licenseEndsInDays: 520,
    policyEndsInDays: 350,
  },
  {
    key: 'sage',
    name: 'Sage Plover',
    title: 'LMFT',
    profession: 'lmft',
    home: 'northside',
    weekdays: [2, 3, 4, 5, 6],
    opens: '10:00',
    closes: '17:00',
    states: ['MO'],
    modalities: ['IFS', 'Couples therapy'],
    bio: 'Couples and individuals; leads the integration group.',
    trainingHours: 48,
    medicare: 'neither',
    licenseEndsInDays: 240,
    policyEndsInDays: 55,
  },
  {
    key: 'rowan',
    name: 'Rowan Teal',
    title: 'LCSW',
    profession: 'lcsw',
    home: 'riverside',
    weekdays: WEEK,
    opens: '09:00',
    closes: '18:00',
    states: ['KS'],
    modalities: ['Trauma therapy', 'Somatic experiencing'],
    bio: 'Works with veterans and first responders.',
    trainingHours: 60,
    medicare: 'neither',
    licenseEndsInDays: 300,
    policyEndsInDays: 200,
  },
  {
    key: 'clover',
    name: 'Clover Crake',
    title: 'LPC',
    profession: 'lpc',
    home: 'northside',
    weekdays: WEEK,
    opens: '11:00',
    closes: '19:00',
    states: ['MO', 'KS'],
    modalities: ['ACT', 'Mindfulness'],
    bio: 'Takes preparations and the preparation group.',
    trainingHours: 12,
    medicare: 'neither',
    licenseEndsInDays: 380,
    policyEndsInDays: 260,
  },
  {
    key: 'aster',
    name: 'Aster Lark',
    title: 'LMFT',
    profession: 'lmft',
    home: 'riverside',
    weekdays: [1, 2, 3, 4, 6],
    opens: '09:00',
    closes: '15:00',
    states: ['KS', 'MO'],
    modalities: ['IFS', 'Grief work'],
    bio: 'Grief, postpartum depression, anxiety.',
    trainingHours: 44,
    medicare: 'neither',
    licenseEndsInDays: 25,
    policyEndsInDays: 140,
  },
  {
    key: 'ivy',
    name: 'Ivy Sparrow',
    title: 'PLPC',
    profession: 'lpc',
    home: 'northside',
    weekdays: WEEK,
    opens: '08:00',
    closes: '16:00',
    states: ['MO'],
    modalities: ['Mindfulness'],
    bio: 'In training, supervised by Wren Alder.',
    trainingHours: 0,
    medicare: 'neither',
    supervisor: 'wren',
    licenseEndsInDays: 150,
    policyEndsInDays: 150,
  },
]

export type DemoPrescriber = {
  readonly key: string
  readonly name: string
  readonly profession: Profession
  readonly specialty: string
  readonly isPsychiatric: boolean
  readonly practiceName: string
  readonly address: { readonly addressLine: string; readonly city: string; readonly state: string; readonly zip: string }
  readonly states: readonly string[]
  readonly routes: readonly Route[]
  readonly prescribesForHome: Condition
  readonly policy: { readonly psychiatric: Condition; readonly onSite: Condition; readonly outside: Condition; readonly kap: Condition }
  readonly feeCents: number
  readonly opensInDays: number
  readonly deaEndsInDays: number
  readonly policyEndsInDays: number
  readonly atFacility: boolean
}

export const demoPrescribers: readonly DemoPrescriber[] = [
  {
    key: 'kestrel',
    name: 'Dr Hazel Kestrel',
    profession: 'physician',
    specialty: 'Psychiatry',
    isPsychiatric: true,
    practiceName: 'Kestrel Psychiatry (demo)',
    address: { addressLine: '220 Hornbeam Avenue', city: 'Kansas City', state: 'MO', zip: '64112' },
    states: ['MO', 'KS'],
    routes: ['lozenge', 'im', 'iv', 'nasal', 'esketamine'],
    prescribesForHome: 'yes',
    policy: { psychiatric: 'yes', onSite: 'no', outside: 'yes', kap: 'yes' },
    feeCents: 32_000,
    opensInDays: 4,
    deaEndsInDays: 600,
    policyEndsInDays: 320,
    atFacility: true,
  },
  {
    key: 'osprey',
    name: 'Rue Osprey',
    profession: 'nurse_practitioner',
    specialty: 'Psychiatric nurse practitioner',
    isPsychiatric: true,
    practiceName: 'Osprey Mind Clinic (demo)',
    address: { addressLine: '9 Willow Bend', city: 'Overland Park', state: 'KS', zip: '66204' },
    states: ['KS'],
    routes: ['lozenge', 'esketamine'],
    prescribesForHome: 'no',
    policy: { psychiatric: 'yes', onSite: 'no', outside: 'no', kap: 'yes' },
    feeCents: 24_000,
    opensInDays: 9,
    deaEndsInDays: 58,
    policyEndsInDays: 240,
    atFacility: false,
  },
  {
    key: 'grouse',
    name: 'Dr Basil Grouse',
    profession: 'physician',
    specialty: 'Anesthesiology',
    isPsychiatric: false,
    practiceName: 'Grouse Anesthesia (demo)',
    address: { addressLine: '31 Yarrow Court', city: 'Independence', state: 'MO', zip: '64055' },
    states: ['MO'],
    routes: ['im', 'iv', 'nasal', 'lozenge'],
    prescribesForHome: 'unknown',
    policy: { psychiatric: 'no', onSite: 'unknown', outside: 'unknown', kap: 'yes' },
    feeCents: 28_000,
    opensInDays: 2,
    deaEndsInDays: 480,
    policyEndsInDays: 87,
    atFacility: true,
  },
]

export type DemoStaff = {
  readonly key: string
  readonly name: string
  readonly role: 'front-desk' | 'admin'
  readonly duties: readonly Duty[]
}

export const demoStaff: readonly DemoStaff[] = [
  { key: 'marigold', name: 'Marigold Crane', role: 'admin', duties: ['owner'] },
  { key: 'robin', name: 'Robin Thistle', role: 'front-desk', duties: [] },
  { key: 'finch', name: 'Fennel Bunting', role: 'front-desk', duties: ['billing-lead'] },
  { key: 'cedar', name: 'Dr Cedar Merlin', role: 'admin', duties: ['medical-director'] },
  { key: 'sorrel', name: 'Sorrel Wigeon', role: 'admin', duties: ['privacy-officer'] },
]

/** The client whose portal the demo opens. */
export const demoClientSignIn = { key: 'ada', name: 'Ada Aster', email: 'ada.aster@example.com' } as const

/** `Dr Hazel Kestrel` signs in as hazel.kestrel@example.com. */
export const demoEmail = (name: string): string => `${name.replace(/^Dr /, '').toLowerCase().replaceAll(' ', '.')}@example.com`

/** One sign-in for each role, as the launcher prints them. */
export type DemoSignIn = { readonly role: string; readonly as: PersonRole; readonly name: string; readonly email: string }
