import type { Citation } from './citation.ts'

const readOn = '2026-11-22'

/** What payers and the law about them say. */
export const billingPayerCitations = {
  '42-cfr-447.15': {
    title: 'Medicaid: payment in full',
    says: 'A provider who takes Medicaid takes its amount, plus only the cost share the state plan itself sets, as full payment.',
    where: '42 CFR 447.15',
    readOn,
  },
  '42-cfr-447.20': {
    title: 'Medicaid: nothing more from the client',
    says: 'When other insurance owes at least the Medicaid amount, nothing may be collected from the client or the family.',
    where: '42 CFR 447.20',
    readOn,
  },
  'medicaid-no-upgrade': {
    title: 'Medicaid: no charge for a bigger version of a covered service',
    says: 'The covered part may not go to Medicaid while the client pays the difference for a longer one; missed visits may not be charged.',
    where: 'New York Medicaid Update, February 2014; state billing manuals say the same',
    readOn,
  },
  'medicaid-pending': {
    title: 'Medicaid: approved later',
    says: 'When eligibility is approved back to an earlier date, all that was collected since then is returned and Medicaid is billed.',
    where: 'State Medicaid billing manuals',
    readOn,
  },
  '42-usc-1396a-n-3': {
    title: 'Qualified Medicare Beneficiaries',
    says: 'Medicare cost share is never billed to a person in the QMB programme.',
    where: '42 U.S.C. 1396a(n)(3)',
    readOn,
  },
  'va-community-care': {
    title: 'VA community care',
    says: 'Only with an approved referral for service, dates and visits; nothing is collected from the veteran; the payment is payment in full; claims within 180 days.',
    where: 'TriWest Provider Handbook, billing and claims',
    readOn,
  },
  'va-10-10172': {
    title: 'VA request for service',
    says: 'More visits or other services than the referral names need VA Form 10-10172 and an approval first.',
    where: 'VA Form 10-10172',
    readOn,
  },
  '42-cfr-405.405': {
    title: 'Medicare: opting out',
    says: 'A clinician who opted out treats under a private contract signed before care; nobody files a claim.',
    where: '42 CFR 405.405 to 405.455',
    readOn,
  },
  '42-usc-1395w-4-g': {
    title: 'Medicare: claims and limits',
    says: 'Who is enrolled files the claim and may not charge beyond the limiting charge for a covered service.',
    where: '42 U.S.C. 1395w-4(g)',
    readOn,
  },
  'medicare-enrolment': {
    title: 'Medicare: enrolled, opted out or neither',
    says: 'A clinician who is neither may not be paid for treating a Medicare client.',
    where: 'scv-camft.org Medicare for MFTs 2025; apapracticecentral.org',
    readOn,
  },
  '42-cfr-424.44': {
    title: 'Medicare: time to file',
    says: 'A claim is filed within one calendar year of the date of service.',
    where: '42 CFR 424.44',
    readOn,
  },
  'caa-2026-telehealth': {
    title: 'Medicare: mental health at home by telehealth',
    says: 'Allowed without an earlier visit in person through 2027-12-31.',
    where: 'Consolidated Appropriations Act, 2026 (natlawreview.com, 2026-02-03)',
    readOn,
  },
  '42-usc-1320a-7a': {
    title: 'Cost share is not waived as a routine',
    says: 'Lowering deductibles, copays or coinsurance as a habit is an unlawful inducement; a documented hardship is not.',
    where: '42 U.S.C. 1320a-7a(i)(6); OIG Special Fraud Alert 1994',
    readOn,
  },
  'reg-z-instalments': {
    title: 'Instalments and disclosures',
    says: 'A written plan of more than four instalments, or any finance charge, brings credit disclosures.',
    where: '12 CFR 1026.2(a)(17); Truth in Lending Act',
    readOn,
  },
  '45-cfr-147.136': {
    title: 'Appeals',
    says: '180 days for the internal appeal; four months for external review, with its own rule for short months and closed days.',
    where: '45 CFR 147.136',
    readOn,
  },
  '29-cfr-2560.503-1': {
    title: 'How fast a plan must answer',
    says: '72 hours when urgent, 30 days before a service, 60 days after it.',
    where: '29 CFR 2560.503-1',
    readOn,
  },
  '29-cfr-2590.712': {
    title: 'Parity of mental health with other care',
    says: 'No tighter limit on mental health care than on other care; plans of employers hand over what they decided by within 30 days.',
    where: '29 CFR 2590.712(c), (d)(3)',
    readOn: '2026-11-28',
  },
  '42-usc-300gg-93': {
    title: 'Help with complaints and appeals from the state',
    says: 'A state’s office of consumer assistance, or ombudsman, helps file complaints and appeals against a health plan.',
    where: '42 U.S.C. 300gg-93(b), (c)',
    readOn: '2026-11-28',
  },
  '42-usc-1320a-7b': {
    title: 'Copay cards and federal programs',
    says: 'What a maker pays toward the share of somebody in Medicare, Medicaid, VA or TRICARE is an unlawful inducement.',
    where: '42 U.S.C. 1320a-7b(b), (f); OIG Special Advisory Bulletin, September 2014',
    readOn: '2026-11-28',
  },
  '42-cfr-405.942': {
    title: 'Medicare appeals',
    says: 'Redetermination within 120 days, later levels with their own clocks.',
    where: '42 CFR 405.942 and following',
    readOn,
  },
  '42-cfr-422.582': {
    title: 'Medicare Advantage appeals',
    says: 'Reconsideration within 65 days.',
    where: '42 CFR 422.582',
    readOn,
  },
  '42-cfr-438.402': {
    title: 'Medicaid managed care appeals',
    says: 'Plan appeal within 60 days, then a state fair hearing within 120 days.',
    where: '42 CFR 438.402 and 438.408',
    readOn,
  },
  'cms-0057-f': {
    title: 'How fast a plan decides on prior authorization',
    says: '72 hours expedited and 7 calendar days standard since 2026-01-01 for Medicare Advantage and Medicaid; not for drugs.',
    where: 'CMS-0057-F',
    readOn,
  },
  '42-cfr-401.305': {
    title: 'Overpayments',
    says: 'Medicare and Medicaid money paid in error goes back within 60 days of finding it; a timely inquiry can suspend this for up to 180 days.',
    where: '42 CFR 401.305',
    readOn,
  },
  'x12-835-groups': {
    title: 'Remittance groups',
    says: "PR may become the client's, CO is the practice's, OA and PI are neither.",
    where: 'X12 005010X221A1',
    readOn,
  },
} as const satisfies Record<string, Citation>
