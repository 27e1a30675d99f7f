import type { CitationId } from '../citations.ts'
import type { LocalDate } from '../time/local.ts'

export type ServiceFamily =
  | 'evaluation'
  | 'individual'
  | 'individual-addon'
  | 'family'
  | 'group'
  | 'crisis'
  | 'crisis-addon'
  | 'complexity'
  | 'medication-addon'
  | 'em-new'
  | 'em-established'
  | 'em-prolonged'
  | 'prolonged'
  | 'unlisted'
  | 'instrument'
  | 'infusion'
  | 'injection'
  | 'drug'
  | 'esketamine-visit'
  | 'extended'
  | 'missed'

/** A service code in our own words. `minutes` is the band the visit must fall in; `to` is its last date of service. */
export type ServiceCode = {
  readonly label: string
  readonly family: ServiceFamily
  readonly minutes?: { readonly least: number; readonly most?: number }
  readonly from: LocalDate
  readonly to?: LocalDate
  readonly insteadUse?: string
  readonly medicare?: 'only' | 'never'
  readonly cites: readonly CitationId[]
}

const cpt = ['cpt-code-set'] as const
const byTime = ['cpt-psychotherapy-time', 'cpt-code-set'] as const
const since = '2013-01-01'

/** Codes a practice like this one meets, by date of service. The labels are ours: descriptors belong to their owners. */
export const serviceCodes = {
  '90791': { label: 'Diagnostic evaluation', family: 'evaluation', minutes: { least: 16 }, from: since, cites: cpt },
  '90792': { label: 'Diagnostic evaluation with medical service', family: 'evaluation', minutes: { least: 16 }, from: since, cites: cpt },
  '90832': { label: 'Individual 30', family: 'individual', minutes: { least: 16, most: 37 }, from: since, cites: byTime },
  '90834': { label: 'Individual 45', family: 'individual', minutes: { least: 38, most: 52 }, from: since, cites: byTime },
  '90837': { label: 'Individual 60', family: 'individual', minutes: { least: 53 }, from: since, cites: byTime },
  '90833': {
    label: 'Individual 30 with a medical visit',
    family: 'individual-addon',
    minutes: { least: 16, most: 37 },
    from: since,
    cites: byTime,
  },
  '90836': {
    label: 'Individual 45 with a medical visit',
    family: 'individual-addon',
    minutes: { least: 38, most: 52 },
    from: since,
    cites: byTime,
  },
  '90838': { label: 'Individual 60 with a medical visit', family: 'individual-addon', minutes: { least: 53 }, from: since, cites: byTime },
  '90839': { label: 'Crisis, first hour', family: 'crisis', minutes: { least: 30 }, from: since, cites: byTime },
  '90840': { label: 'Crisis, each further half hour', family: 'crisis-addon', minutes: { least: 75 }, from: since, cites: byTime },
  '90846': { label: 'Family without the client', family: 'family', minutes: { least: 26 }, from: since, cites: byTime },
  '90847': { label: 'Family with the client', family: 'family', minutes: { least: 26 }, from: since, cites: byTime },
  '90853': { label: 'Group', family: 'group', from: since, cites: cpt },
  '90785': { label: 'Interactive complexity', family: 'complexity', from: since, cites: cpt },
  '90863': { label: 'Medication management with therapy', family: 'medication-addon', from: since, medicare: 'never', cites: cpt },
  '90899': { label: 'Unlisted psychiatric service', family: 'unlisted', from: since, cites: cpt },
  '96127': { label: 'Scored questionnaire', family: 'instrument', from: '2015-01-01', cites: cpt },
  G0560: { label: 'Safety planning, 20 minutes', family: 'instrument', from: '2025-01-01', medicare: 'only', cites: cpt },
  '99202': { label: 'New client visit, 15 minutes', family: 'em-new', from: since, cites: cpt },
  '99203': { label: 'New client visit, 30 minutes', family: 'em-new', from: since, cites: cpt },
  '99204': { label: 'New client visit, 45 minutes', family: 'em-new', from: since, cites: cpt },
  '99205': { label: 'New client visit, 60 minutes', family: 'em-new', from: since, cites: cpt },
  '99211': { label: 'Nurse visit', family: 'em-established', from: since, cites: cpt },
  '99212': { label: 'Follow-up visit, 10 minutes', family: 'em-established', from: since, cites: cpt },
  '99213': { label: 'Follow-up visit, 20 minutes', family: 'em-established', from: since, cites: cpt },
  '99214': { label: 'Follow-up visit, 30 minutes', family: 'em-established', from: since, cites: cpt },
  '99215': { label: 'Follow-up visit, 40 minutes', family: 'em-established', from: since, cites: cpt },
  '99417': {
    label: 'Longer medical visit, each 15 minutes',
    family: 'em-prolonged',
    from: '2021-01-01',
    medicare: 'never',
    insteadUse: 'G2212',
    cites: cpt,
  },
  G2212: {
    label: 'Longer Medicare medical visit, each 15 minutes',
    family: 'em-prolonged',
    from: '2021-01-01',
    medicare: 'only',
    insteadUse: '99417',
    cites: cpt,
  },
  '99354': { label: 'Prolonged contact, first hour', family: 'prolonged', from: since, to: '2022-12-31', cites: ['cpt-2023-prolonged'] },
  '99355': {
    label: 'Prolonged contact, each half hour',
    family: 'prolonged',
    from: since,
    to: '2022-12-31',
    cites: ['cpt-2023-prolonged'],
  },
  '99356': {
    label: 'Prolonged inpatient contact, first hour',
    family: 'prolonged',
    from: since,
    to: '2022-12-31',
    cites: ['cpt-2023-prolonged'],
  },
  '99357': {
    label: 'Prolonged inpatient contact, each half hour',
    family: 'prolonged',
    from: since,
    to: '2022-12-31',
    cites: ['cpt-2023-prolonged'],
  },
  '96365': { label: 'Infusion, first hour', family: 'infusion', minutes: { least: 16, most: 90 }, from: since, cites: cpt },
  '96366': { label: 'Infusion, each further hour', family: 'infusion', from: since, cites: cpt },
  '96374': { label: 'Injection into a vein', family: 'injection', minutes: { least: 0, most: 15 }, from: since, cites: cpt },
  '96372': { label: 'Injection into muscle or under the skin', family: 'injection', from: since, cites: cpt },
  J3490: { label: 'Unclassified drug', family: 'drug', from: since, cites: cpt },
  G2082: {
    label: 'Esketamine visit, up to 56 mg',
    family: 'esketamine-visit',
    from: '2020-01-01',
    medicare: 'only',
    insteadUse: 'J0013',
    cites: ['hcpcs-g2082'],
  },
  G2083: {
    label: 'Esketamine visit, more than 56 mg',
    family: 'esketamine-visit',
    from: '2020-01-01',
    medicare: 'only',
    insteadUse: 'J0013',
    cites: ['hcpcs-g2082'],
  },
  S0013: {
    label: 'Esketamine, 1 mg',
    family: 'drug',
    from: '2021-01-01',
    to: '2025-12-31',
    insteadUse: 'J0013',
    medicare: 'never',
    cites: ['hcpcs-j0013'],
  },
  J0013: { label: 'Esketamine, 1 mg', family: 'drug', from: '2026-01-01', insteadUse: 'S0013', medicare: 'never', cites: ['hcpcs-j0013'] },
  'KAP-MISSED': { label: 'Missed visit', family: 'missed', from: since, cites: ['practice.missed-visit-fee'] },
  'KAP-EXT': { label: 'Extended care hour', family: 'extended', from: since, cites: ['practice.extended-care'] },
} as const satisfies Record<string, ServiceCode>

/** Our own code for the hours beyond the insured one: on the client's account only, never on a claim. */
export const EXTENDED_CARE = 'KAP-EXT'
/** No service: what a practice asks for a visit that did not take place. On no claim, on no paper for a plan. */
export const MISSED_VISIT = 'KAP-MISSED'
