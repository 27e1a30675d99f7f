import 'server-only'
import type { CoverageForEstimate } from '../../domain/billing/payer-situation.ts'
import type { AuthorizationOnFile } from '../../domain/coverage/authorization.ts'
import { payerFlagsOf } from '../../domain/coverage/payer-flags.ts'
import type { CoverageOnFile } from '../../domain/coverage/program.ts'
import type { CoverageToCompare } from '../../domain/coverage/rule-same-coverage.ts'
import { type SetAside, withoutSetAside } from '../../domain/coverage/va-wish.ts'
import { wallsBeside } from '../../domain/coverage/walls-beside.ts'
import { toCents } from '../../domain/money.ts'
import type { Standing } from '../../domain/outcome.ts'
import { atOnce } from '../at-once.ts'
import { fromDay, fromDayOrNull } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import { readJson } from '../kept-json/columns.ts'
import type { Tx } from '../scope.ts'
import { answerOf, answersIn } from './benefits.ts'
import { chartsColumns, otherChartsOf } from './merges.ts'
import { networkColumns, networkFactOf } from './network-standings.ts'
import { loadSetAside } from './own-wishes.ts'

/** A coverage as its row, its payer and its benefits tell it. */
export const coverageColumns = {
  id: true,
  clientId: true,
  payerId: true,
  program: true,
  status: true,
  priority: true,
  startsOn: true,
  endsOn: true,
  inNetwork: true,
  source: true,
  verifiedAt: true,
  waitedUntil: true,
  payer: {
    select: {
      flags: true,
      networkStandings: { orderBy: { fromOn: 'asc' }, select: networkColumns },
      allowedAmounts: {
        select: { code: true, allowedCents: true, effectiveFrom: true, effectiveTo: true },
        orderBy: { effectiveFrom: 'asc' },
      },
    },
  },
  benefits: { orderBy: [{ verifiedOn: 'asc' }, { createdAt: 'asc' }] },
  authorizations: {
    where: { kind: 'prior' },
    orderBy: { endsOn: 'asc' },
    select: { status: true, codes: true, granted: true, startsOn: true, endsOn: true },
  },
} satisfies Prisma.CoverageSelect

type Row = Prisma.CoverageGetPayload<{ select: typeof coverageColumns }>

export const firstPayerFirst = [{ priority: 'asc' }, { createdAt: 'asc' }] satisfies Prisma.CoverageOrderByWithRelationInput[]

/** Every coverage of a client with what its payer's contract says and what the plan answered: flags, benefits, amounts with their days. */
export async function loadCoverages(tx: Tx, practiceId: string, clientId: string): Promise<CoverageForEstimate[]> {
  return (await loadCoveragesOf(tx, practiceId, [clientId])).get(clientId) ?? []
}

/** The same for many clients at once, by client. Walls on another chart of the same person stand beside them. */
export async function loadCoveragesOf(
  tx: Tx,
  practiceId: string,
  clientIds: readonly string[],
): Promise<Map<string, CoverageForEstimate[]>> {
  const rows = await tx.client.findMany({
    where: { practiceId, id: { in: [...clientIds] } },
    select: { id: true, ...chartsColumns, coverages: { orderBy: firstPayerFirst, select: coverageColumns } },
  })
  return coveragesOfCharts(tx, practiceId, rows)
}

type ChartRow = { readonly id: string; readonly coverages: readonly Row[] } & Prisma.ClientGetPayload<{ select: typeof chartsColumns }>

/** The same of charts that were read with their coverages, the first payer first. */
export async function coveragesOfCharts(
  tx: Tx,
  practiceId: string,
  rows: readonly ChartRow[],
): Promise<Map<string, CoverageForEstimate[]>> {
  const others = new Map(rows.map((row) => [row.id, otherChartsOf(row)]))
  const { own, elsewhere } = await atOnce({
    own: withSetAside(tx, practiceId, new Map(rows.map(({ id, coverages }) => [id, coverages]))),
    elsewhere: loadOwnCoverages(tx, practiceId, [...others.values()].flat()),
  })
  for (const [clientId, coverages] of own) {
    const there = (others.get(clientId) ?? []).flatMap((id) => elsewhere.get(id) ?? [])
    if (there.length > 0) own.set(clientId, wallsBeside(coverages, there))
  }
  return own
}

/** What stands on these charts themselves, by client. */
export async function loadOwnCoverages(
  tx: Tx,
  practiceId: string,
  clientIds: readonly string[],
): Promise<Map<string, CoverageForEstimate[]>> {
  if (clientIds.length === 0) return new Map()
  const where = { practiceId, clientId: { in: [...clientIds] } }
  const rows = await tx.coverage.findMany({ where, orderBy: firstPayerFirst, select: coverageColumns })
  return withSetAside(
    tx,
    practiceId,
    Map.groupBy(rows, ({ clientId }) => clientId),
  )
}

/** Rows of one client as rules read them, without the days on which a veteran's wish sets the VA aside; walls on other charts stand beside them. */
export const coveragesWith = (own: readonly Row[], aside: readonly SetAside[], elsewhere: readonly CoverageForEstimate[]) =>
  wallsBeside(withoutSetAside(own.map(coverageOf), own.some(isVa) ? aside : []), elsewhere)

const isVa = ({ program }: Pick<Row, 'program'>): boolean => program === 'va'

