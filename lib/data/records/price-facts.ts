import 'server-only'
import type { NotAskedFacts } from '../../domain/billing/asked.ts'
import type { TierOnFile } from '../../domain/billing/dated-amounts.ts'
import type { VisitToCome } from '../../domain/billing/lines-to-come.ts'
import type { CoverageForEstimate } from '../../domain/billing/payer-situation.ts'
import type { MedicareFact, PrivateContract } from '../../domain/coverage/medicare-standing.ts'
import type { SignedNotice } from '../../domain/coverage/notice.ts'
import type { Restriction } from '../../domain/coverage/restriction.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { atOnce } from '../at-once.ts'
import { fromDay, fromDayOrNull } from '../dates.ts'
import { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'
import { type AccountLineOnFile, type AccountRow, accountLineOf, accountsOfClients } from './accounts.ts'
import { coverageColumns, coveragesOfCharts, firstPayerFirst } from './coverages.ts'
import { type HardshipOnFile, hardshipColumns, hardshipOf } from './hardships.ts'
import { chartsColumns } from './merges.ts'
import { NOTICE, noticeColumns, noticeOf } from './notices.ts'
import { restrictionColumns, restrictionOf } from './own-wishes.ts'
import { contractOf, PRIVATE_CONTRACT } from './private-contracts.ts'
import type { RulesOnFile } from './rulesets.ts'
import { drawnByOthers, type SharedPlans, withOthers } from './shared-plans.ts'
import { standingTiers, tierOf } from './sliding-tiers.ts'
import { type VisitToComeRow, visitsToComeColumn, visitToComeOf } from './visits-to-come.ts'

/** What a client's prices, and what is asked of them, rest on. */
export type PriceFacts = {
  readonly coverages: readonly CoverageForEstimate[]
  readonly tiers: readonly TierOnFile[]
  readonly hardships: readonly HardshipOnFile[]
  readonly restrictions: readonly Restriction[]
  readonly notices: readonly SignedNotice[]
  readonly contracts: readonly PrivateContract[]
  /** Everything their plans were billed that stands, oldest first. */
  readonly account: readonly AccountLineOnFile[]
  /** Visits that stand and whose note nobody has signed: what they will bill draws on the plan before later visits do. */
  readonly toCome: readonly VisitToCome[]
  readonly notAsked: NotAskedFacts
  /** The last day Medicaid was asked about them; null for never. */
  readonly medicaidAskedOn: LocalDate | null
  readonly primaryClinicianId: string | null
  /** How the primary clinician stands with Medicare. */
  readonly medicare: readonly MedicareFact[]
}

const columns = {
  id: true,
  ...chartsColumns,
  practice: { select: { timeZone: true } },
  primaryClinicianId: true,
  coverages: { orderBy: firstPayerFirst, select: coverageColumns },
  slidingFeeAssessments: standingTiers,
  hardships: { orderBy: { fromOn: 'desc' }, select: hardshipColumns },
  coverageRestrictions: { orderBy: { fromOn: 'asc' }, select: restrictionColumns },
  signatures: {
    where: { documentKey: { in: [NOTICE, PRIVATE_CONTRACT] } },
    orderBy: { signedAt: 'asc' },
    select: { ...noticeColumns, documentKey: true },
  },
  restoredBalances: { where: { decidedAt: null }, select: { serviceOn: true } },
  chargeDisputes: { where: { status: 'open' }, select: { serviceOn: true } },
  medicaidAnswers: { orderBy: { askedOn: 'desc' }, take: 1, select: { askedOn: true } },
} as const satisfies Prisma.ClientSelect

type Row = Prisma.ClientGetPayload<{ select: typeof columns }>

/**
 * The same of some clients, by client, in two statements, and one or two more where a chart was merged or the VA is set aside. The practice's
 * rules may be asked at the same moment.
 */
export async function loadPriceFacts(
  tx: Tx,
  practiceId: string,
  clientIds: readonly string[],
  asked: RulesOnFile | Promise<RulesOnFile>,
): Promise<ReadonlyMap<string, PriceFacts>> {
  const reading = tx.client.findMany({ where: { practiceId, id: { in: [...clientIds] } }, select: columns }).then((found) => found)
  const { rows, coverages, billed, rules } = await atOnce({
    rows: reading,
    coverages: reading.then((found) => coveragesOfCharts(tx, practiceId, found)),
    billed: loadBilled(tx, practiceId, clientIds),
    rules: asked,
  })
  const { medicareOf } = rules
  const contracts = new Map(rows.map((row) => [row.id, contractsOf(row)]))
  return new Map(
    rows.map((row) => [
      row.id,
      {
        coverages: withOthers(coverages.get(row.id) ?? [], billed.get(row.id)?.shared ?? null),
        tiers: row.slidingFeeAssessments.map(tierOf),
        hardships: row.hardships.map(hardshipOf),
        restrictions: row.coverageRestrictions.map(restrictionOf),
        notices: row.signatures.flatMap((signed) => (signed.documentKey === NOTICE ? [noticeOf(signed, row.practice.timeZone)] : [])),
        contracts: contracts.get(row.id) ?? [],
        account: (billed.get(row.id)?.account ?? []).map((line) =>
          accountLineOf(line, { contracts: contracts.get(row.id) ?? [], medicareOf }),
        ),
        toCome: (billed.get(row.id)?.toCome ?? []).map((visit) => visitToComeOf(visit, medicareOf)),
        notAsked: notAskedOf(row),
        medicaidAskedOn: fromDayOrNull(row.medicaidAnswers[0]?.askedOn ?? null),
        primaryClinicianId: row.primaryClinicianId,
        medicare: medicareOf(row.primaryClinicianId),
      },
    ]),
  )
}

type BilledRow = {
  readonly id: string
  readonly account: readonly AccountRow[] | null
  readonly toCome: readonly VisitToComeRow[] | null
  readonly shared: SharedPlans
}

/** What was billed for some clients, and their visits that no charge tells of yet, by client. */
async function loadBilled(tx: Tx, practiceId: string, clientIds: readonly string[]): Promise<ReadonlyMap<string, BilledRow>> {
  if (clientIds.length === 0) return new Map()
  const id = Prisma.sql`u.id`
  const rows = await tx.$queryRaw<BilledRow[]>`
    ${accountsOfClients(practiceId, clientIds)} SELECT u.id, billed.lines AS account, ${visitsToComeColumn(practiceId, id)} AS "toCome",
      ${drawnByOthers(id)} AS shared
    FROM unnest(${[...clientIds]}::uuid[]) AS u(id) LEFT JOIN billed ON billed."clientId" = u.id`
  return new Map(rows.map((row) => [row.id, row]))
}

/** The private contracts that were signed. */
const contractsOf = ({ signatures, practice }: Row): PrivateContract[] =>
  signatures.flatMap((signed) => (signed.documentKey === PRIVATE_CONTRACT ? contractOf(signed, practice.timeZone) : []))

const notAskedOf = ({ coverages, restoredBalances, chargeDisputes }: Row): NotAskedFacts => ({
  coverages: coverages
    .filter(({ source, verifiedAt, status }) => source === 'client' && verifiedAt === null && status !== 'denied')
    .map(({ id, program, status, priority, startsOn, endsOn }) => ({
      ...{ id, program, status, priority },
      ...{ startsOn: fromDay(startsOn), endsOn: fromDayOrNull(endsOn), isOwnWord: true },
    })),
  restored: new Set(restoredBalances.map(({ serviceOn }) => fromDay(serviceOn))),
  disputed: new Set(chargeDisputes.map(({ serviceOn }) => fromDay(serviceOn))),
})
