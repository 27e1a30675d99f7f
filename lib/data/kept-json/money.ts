import { z } from 'zod'
import type { EstimateTotals } from '../../domain/billing/account-types.ts'
import type { Deposit, MethodSum } from '../../domain/billing/day-close.ts'
import { estimateUnknowns, type FormatEstimate } from '../../domain/billing/estimate-formats.ts'
import { paymentMethods } from '../../domain/billing/ledger.ts'
import { type MoneyStep, moneyTraceCodes } from '../../domain/billing/money-trace.ts'
import { type EarlierSuperbill, superbillKept } from '../../domain/billing/superbill-content.ts'
import { cycleFormats } from '../../domain/coverage/format.ts'
import type { Finding } from '../../domain/finding.ts'
import type { Cents } from '../../domain/money.ts'
import type {
  ClientOnPaper,
  ClinicianOnPaper,
  InsuranceOnPaper,
  PostalAddress,
  PracticeOnPaper,
  SignatureOnPaper,
  SuperbillContent,
  SuperbillLineContent,
} from '../../domain/practice/documents/papers.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { findings } from './findings.ts'
import { earlierForm, jsonColumn } from './json-column.ts'
import { cents, centsByKey, day, params, text, textOrNull } from './plain.ts'

const trace = z.array(z.strictObject({ number: z.int(), code: z.enum(moneyTraceCodes), params, cents })) satisfies z.ZodType<
  readonly MoneyStep[]
>

/** Why a transaction stands in the ledger, and the steps its amount was worked out by. `causedBy` is the day whose posting handed a share over. */
export type LedgerMemo = {
  readonly trace?: readonly MoneyStep[]
  readonly causedBy?: LocalDate
  readonly note?: string | null
} & { readonly [Key in 'basis' | 'reason' | 'coverageId' | 'of' | 'hardshipId' | 'importId']?: string }
const memo = z.strictObject({
  trace: trace.exactOptional(),
  basis: text.exactOptional(),
  causedBy: day.exactOptional(),
  reason: text.exactOptional(),
  note: textOrNull.exactOptional(),
  coverageId: text.exactOptional(),
  of: text.exactOptional(),
  hardshipId: text.exactOptional(),
  importId: text.exactOptional(),
})
export const ledgerMemo = jsonColumn<LedgerMemo>(memo)

/** What a plan allows of a code outside its network. */
export const allowedByCode = jsonColumn<Readonly<Record<string, Cents>>>(centsByKey)

const sum = z.strictObject({
  method: z.enum(paymentMethods),
  taken: cents,
  reversed: cents,
  refunded: cents,
  net: cents,
}) satisfies z.ZodType<MethodSum>
const deposit = z.strictObject({
  cash: cents,
  cheques: z.array(z.strictObject({ reference: text, amount: cents })),
  total: cents,
}) satisfies z.ZodType<Deposit>
const closedDay = z.strictObject({ sums: z.array(sum), deposit })
export type DayContent = { readonly sums: readonly MethodSum[]; readonly deposit: Deposit }
export const dayContent = jsonColumn<DayContent>(closedDay)

const totals = z.strictObject({
  charged: cents,
  client: cents.nullable(),
  clientAtLeast: cents,
  open: cents,
  insurer: cents,
  writtenOff: cents,
  discount: cents,
}) satisfies z.ZodType<EstimateTotals>
const estimate = z.strictObject({
  today: day,
  journeysOn: z.array(day),
  formats: z.array(
    z.strictObject({
      format: z.enum(cycleFormats),
      effect: z.enum(['allow', 'warn', 'hold', 'refuse']),
      findings,
      oneCycle: totals.nullable(),
      regimen: totals.nullable(),
      cycles: z.array(totals),
      unknown: z.array(z.enum(estimateUnknowns)),
      trace,
    }),
  ),
})
/** An estimate as it was given: the day, the days it was asked for, and each format without its lines. */
export type EstimateContent = {
  readonly today: LocalDate
  readonly journeysOn: readonly LocalDate[]
  readonly formats: readonly (Omit<FormatEstimate, 'lines' | 'findings'> & { readonly findings: readonly Finding[] })[]
}
export const estimateContent = jsonColumn<EstimateContent>(estimate)

const address = z.strictObject({ line: text, city: text, state: text, zip: text }) satisfies z.ZodType<PostalAddress>
const onPaper = { name: text, legalName: text, address, phone: text, email: text, npi: text, ein: text, taxonomy: text }
const practice = z.strictObject(onPaper) satisfies z.ZodType<PracticeOnPaper>
const client = z.strictObject({ legalName: text, bornOn: day, address: address.nullable() }) satisfies z.ZodType<ClientOnPaper>
const insurance = z.strictObject({
  payer: text,
  memberId: text,
  groupNumber: textOrNull,
  relation: z.enum(['self', 'spouse', 'child', 'other']),
  insuredName: text,
}) satisfies z.ZodType<InsuranceOnPaper>
const clinician = z.strictObject({
  ...{ name: text, credential: text, licenseNumber: text, licenseState: text, npi: text },
  supervisor: z.strictObject({ name: text, npi: text }).nullable(),
}) satisfies z.ZodType<ClinicianOnPaper>
const line = z.strictObject({
  chargeId: textOrNull,
  serviceOn: day,
  ...{ startedAt: text, stoppedAt: text, code: text },
  modifiers: z.array(text),
  units: z.number(),
  placeOfService: text,
  pointers: z.array(text),
  ...{ clinicianNpi: text, license: text },
  plan: z.number().nullable(),
  ...{ feeCents: cents, discountCents: cents, paidCents: cents },
  paidOn: day.nullable(),
  paidBy: textOrNull,
}) satisfies z.ZodType<SuperbillLineContent>
const signature = z.strictObject({ name: text, signedOn: day }) satisfies z.ZodType<SignatureOnPaper>
const paper = {
  ...{ number: text, issuedOn: day, replaces: textOrNull, timeZone: text, practice, client },
  clinicians: z.array(clinician),
  diagnosisCodes: z.array(text),
}
const superbill = z.strictObject({
  ...paper,
  insurances: z.array(insurance),
  lines: z.array(line),
  signatures: z.array(signature),
}) satisfies z.ZodType<SuperbillContent>
/** Papers of before kept all that was on file of the practice; what is no part of a paper is left out. */
const wholePractice = z.object(onPaper)
const earlierSuperbill = z.strictObject({
  ...paper,
  practice: wholePractice,
  insurance: insurance.omit({ insuredName: true }).nullable(),
  signature,
  lines: z.array(line.omit({ chargeId: true, license: true, plan: true })),
}) satisfies z.ZodType<EarlierSuperbill>

/** Null is what the demo practice of the first release kept: a row with nothing on it, which is no paper and is never printed. */
export const superbillContent = jsonColumn<SuperbillContent | null>(
  superbill,
  earlierForm(superbill.extend({ practice: wholePractice }), (kept) => kept),
  earlierForm(earlierSuperbill, superbillKept),
  earlierForm(z.strictObject({ lines: z.tuple([]) }), () => null),
)
