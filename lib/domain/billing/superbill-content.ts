import type { Cents } from '../money.ts'
import type { ClientOnPaper, ClinicianOnPaper, InsuranceOnPaper, PracticeOnPaper, SuperbillContent } from '../practice/documents/papers.ts'
import type { LocalDate, TimeZone } from '../time/local.ts'
import { localDateOf } from '../time/practice-time.ts'

type ClinicianWithId = ClinicianOnPaper & { readonly id: string }

type Papers = {
  readonly client: ClientOnPaper | null
  readonly clinicians: readonly ClinicianWithId[]
}

/** What a superbill cannot be printed without and is not on file, by name (2.8). */
export function missingOnSuperbill({ client, clinicians }: Papers): string[] {
  const missing = [
    ...(client === null ? ['date of birth'] : client.address === null ? ['client address'] : []),
    ...clinicians.flatMap(({ name, npi, licenseNumber }) => [
      ...(npi === '' ? [`NPI of ${name}`] : []),
      ...(licenseNumber === '' ? [`license of ${name}`] : []),
    ]),
  ]
  return [...new Set(missing)]
}

type ChargeOnPaper = {
  readonly clinicianId: string
  readonly serviceOn: LocalDate
  readonly startedAt: Date
  readonly stoppedAt: Date
  readonly code: string
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
  readonly insurance: InsuranceOnPaper | null
  readonly clinicians: readonly ClinicianWithId[]
  readonly charges: readonly ChargeOnPaper[]
}

/** Puts a superbill together: the full fee and the discount apart, one line a service, diagnoses once with letters to point at (2.8). */
export function superbillContent({ practice: { timeZone, ...practice }, charges, clinicians, today, ...rest }: Content): SuperbillContent {
  const { number, replaces, client, insurance } = rest
  const diagnosisCodes = [...new Set(charges.flatMap((charge) => charge.diagnosisCodes))]
  return {
    number,
    issuedOn: today,
    replaces,
    timeZone,
    practice,
    client,
    insurance,
    clinicians: clinicians.map(({ id: _id, ...clinician }) => clinician),
    diagnosisCodes,
    lines: charges.map((charge) => ({
      serviceOn: charge.serviceOn,
      startedAt: charge.startedAt.toISOString(),
      stoppedAt: charge.stoppedAt.toISOString(),
      code: charge.code,
      modifiers: charge.modifiers,
      units: charge.units,
      placeOfService: charge.placeOfService,
      pointers: charge.diagnosisCodes.map((code) => String.fromCharCode(65 + diagnosisCodes.indexOf(code))),
      clinicianNpi: clinicians.find(({ id }) => id === charge.clinicianId)?.npi ?? '',
      feeCents: charge.chargeCents,
      discountCents: charge.discountCents,
      paidCents: charge.paidCents,
      paidOn: charge.paidOn && localDateOf(charge.paidOn, timeZone),
      paidBy: charge.paidBy,
    })),
    signature: { name: clinicians[0]?.name ?? practice.legalName, signedOn: today },
  }
}
