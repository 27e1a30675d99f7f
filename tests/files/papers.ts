import { toCents } from '@/lib/domain/money'
import type {
  ClinicianOnPaper,
  ConsentCopyContent,
  DepositSlipContent,
  GoodFaithEstimateContent,
  InsuranceOnPaper,
  PetitionLetterContent,
  PracticeOnPaper,
  ReceiptContent,
  StatementContent,
  SuperbillContent,
  SuperbillLineContent,
} from '@/lib/domain/practice/documents/papers'
import { documentTemplates } from '@/lib/domain/practice/documents/templates'

export const practice: PracticeOnPaper = {
  name: 'Alder House',
  legalName: 'Alder House Therapy LLC',
  address: { line: '12 Example Street', city: 'Northside', state: 'IL', zip: '60000' },
  phone: '(555) 010-0100',
  email: 'desk@alder.example',
  npi: '1234567893',
  ein: '12-3456789',
  taxonomy: '261QM0801X',
}

export const client = {
  legalName: 'Ada Łukasiewicz-Nguyễn',
  bornOn: '1988-03-04',
  address: { line: '7 Sample Road', city: 'Northside', state: 'IL', zip: '60000' },
} as const

const insurance: InsuranceOnPaper = {
  payer: 'Prairie Mutual (demo)',
  memberId: 'PM-0007',
  groupNumber: 'G-12',
  relation: 'spouse',
  insuredName: 'Bo Nguyễn',
}

const clinician: ClinicianOnPaper = {
  name: 'A. Roe',
  credential: 'LCSW',
  licenseNumber: '149.000001',
  licenseState: 'IL',
  npi: '1987654328',
  supervisor: null,
}

export const superbillLine: SuperbillLineContent = {
  chargeId: 'charge-1',
  license: 'IL 149.000001',
  plan: 0,
  serviceOn: '2026-12-01',
  startedAt: '2026-12-01T16:00:00.000Z',
  stoppedAt: '2026-12-01T16:55:00.000Z',
  code: '90837',
  modifiers: ['95'],
  units: 1,
  placeOfService: '10',
  pointers: ['A', 'B'],
  clinicianNpi: '1987654328',
  feeCents: toCents(20_000),
  discountCents: toCents(4_000),
  paidCents: toCents(16_000),
  paidOn: '2026-12-02',
  paidBy: 'card_terminal',
}

export const superbill: SuperbillContent = {
  number: 'SB-1007',
  issuedOn: '2026-12-03',
  replaces: 'SB-1006',
  timeZone: 'America/Chicago',
  practice,
  client,
  insurances: [insurance],
  clinicians: [{ ...clinician, supervisor: { name: 'B. Lin, PhD', npi: '2123456784' } }],
  diagnosisCodes: ['F33.1', 'F41.1'],
  lines: [
    superbillLine,
    {
      ...superbillLine,
      serviceOn: '2026-12-02',
      code: '90853',
      modifiers: [],
      feeCents: toCents(8_000),
      discountCents: toCents(0),
      paidCents: toCents(0),
      paidOn: null,
      paidBy: null,
    },
  ],
  signatures: [{ name: 'A. Roe, LCSW', signedOn: '2026-12-03' }],
}

export const deposit: DepositSlipContent = {
  number: 'D261205',
  day: '2026-12-05',
  practice,
  cash: toCents(4_950),
  cheques: [{ reference: '1041', amount: toCents(4_000) }],
  total: toCents(8_950),
}

export const receipt: ReceiptContent = {
  number: 'R-55',
  issuedOn: '2026-12-05',
  practice,
  client,
  payment: { amountCents: toCents(24_200), method: 'hsa_fsa', receivedOn: '2026-12-05', reference: 'T-991' },
  services: [
    {
      serviceOn: '2026-12-01',
      provider: 'A. Roe, LCSW',
      description: 'Individual psychotherapy',
      chargedCents: toCents(20_000),
      insuranceCents: toCents(12_800),
      adjustedCents: toCents(4_000),
      paidCents: toCents(3_200),
    },
    {
      serviceOn: '2026-12-01',
      provider: 'A. Roe, LCSW',
      description: 'Extended care, 2 hours',
      chargedCents: toCents(35_000),
      insuranceCents: toCents(0),
      adjustedCents: toCents(14_000),
      paidCents: toCents(21_000),
    },
  ],
  goesBackCents: toCents(0),
  isMedicalCare: true,
}

