import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import type { AssessmentView } from '../../domain/coverage/assessment-view.ts'
import type { MedicaidAnswerKind } from '../../domain/coverage/rule-medicaid-asked.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { fromDay, fromDayOrNull, toDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import { readJson } from '../kept-json/columns.ts'
import { loadAssessments } from '../records/assessments.ts'
import { versionOfAuthorization } from '../records/authorizations.ts'
import type { Tx } from '../scope.ts'
import { visibleClients } from '../visibility.ts'

const columns = {
  id: true,
  version: true,
  program: true,
  status: true,
  priority: true,
  payerId: true,
  payer: { select: { name: true } },
  planName: true,
  memberId: true,
  groupNumber: true,
  relation: true,
  insuredName: true,
  startsOn: true,
  endsOn: true,
  inNetwork: true,
  source: true,
  verifiedAt: true,
  medicaidAnswers: { orderBy: { createdAt: 'desc' }, take: 1, select: { askedOn: true, answer: true } },
  benefits: {
    where: { correctedBy: { is: null } },
    orderBy: [{ verifiedOn: 'desc' }, { createdAt: 'desc' }],
    select: {
      id: true,
      deductibleLeftCents: true,
      familyDeductibleLeftCents: true,
      coinsuranceBasisPoints: true,
      copayCents: true,
      copayAfterDeductible: true,
      outOfPocketLeftCents: true,
      familyOutOfPocketLeftCents: true,
      planYearStartsOn: true,
      verifiedOn: true,
      fromOn: true,
      source: true,
      reference: true,
      yearlyDeductibleCents: true,
      yearlyFamilyDeductibleCents: true,
      yearlyOutOfPocketCents: true,
      yearlyFamilyOutOfPocketCents: true,
      videoCoinsuranceBasisPoints: true,
      videoCopayCents: true,
      videoCopayAfterDeductible: true,
      medicalCoinsuranceBasisPoints: true,
      medicalCopayCents: true,
      medicalCopayAfterDeductible: true,
      countedChargeIds: true,
      inNetwork: true,
      allowedOutside: true,
    },
  },
  charges: {
    where: { status: 'posted', isClaimable: true },
    orderBy: [{ serviceOn: 'desc' }, { startedAt: 'desc' }],
    select: { id: true, serviceOn: true, code: true, chargeCents: true },
  },
  authorizations: {
    orderBy: { startsOn: 'desc' },
    select: {
      id: true,
      kind: true,
      status: true,
      number: true,
      codes: true,
      granted: true,
      reserved: true,
      used: true,
      startsOn: true,
      endsOn: true,
      note: true,
      vaStage: true,
    },
  },
} satisfies Prisma.CoverageSelect

type Row = Prisma.CoverageGetPayload<{ select: typeof columns }>
type BenefitColumns = Row['benefits'][number]
type AuthorizationColumns = Row['authorizations'][number]

export type BenefitView = Omit<BenefitColumns, 'verifiedOn' | 'fromOn' | 'planYearStartsOn' | 'allowedOutside'> & {
  readonly verifiedOn: LocalDate
  readonly fromOn: LocalDate
  readonly planYearStartsOn: LocalDate | null
  /** What the plan allows outside its network, by code. */
  readonly allowed: readonly { readonly code: string; readonly cents: number }[]
}
export type AuthorizationView = Omit<AuthorizationColumns, 'startsOn' | 'endsOn'> & {
  /** What a form of it was opened with. */
  readonly version: number
  readonly startsOn: LocalDate
  readonly endsOn: LocalDate
}

export type CoverageView = Omit<
  Row,
  'payer' | 'startsOn' | 'endsOn' | 'benefits' | 'charges' | 'authorizations' | 'source' | 'verifiedAt' | 'medicaidAnswers'
> & {
  /** The client's own word, which waits to be verified. */
  readonly isOwnWord: boolean
  /** What Medicaid said when it was asked last. */
  readonly medicaidAnswer: { readonly askedOn: LocalDate; readonly answer: MedicaidAnswerKind } | null
  readonly payerName: string | null
  readonly startsOn: LocalDate
  readonly endsOn: LocalDate | null
  /** The latest answer of the plan about the network the coverage is in. */
  readonly benefit: BenefitView | null
  /** Of a coverage in its plan's network, the latest answer about care outside it. */
  readonly outside: BenefitView | null
  /** Every answer that stands, latest first. */
  readonly answers: readonly { readonly id: string; readonly verifiedOn: LocalDate }[]
  /** What the plan was billed, latest first. */
  readonly billed: readonly { readonly id: string; readonly on: LocalDate; readonly code: string; readonly cents: number }[]
  readonly authorizations: readonly AuthorizationView[]
}

