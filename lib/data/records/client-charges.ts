import 'server-only'
import type { OpenDay } from '../../domain/billing/allocate.ts'
import type { PaymentMethod } from '../../domain/billing/ledger.ts'
import type { MoneyStep } from '../../domain/billing/money-trace.ts'
import type { Posting } from '../../domain/billing/postings.ts'
import { type Cents, minCents, toCents, ZERO } from '../../domain/money.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { atOnce } from '../at-once.ts'
import { fromDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import { readJson } from '../kept-json/columns.ts'
import type { Tx } from '../scope.ts'
import { loadOpenDays } from './ledger.ts'
import { loadWrittenOffDays } from './write-offs.ts'

const columns = {
  id: true,
  appointmentId: true,
  clinicianId: true,
  clinician: { select: { name: true } },
  appointment: {
    select: {
      kind: true,
      format: true,
      timeZone: true,
      cycle: { select: { id: true, number: true } },
      clientState: true,
      appointmentPlaces: { orderBy: [{ toldAt: 'desc' }, { createdAt: 'desc' }], take: 1, select: { state: true } },
    },
  },
  noteId: true,
  coverageId: true,
  coverage: { select: { program: true, planName: true, payer: { select: { name: true } } } },
  claim: { select: { id: true, number: true, status: true } },
  code: true,
  modifiers: true,
  units: true,
  minutes: true,
  placeOfService: true,
  serviceOn: true,
  startedAt: true,
  stoppedAt: true,
  chargeCents: true,
  diagnosisCodes: true,
  isClaimable: true,
  restricted: true,
  ledgerTransactions: {
    where: { reversesId: null, ledgerTransaction: { is: null } },
    orderBy: { createdAt: 'asc' },
    select: {
      kind: true,
      memo: true,
      ledgerEntries: { select: { account: true, cents: true } },
      assessment: {
        select: { householdSize: true, guidelineYear: true, guidelineCents: true, annualIncomeCents: true, paysBasisPoints: true },
      },
    },
  },
  superbillLines: { where: { superbill: { voidedAt: null } }, take: 1, select: { superbillId: true } },
} satisfies Prisma.ChargeSelect

type Row = Prisma.ChargeGetPayload<{ select: typeof columns }>

/** The tier behind a discount: what the household said, and what it was measured by. */
export type TierOnCharge = {
  readonly paysBasisPoints: number
  readonly householdSize: number
  readonly annualIncomeCents: number
  readonly guidelineYear: number
  readonly guidelineCents: number
}

/** A charge that stands, with everything posted on it. */
export type ClientCharge = Omit<
  Row,
  'serviceOn' | 'ledgerTransactions' | 'superbillLines' | 'chargeCents' | 'clinician' | 'appointment' | 'coverage' | 'appointmentId'
> & {
  readonly visitId: string
  readonly visitKind: Row['appointment']['kind']
  readonly format: Row['appointment']['format']
  readonly timeZone: string
  readonly cycle: Row['appointment']['cycle']
  /** Where the client was on that day; null where the visit does not say. */
  readonly stateOfService: string | null
  readonly clinicianName: string
  readonly payerName: string | null
  readonly serviceOn: LocalDate
  readonly chargeCents: Cents
  readonly discountCents: Cents
  /** What of it is the client's: the fee less its discount, or the share their plan leaves. */
  readonly clientCents: Cents
  readonly paidCents: Cents
  readonly writtenOffCents: Cents
  /** What the plan has paid; null before it has answered, nothing where none was billed. */
  readonly planCents: Cents | null
  readonly contractualCents: Cents
  /** Taken off their share for hardship. */
  readonly hardshipCents: Cents
  readonly paidOn: Date | null
  readonly paidBy: PaymentMethod | null
  readonly tier: TierOnCharge | null
  readonly trace: readonly MoneyStep[]
  readonly superbillId: string | null
}

/** A client's charges that stand, oldest first: void ones and what was taken back are left out. Six statements, however many there are; `openDays` where somebody reads them already. */
export async function loadClientCharges(
  tx: Tx,
  practiceId: string,
  clientId: string,
  where: Prisma.ChargeWhereInput = {},
  openDays: readonly OpenDay[] | Promise<readonly OpenDay[]> | null = null,
): Promise<ClientCharge[]> {
  const { rows, openOn, writtenOff, payments } = await atOnce({
    rows: tx.charge.findMany({
      where: { AND: [{ practiceId, clientId, status: 'posted' }, where] },
      orderBy: [{ serviceOn: 'asc' }, { startedAt: 'asc' }, { code: 'asc' }],
      select: columns,
    }),
    openOn: openDays ?? loadOpenDays(tx, practiceId, clientId),
    writtenOff: loadWrittenOffDays(tx, practiceId, clientId),
    payments: loadDayPayments(tx, practiceId, clientId),
  })
  const open = new Map(openOn.map(({ on, cents }) => [on, cents]))
  const standing = rows.filter(({ ledgerTransactions }) => ledgerTransactions.some(({ kind }) => kind === 'charge'))
  const owedOn = new Map<LocalDate, number>()
  for (const row of standing) {
    const on = fromDay(row.serviceOn)
    owedOn.set(on, (owedOn.get(on) ?? 0) + sumOn(row, 'ar_client'))
  }
  const givenUpLeft = new Map([...owedOn.keys()].map((on) => [on, writtenOff.get(on) ?? 0]))
  const paidLeft = new Map([...owedOn].map(([on, cents]) => [on, Math.max(0, cents - (open.get(on) ?? 0) - (writtenOff.get(on) ?? 0))]))
  return standing.map((row) => {
    const on = fromDay(row.serviceOn)
    const clientCents = toCents(sumOn(row, 'ar_client'))
    const paidCents = minCents(toCents(paidLeft.get(on) ?? 0), clientCents)
    paidLeft.set(on, (paidLeft.get(on) ?? 0) - paidCents)
    const writtenOffCents = minCents(toCents(givenUpLeft.get(on) ?? 0), toCents(clientCents - paidCents))
    givenUpLeft.set(on, (givenUpLeft.get(on) ?? 0) - writtenOffCents)
    return chargeOf(row, { clientCents, paidCents, writtenOffCents }, paidCents > ZERO ? payments.get(on) : undefined)
  })
}

const sumOn = ({ ledgerTransactions }: Row, account: Posting['account']): number =>
  ledgerTransactions
    .flatMap(({ ledgerEntries }) => ledgerEntries)
    .reduce((sum, entry) => (entry.account === account ? sum + entry.cents : sum), 0)

function planPaid(row: Row): Cents | null {
  if (!row.isClaimable) return ZERO
  const isAnswered = row.ledgerTransactions.some(({ kind }) => kind === 'remittance')
  return isAnswered ? toCents(sumOn(row, 'cash_clearing')) : null
}

type DayPayment = { readonly at: Date; readonly method: PaymentMethod }

/** The latest money that went to each day of service. */
async function loadDayPayments(tx: Tx, practiceId: string, clientId: string): Promise<Map<LocalDate, DayPayment>> {
  const rows = await tx.ledgerTransaction.findMany({
    where: { practiceId, clientId, kind: { in: ['payment', 'credit_applied'] }, ledgerTransaction: { is: null } },
    orderBy: { happenedAt: 'asc' },
    select: {
      happenedAt: true,
      payment: { select: { method: true } },
      ledgerEntries: { where: { account: 'ar_client' }, select: { serviceOn: true } },
    },
  })
  return new Map(
    rows.flatMap(({ happenedAt, payment, ledgerEntries }) =>
      ledgerEntries.map(({ serviceOn }) => [fromDay(serviceOn), { at: happenedAt, method: payment?.method ?? 'credit' }] as const),
    ),
  )
}

type Parts = Pick<ClientCharge, 'clientCents' | 'paidCents' | 'writtenOffCents'>

function chargeOf(row: Row, parts: Parts, paid: DayPayment | undefined): ClientCharge {
  const { serviceOn, ledgerTransactions, superbillLines, chargeCents, clinician, appointment, coverage, appointmentId, ...rest } = row
  const told = ledgerTransactions.findLast(({ kind }) => kind === 'transfer') ?? ledgerTransactions.find(({ kind }) => kind === 'charge')
  const assessment = ledgerTransactions.find((one) => one.assessment !== null)?.assessment ?? null
  return {
    ...rest,
    visitId: appointmentId,
    visitKind: appointment.kind,
    format: appointment.format,
    timeZone: appointment.timeZone,
    cycle: appointment.cycle,
    stateOfService: appointment.appointmentPlaces[0]?.state ?? appointment.clientState,
    clinicianName: clinician.name,
    payerName: coverage ? (coverage.payer?.name ?? coverage.planName ?? coverage.program) : null,
    serviceOn: fromDay(serviceOn),
    chargeCents: toCents(chargeCents),
    discountCents: toCents(sumOn(row, 'sliding_fee_adjustment')),
    ...parts,
    planCents: planPaid(row),
    contractualCents: toCents(sumOn(row, 'contractual_adjustment')),
    hardshipCents: toCents(sumOn(row, 'provider_writeoff')),
    paidOn: paid?.at ?? null,
    paidBy: paid?.method ?? null,
    tier: assessment && { ...assessment, annualIncomeCents: Number(assessment.annualIncomeCents) },
    trace: told ? (readJson('LedgerTransaction.memo', told.memo).trace ?? []) : [],
    superbillId: superbillLines[0]?.superbillId ?? null,
  }
}