export const statement: StatementContent = {
  number: 'ST-9',
  issuedOn: '2026-12-31',
  from: '2026-12-01',
  to: '2026-12-31',
  practice,
  client,
  openingCents: toCents(5_000),
  lines: [
    {
      serviceOn: '2026-12-01',
      code: '90837',
      chargedCents: toCents(20_000),
      planCents: toCents(12_800),
      takenOffCents: toCents(4_000),
      paidCents: toCents(1_000),
      balanceCents: toCents(2_200),
    },
  ],
  creditCents: toCents(1_050),
  waitingCents: toCents(0),
}

export const estimate: GoodFaithEstimateContent = {
  number: 'GFE-3',
  givenOn: '2026-11-22',
  practice,
  client,
  primaryService: 'Extended care at a three-hour ketamine-assisted psychotherapy visit',
  primaryServiceOn: '2026-12-15',
  recurring: { frequency: 'once a week', until: '2027-02-15', count: 6 },
  diagnosisCodes: ['F33.1'],
  providers: [
    {
      name: 'Alder House Therapy LLC',
      npi: '1234567893',
      tin: '00-0000000',
      location: 'Northside, IL',
      items: [{ description: 'Extended care hour', code: 'KAP-EXT', count: 12, chargeCents: toCents(10_500) }],
    },
  ],
  separately: [{ description: 'Prescriber visit', contact: 'Dr. Example, (555) 010-0199' }],
  dispute: { thresholdCents: toCents(40_000), days: 120, feeCents: toCents(2_500) },
}

export const petition: PetitionLetterContent = {
  writtenOn: '2027-01-10',
  timeZone: 'America/Chicago',
  practice,
  client,
  insurance: { ...insurance, planAddress: { line: 'PO Box 1', city: 'Elsewhere', state: 'IL', zip: '60001' } },
  claimNumber: 'CLM-77',
  serviceOn: '2026-12-01',
  clinician,
  phases: [
    { phase: 'preparation', startedAt: '2026-12-01T16:00:00Z', stoppedAt: '2026-12-01T16:40:00Z' },
    { phase: 'journey', startedAt: '2026-12-01T16:40:00Z', stoppedAt: '2026-12-01T18:20:00Z' },
    { phase: 'integration', startedAt: '2026-12-01T18:20:00Z', stoppedAt: '2026-12-01T19:00:00Z' },
  ],
  billedCode: '90837',
  planPaidCents: toCents(12_800),
  clientPaidCents: toCents(21_000),
  diagnosisCodes: ['F33.1'],
  failedTreatments: ['Sertraline 150 mg, 10 weeks, little change', 'Bupropion 300 mg, 8 weeks, stopped for side effects'],
  scores: [{ instrument: 'PHQ-9', baseline: 19, baselineOn: '2026-11-20', latest: 9, latestOn: '2027-01-08' }],
  prescriber: { name: 'Dr. Example', orderedOn: '2026-11-24' },
  request: 'single_case_agreement',
  enclosures: ['Receipt R-55', 'Summary of progress notes'],
}

export const consentCopy: ConsentCopyContent = {
  practice,
  client,
  timeZone: 'America/Chicago',
  document: documentTemplates['at-home-dosing-consent'],
  documentHash: 'a'.repeat(64),
  signature: {
    name: 'Ada Łukasiewicz-Nguyễn',
    signedAt: '2026-11-22T16:05:09.000Z',
    signedById: '0b0e3a52-52bc-4b77-9c43-1b0f5a9f6a10',
    ipPrefix: '192.0.2.0/24',
    agent: 'Firefox 140 on Linux',
    evidenceHash: 'b'.repeat(64),
    details: { address: '7 Sample Road', sitterName: 'Bo Rowe', sitterPhone: '(555) 010-0111' },
    revokedAt: null,
  },
}
