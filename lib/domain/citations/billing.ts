import type { Citation } from '../citations.ts'
import { billingPayerCitations } from './billing-payers.ts'

const readOn = '2026-11-22'

/** What the money and payer rules stand on. */
export const billingCitations = {
  ...billingPayerCitations,
  'practice.medicaid-wall': {
    title: 'Practice policy: Medicaid clients pay nothing',
    says: 'No deposit, card on file, payment plan, sliding fee, self-pay receipt or private agreement for a client with any kind of Medicaid.',
    where: 'Practice policy',
    readOn,
  },
  'practice.insured-hour': {
    title: 'Practice policy: one insured hour a day',
    says: 'One individual psychotherapy line for a client and a day; the other hours of a long visit are not sent to a plan.',
    where: 'Practice policy',
    readOn,
  },
  'practice.extended-care': {
    title: 'Practice policy: extended care',
    says: 'Hours beyond the insured one are charged only where the contract allows it and the client signed the notice before the visit.',
    where: 'Practice policy',
    readOn,
  },
  'practice.benefits-fresh': {
    title: 'Practice policy: benefits are verified again after 30 days',
    says: 'What a plan said about its benefits is asked again when it is older than 30 days on the day of the visit.',
    where: 'Practice policy',
    readOn,
  },
  'practice.sliding-scale': {
    title: 'Practice policy: sliding scale',
    says: 'One schedule for everybody, on income and household against the federal guideline, attested again every 12 months.',
    where: 'Practice policy',
    readOn,
  },
  'practice.refunds': {
    title: 'Practice policy: credits and refunds',
    says: 'Credit is used only with consent, otherwise it goes back the way it came within 30 days.',
    where: 'Practice policy',
    readOn,
  },
  'practice.day-of-the-desk': {
    title: 'Practice policy: the desk corrects in the open',
    says: 'A payment that bounced, was somebody else’s or had the wrong amount is reversed with its reason, on the day it is found. Two people at one counter are told of each other.',
    where: 'Practice policy',
    readOn,
  },
  'practice.write-offs': {
    title: 'Practice policy: write-offs',
    says: 'A balance is given up with a reason on record, never as a habit. Above the limit a second person with the duty of the billing lead decides, and nobody decides on their own.',
    where: 'Practice policy',
    readOn,
  },
  'practice.day-close': {
    title: 'Practice policy: day close',
    says: 'At the end of a day the drawer is counted, a difference is explained, and the day is closed. A closed day stays as it is: later corrections stand on their own day. What moved before the first day that is counted is closed together, with why.',
    where: 'Practice policy',
    readOn,
  },
  'practice.no-overlap': {
    title: 'Practice policy: nobody is in two places',
    says: 'Sessions of one clinician, or of one client, do not overlap, except inside one group.',
    where: 'Practice policy',
    readOn,
  },
  'cpt-psychotherapy-time': {
    title: 'Psychotherapy codes by time',
    says: '16 to 37 minutes, 38 to 52, and 53 or more; less than 16 is not psychotherapy. A unit counts when its midpoint is passed.',
    where: 'CPT time rule, 2013 changes (empr.com; bonfirerevenue.com)',
    readOn,
  },
  'cpt-code-set': {
    title: 'Procedure codes in force',
    says: 'Codes are valid for dates of service between their first and last day; the sets change every 1 January.',
    where: 'CPT and HCPCS Level II, 2026 sets',
    readOn,
  },
  'cpt-2023-prolonged': {
    title: 'Prolonged direct contact codes are gone',
    says: '99354 to 99357 were deleted for services from 2023-01-01; prolonged E/M codes do not extend psychotherapy.',
    where: 'CPT 2023 changes (theinsurancemaze.com)',
    readOn,
  },
  'ncci-90853': {
    title: 'Individual and group therapy on one day',
    says: 'The individual code is column 2 to group therapy since 2014-10-01, indicator 1: a distinct-service modifier goes on the individual line.',
    where: 'NCCI procedure-to-procedure edits; AAPC Psychiatry Coding Alert 146039',
    readOn,
  },
  'maine-ncci-2012': {
    title: 'What a distinct service needs',
    says: 'Separate times, a separate note each, different content and a need for both.',
    where: 'Maine DHHS notice of 2012-03-21',
    readOn,
  },
  'ncci-mue': {
    title: 'Units a day',
    says: 'Medically unlikely edits: the most units of a code for one client and day, by quarter.',
    where: 'CMS NCCI practitioner MUE file',
    readOn,
  },
  'nasw-90834': {
    title: 'Two units of 90834',
    says: 'Some payers accept two units for a visit of about 90 minutes; ask each one.',
    where: 'NASW Billing and Coding News for Clinical Social Workers',
    readOn,
  },
  'hcpcs-j0013': {
    title: 'Esketamine drug code',
    says: 'J0013 replaced S0013 for dates of service from 2026-01-01; one unit is 1 mg.',
    where: 'HCPCS 2026 (osmind.org, 2026-02-05)',
    readOn,
  },
  'hcpcs-g2082': {
    title: 'Medicare esketamine visits',
    says: 'G2082 up to 56 mg and G2083 above, observation included, one a session, no separate E/M.',
    where: 'HCPCS G2082, G2083',
    readOn,
  },
  'cms-pos': {
    title: 'Place of service',
    says: 'The place is where the client is: 11 office, 10 video at home, 02 video elsewhere.',
    where: 'CMS place of service code set',
    readOn,
  },
  'telehealth-modifiers': {
    title: 'Telehealth modifiers',
    says: '95 for live video with most commercial plans, 93 or FQ for audio only; Medicare reads the place of service.',
    where: 'codingintel.com, codeitright.ai telehealth guides',
    readOn,
  },
  'icd-10-cm-2027': {
    title: 'Diagnosis codes',
    says: 'ICD-10-CM of fiscal year 2027, for dates of service from 2026-10-01; a code is carried to its last digit.',
    where: 'ICD-10-CM FY2027',
    readOn,
  },
  'practice.medicare-telehealth-after': {
    title: 'Practice policy: Medicare telehealth after the flexibility',
    says: 'From 2028-01-01 a visit in person is asked for again, until a rule says otherwise.',
    where: 'Practice policy',
    readOn,
  },
  '45-cfr-149.610': {
    title: 'Good faith estimate',
    says: 'When it is due, what it says, and that it is renewed when the scope changes.',
    where: '45 CFR 149.610; 86 FR 56135',
    readOn,
  },
  '45-cfr-149.620': {
    title: 'Estimate disputes',
    says: 'A bill of 400 dollars or more above the estimate can be disputed for 120 days; collecting stops meanwhile.',
    where: '45 CFR 149.620',
    readOn,
  },
  'fr-poverty-2025': {
    title: 'Poverty guidelines 2025',
    says: 'Household guideline for the 48 states and D.C., Alaska and Hawaii.',
    where: '90 FR 5917 (2025-01-17)',
    readOn,
  },
  'fr-poverty-2026': {
    title: 'Poverty guidelines 2026',
    says: 'Household guideline for the 48 states and D.C., Alaska and Hawaii.',
    where: '91 FR 1797 (2026-01-15)',
    readOn,
  },
  '31-usc-3729': {
    title: 'False claims',
    says: 'One visit is not split into several dates or clinicians to be paid more.',
    where: '31 U.S.C. 3729',
    readOn,
  },
  '45-cfr-164.501': {
    title: 'Psychotherapy notes',
    says: 'Kept apart; not part of what a plan needs to pay, so never in claims, appeals or exports.',
    where: '45 CFR 164.501',
    readOn,
  },
  '45-cfr-164.508': {
    title: 'Psychotherapy notes need their own authorization',
    says: 'No disclosure without a separate authorization by the client.',
    where: '45 CFR 164.508(a)(2)',
    readOn,
  },
  '45-cfr-164.522': {
    title: 'Right to keep a service from the plan',
    says: 'A service paid in full out of pocket is kept from the plan when the client asks.',
    where: '45 CFR 164.522(a)(1)(vi)',
    readOn,
  },
  'practice.signed-notes': {
    title: 'Practice policy: signed notes',
    says: 'A signed note is locked; what is learned later is an addendum. A visit is billed once its note is signed.',
    where: 'Practice policy',
    readOn,
  },
  'superbill-fields': {
    title: 'Itemised receipts',
    says: 'What a plan wants to see on one, and that it covers only services the practice did not bill.',
    where: 'superbilled.com; aarongood.com field lists',
    readOn,
  },
  'published-prices': {
    title: 'Published price ranges',
    says: 'What clinics publish for one session, by kind of service; never used for billing.',
    where: 'Public guides on ketamine therapy costs, read 2026-11-22',
    readOn,
  },
} as const satisfies Record<string, Citation>
