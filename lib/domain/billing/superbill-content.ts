import { isNpi } from '../credentials/npi.ts'
import type { Cents } from '../money.ts'
import type {
  ClientOnPaper,
  ClinicianOnPaper,
  InsuranceOnPaper,
  PracticeOnPaper,
  SignatureOnPaper,
  SuperbillContent,
} from '../practice/documents/papers.ts'
import { isEin, isTaxonomy } from '../practice/ein.ts'
import type { LocalDate, TimeZone } from '../time/local.ts'
import { localDateOf } from '../time/practice-time.ts'

/** Where what a paper lacks is entered. */
export type PaperScreen = 'practice' | 'clinician' | 'client' | 'coverage' | 'note' | 'code'

export type MissingOnPaper = { readonly what: string; readonly screen: PaperScreen }

/** What stands behind a line of its own day: who gave it where, who signed for it, whose plan it was, and the code a payer reads. */
export type ServiceOnPaper = {
  readonly serviceOn: LocalDate
  readonly code: string
  /** The code a payer knows; null for one of our own with nothing signed off in its place. */
  readonly payerCode: string | null
  /** With the licence of the state of service; empty where none was held there on the day. */
  readonly clinician: ClinicianOnPaper
  readonly signature: SignatureOnPaper | null
  readonly insurance: InsuranceOnPaper | null
}

type Papers = {
  readonly practice: PracticeOnPaper
  readonly client: ClientOnPaper | null
  readonly services: readonly ServiceOnPaper[]
}

/** What a superbill cannot be printed without and is not on file, each once, with the screen where it is entered. */
export function missingOnSuperbill({ practice, client, services }: Papers): MissingOnPaper[] {
  const missing = [...missingOfPractice(practice), ...missingOfClient(client), ...services.flatMap(missingOfService)]
  return [...new Map(missing.map((one) => [one.what, one])).values()]
}

const when = (isMissing: boolean, what: string, screen: PaperScreen): MissingOnPaper[] => (isMissing ? [{ what, screen }] : [])

const missingOfPractice = ({ legalName, npi, ein, taxonomy }: PracticeOnPaper) => [
  ...when(legalName === '', 'legal name', 'practice'),
  ...when(!isNpi(npi), 'group NPI', 'practice'),
  ...when(!isEin(ein), 'EIN', 'practice'),
  ...when(!isTaxonomy(taxonomy), 'taxonomy', 'practice'),
]

const missingOfClient = (client: ClientOnPaper | null) => [
  ...when(client === null, 'date of birth', 'client'),
  ...when(client !== null && client.address === null, 'address', 'client'),
]

function missingOfService({ code, payerCode, clinician, signature, insurance }: ServiceOnPaper): MissingOnPaper[] {
  const { name, npi, licenseNumber, licenseState } = clinician
  return [
    ...when(!isNpi(npi), `NPI of ${name}`, 'clinician'),
    ...when(licenseNumber === '', `license of ${name} in ${licenseState}`, 'clinician'),
    ...when(signature === null, `signed note of ${name}`, 'note'),
    ...when(insurance !== null && insurance.memberId === '', `member ID with ${insurance?.payer}`, 'coverage'),
    ...when(insurance !== null && insurance.insuredName === '', `name of the insured with ${insurance?.payer}`, 'coverage'),
    ...when(payerCode === null, `a payer’s code for ${code}`, 'code'),
  ]
}

export type ChargeOnPaper = ServiceOnPaper & {
  readonly id: string
  readonly startedAt: Date
  readonly stoppedAt: Date
  readonly modifiers: readonly string[]
  readonly units: number
  readonly placeOfService: string
  readonly diagnosisCodes: readonly string[]
  readonly chargeCents: Cents
  readonly discountCents: Cents
  readonly paidCents: Cents
  readonly paidOn: Date | null
  readonly paidBy: string | null
}

type Content = {
  readonly number: string
  readonly today: LocalDate
  readonly replaces: string | null
  readonly practice: PracticeOnPaper & { readonly timeZone: TimeZone }
  readonly client: ClientOnPaper
  readonly charges: readonly ChargeOnPaper[]
}

/**
 * Puts a superbill together: the full fee and the discount apart, one line a service with its own clinician, licence and plan,
 * diagnoses once with letters to point at, and the signatures of the notes.
 */
export function superbillContent({
  number,
  today,
  replaces,
  client,
  practice: { timeZone, ...practice },
  charges,
}: Content): SuperbillContent {
  const diagnosisCodes = [...new Set(charges.flatMap((charge) => charge.diagnosisCodes))]
  const insurances = distinct(charges.flatMap(({ insurance }) => insurance ?? []))
  return {
    number,
    issuedOn: today,
    replaces,
    timeZone,
    practice,
    client,
    insurances,
    clinicians: distinct(charges.map(({ clinician }) => clinician)),
    diagnosisCodes,
    lines: charges.map((charge) => ({
      chargeId: charge.id,
      serviceOn: charge.serviceOn,
      startedAt: charge.startedAt.toISOString(),
      stoppedAt: charge.stoppedAt.toISOString(),
      code: charge.payerCode ?? charge.code,
      modifiers: charge.modifiers,
      units: charge.units,
      placeOfService: charge.placeOfService,
      pointers: charge.diagnosisCodes.map((code) => String.fromCharCode(65 + diagnosisCodes.indexOf(code))),
      clinicianNpi: charge.clinician.npi,
      license: `${charge.clinician.licenseState} ${charge.clinician.licenseNumber}`,
      plan: charge.insurance && insurances.findIndex((one) => isSame(one, charge.insurance)),
      feeCents: charge.chargeCents,
      discountCents: charge.discountCents,
      paidCents: charge.paidCents,
      paidOn: charge.paidOn && localDateOf(charge.paidOn, timeZone),
      paidBy: charge.paidBy,
    })),
    signatures: distinct(charges.flatMap(({ signature }) => signature ?? [])),
  }
}

const isSame = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right)

const distinct = <Row>(rows: readonly Row[]): Row[] => rows.filter((row, index) => rows.findIndex((one) => isSame(one, row)) === index)

/** A superbill of before: one plan and one signature for all its lines, no charge and no licence on them. */
export type EarlierSuperbill = Omit<SuperbillContent, 'insurances' | 'signatures' | 'lines'> & {
  readonly insurance: Omit<InsuranceOnPaper, 'insuredName'> | null
  readonly signature: SignatureOnPaper
  readonly lines: readonly Omit<SuperbillContent['lines'][number], 'chargeId' | 'license' | 'plan'>[]
}

/** A superbill of before as those of today are kept. */
export function superbillKept({ insurance, signature, lines, ...rest }: EarlierSuperbill): SuperbillContent {
  return {
    ...rest,
    insurances: insurance ? [{ ...insurance, insuredName: '' }] : [],
    signatures: [signature],
    lines: lines.map((line) => ({ ...line, chargeId: null, license: '', plan: insurance ? 0 : null })),
  }
}