/** Rows of many clients without the days on which a veteran's wish sets the VA aside, by client. */
async function withSetAside(
  tx: Tx,
  practiceId: string,
  rows: ReadonlyMap<string, readonly Row[]>,
): Promise<Map<string, CoverageForEstimate[]>> {
  const hasVa = [...rows.values()].some((own) => own.some(isVa))
  const aside = hasVa ? await loadSetAside(tx, practiceId, [...rows.keys()]) : new Map<string, SetAside[]>()
  return new Map([...rows].map(([clientId, own]) => [clientId, withoutSetAside(own.map(coverageOf), aside.get(clientId) ?? [])]))
}

export function coverageOf(row: Row): CoverageForEstimate {
  const { id, program, status, priority, inNetwork, payer } = row
  return {
    id,
    payerId: row.payerId,
    program,
    status,
    priority,
    startsOn: fromDay(row.startsOn),
    endsOn: fromDayOrNull(row.endsOn),
    isOwnWord: row.source === 'client' && row.verifiedAt === null,
    flags: payer ? payerFlagsOf(program, readJson('Payer.flags', payer.flags)) : payerFlagsOf(program),
    network: inNetwork ? 'in' : 'out',
    waitedUntil: fromDayOrNull(row.waitedUntil),
    answers: answersIn(inNetwork, row.benefits).map(answerOf),
    outside: answersIn(false, row.benefits).map(answerOf),
    networks: (payer?.networkStandings ?? []).map(networkFactOf),
    grants: row.authorizations.map((grant) => ({ ...grant, startsOn: fromDay(grant.startsOn), endsOn: fromDay(grant.endsOn) })),
    contract: (payer?.allowedAmounts ?? []).map(({ code, allowedCents, effectiveFrom, effectiveTo }) => ({
      code,
      cents: toCents(allowedCents),
      from: fromDay(effectiveFrom),
      to: fromDayOrNull(effectiveTo),
    })),
  }
}

/** What payers granted to whoever is read with it. */
export const authorizationsOfClient = {
  orderBy: { startsOn: 'asc' },
  select: {
    id: true,
    coverageId: true,
    kind: true,
    status: true,
    number: true,
    codes: true,
    granted: true,
    reserved: true,
    used: true,
    startsOn: true,
    endsOn: true,
  },
} as const satisfies Prisma.Client$authorizationsArgs

export const authorizationOf = (
  row: Prisma.AuthorizationGetPayload<{ select: (typeof authorizationsOfClient)['select'] }>,
): AuthorizationOnFile => ({
  ...row,
  startsOn: fromDay(row.startsOn),
  endsOn: fromDay(row.endsOn),
})

/** What payers granted to a client. */
export const loadAuthorizations = async (tx: Tx, practiceId: string, clientId: string): Promise<AuthorizationOnFile[]> =>
  (await tx.authorization.findMany({ where: { practiceId, clientId }, ...authorizationsOfClient })).map(authorizationOf)

/** A coverage as its row has it, for a change; null when it is not there for this person. */
export const loadCoverageRow = (tx: Tx, practiceId: string, id: string) =>
  tx.coverage.findUnique({ where: { practiceId_id: { practiceId, id } } })

/** What a client has on file, to tell whether a coverage is there already. */
export async function loadCoveragesToCompare(tx: Tx, practiceId: string, clientId: string): Promise<CoverageToCompare[]> {
  const rows = await tx.coverage.findMany({ where: { practiceId, clientId }, orderBy: firstPayerFirst })
  return rows.map((row) => ({ ...onFileOf(row), payerId: row.payerId, memberId: row.memberId }))
}

/** A coverage's row as the rules know it. */
export const onFileOf = ({
  id,
  program,
  status,
  priority,
  startsOn,
  endsOn,
}: NonNullable<Awaited<ReturnType<typeof loadCoverageRow>>>): CoverageOnFile => ({
  id,
  program,
  status,
  priority,
  startsOn: fromDay(startsOn),
  endsOn: fromDayOrNull(endsOn),
})

/** A coverage as its form has it; null when it is not one of this client's. Lock the client first. */
export async function loadStandingCoverage(tx: Tx, practiceId: string, clientId: string, id: string): Promise<Standing | null> {
  const row = await loadCoverageRow(tx, practiceId, id)
  if (row?.clientId !== clientId) return null
  const { version, program, status, priority, relation, inNetwork } = row
  return {
    version,
    values: {
      ...{ program, payerId: row.payerId ?? '', status, priority, relation, inNetwork },
      ...{ planName: row.planName ?? '', memberId: row.memberId ?? '', groupNumber: row.groupNumber ?? '' },
      ...{ insuredName: row.insuredName ?? '', startsOn: fromDay(row.startsOn), endsOn: fromDayOrNull(row.endsOn) ?? '' },
    },
  }
}

type CoverageColumns = Omit<Prisma.CoverageCreateManyInput, 'practiceId' | 'id' | 'createdAt'>

export async function insertCoverage(tx: Tx, practiceId: string, id: string, columns: CoverageColumns): Promise<void> {
  await tx.coverage.createMany({ data: [{ practiceId, id, ...columns }] })
}

export async function updateCoverage(tx: Tx, practiceId: string, id: string, columns: Partial<CoverageColumns>): Promise<void> {
  await tx.coverage.updateMany({ where: { practiceId, id }, data: columns })
}