export type ClientCoverage = {
  readonly clientId: string
  readonly state: string | null
  readonly coverages: readonly CoverageView[]
  /** The assessments, latest first. */
  readonly assessments: readonly AssessmentView[]
}

/** Finds a client's coverages with benefits and authorizations, and what was assessed on the sliding scale. Null for a client this person cannot see. */
export async function findClientCoverage(tx: Tx, actor: Actor, clientId: string): Promise<ClientCoverage | null> {
  const { practiceId } = actor
  const client = await tx.client.findFirst({ where: { AND: [visibleClients(actor), { id: clientId }] }, select: { state: true } })
  if (!client) return null
  const rows = await tx.coverage.findMany({
    where: { practiceId, clientId },
    orderBy: [{ priority: 'asc' }, { createdAt: 'asc' }],
    select: columns,
  })
  return {
    clientId,
    state: client.state,
    coverages: rows.map(coverageOf),
    assessments: await loadAssessments(tx, practiceId, clientId),
  }
}

function coverageOf(found: Row): CoverageView {
  const { payer, startsOn, endsOn, benefits, charges, authorizations, source, verifiedAt, medicaidAnswers, ...row } = found
  const told = medicaidAnswers[0]
  return {
    ...row,
    payerName: payer?.name ?? null,
    isOwnWord: source === 'client' && verifiedAt === null,
    medicaidAnswer: told ? { askedOn: fromDay(told.askedOn), answer: told.answer as MedicaidAnswerKind } : null,
    startsOn: fromDay(startsOn),
    endsOn: fromDayOrNull(endsOn),
    benefit: latestOf(benefits, row.inNetwork),
    outside: row.inNetwork ? latestOf(benefits, false) : null,
    answers: benefits.map(({ id, verifiedOn }) => ({ id, verifiedOn: fromDay(verifiedOn) })),
    billed: charges.map(({ id, serviceOn, code, chargeCents }) => ({ id, on: fromDay(serviceOn), code, cents: chargeCents })),
    authorizations: authorizations.map((one) => {
      const typed = { ...one, startsOn: fromDay(one.startsOn), endsOn: fromDay(one.endsOn) }
      return { ...typed, version: versionOfAuthorization(typed) }
    }),
  }
}

/** The latest answer about one network. */
function latestOf(benefits: readonly BenefitColumns[], inNetwork: boolean): BenefitView | null {
  const latest = benefits.find((one) => one.inNetwork === inNetwork)
  if (!latest) return null
  const { allowedOutside, verifiedOn, fromOn, planYearStartsOn, ...said } = latest
  return {
    ...said,
    verifiedOn: fromDay(verifiedOn),
    fromOn: fromDay(fromOn),
    planYearStartsOn: fromDayOrNull(planYearStartsOn),
    allowed: Object.entries(readJson('Benefit.allowedOutside', allowedOutside)).map(([code, cents]) => ({ code, cents })),
  }
}

export type PayerChoice = { readonly id: string; readonly name: string; readonly program: Row['program'] }

/** The payers to choose from, by name. */
export const listPayerChoices = (tx: Tx, actor: Actor): Promise<PayerChoice[]> =>
  tx.payer.findMany({ where: { practiceId: actor.practiceId }, orderBy: { name: 'asc' }, select: { id: true, name: true, program: true } })

export type TierRow = { readonly upToPercent: number | null; readonly paysBasisPoints: number }

/** The sliding scale in force on a day, poorest first. */
export async function listTiers(tx: Tx, actor: Actor, on: LocalDate): Promise<TierRow[]> {
  const rows = await tx.slidingTier.findMany({
    where: {
      practiceId: actor.practiceId,
      effectiveFrom: { lte: toDay(on) },
      OR: [{ effectiveTo: null }, { effectiveTo: { gte: toDay(on) } }],
    },
    orderBy: [{ effectiveFrom: 'desc' }, { paysBasisPoints: 'asc' }],
    select: { upToPercent: true, paysBasisPoints: true, effectiveFrom: true },
  })
  const latest = rows[0]?.effectiveFrom.getTime()
  return rows
    .filter(({ effectiveFrom }) => effectiveFrom.getTime() === latest)
    .map(({ upToPercent, paysBasisPoints }) => ({ upToPercent, paysBasisPoints }))
}
