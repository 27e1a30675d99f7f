import 'server-only'
import type { PrivateContract } from '../../domain/coverage/medicare-standing.ts'
import type { ClinicianDay, World } from '../../domain/law/world.ts'
import { toCents } from '../../domain/money.ts'
import type { LocalDate, TimeZone } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'
import { type AccountRow, accountColumn, accountLineOf } from './accounts.ts'
import { currentVersionsColumn, currentVersionsOf, type SignatureRow, signaturesColumn, type VersionRow } from './documents.ts'
import { NOTICE, noticeFrom } from './notices.ts'
import { feesColumn } from './prices.ts'
import { contractOf, PRIVATE_CONTRACT } from './private-contracts.ts'
import { loadRules, type RulesOnFile } from './rulesets.ts'
import { drawnByOthers, type SharedPlans } from './shared-plans.ts'
import { clinicianDays } from './visit-facts.ts'
import { type VisitToComeRow, visitsToComeColumn, visitToComeOf } from './visits-to-come.ts'

/** The signed papers that visits ask about. */
const asked = ['treatment-consent', 'education-acknowledgement', 'ride-home-agreement', 'extended-care-notice', 'at-home-dosing-consent']

type FeeRow = { readonly code: string; readonly cents: number; readonly from: LocalDate; readonly to: LocalDate | null }

type Rows = {
  readonly fees: readonly FeeRow[] | null
  readonly versions: readonly VersionRow[] | null
  readonly signatures: readonly SignatureRow[] | null
  readonly account: readonly AccountRow[] | null
  readonly toCome: readonly VisitToComeRow[] | null
  readonly days: readonly ClinicianDay[] | null
  readonly planReviewedOn: LocalDate | null
  readonly shared: SharedPlans
}

/** What many small rows say for the law: the practice's rules, fees and papers in force, what a client signed and was billed, everybody's days. */
export type WorldRows = RulesOnFile & Rows

/** Reads them in one statement: each list comes as one value. */
export const loadWorldRows = (
  tx: Tx,
  practiceId: string,
  { clientId, from, to }: { readonly clientId: string; readonly from: LocalDate; readonly to: LocalDate },
): Promise<WorldRows> =>
  loadRules<Rows>(
    tx,
    practiceId,
    Prisma.sql`${feesColumn}, ${currentVersionsColumn(practiceId)} AS versions, ${signaturesColumn(practiceId, clientId)} AS signatures,
      ${accountColumn(practiceId, Prisma.sql`${clientId}::uuid`)} AS account,
      ${visitsToComeColumn(practiceId, Prisma.sql`${clientId}::uuid`)} AS "toCome", ${clinicianDays(practiceId, { from, to })} AS days,
      app.safety_plan_reviewed_on(${clientId}::uuid)::text AS "planReviewedOn",
      ${drawnByOthers(Prisma.sql`${clientId}::uuid`)} AS shared`,
  )

/** What these rows come to. Days of signing are told by the location's clock. */
export function worldOfRows(
  rows: WorldRows,
  timeZone: TimeZone,
): Pick<World, 'fees' | 'documents' | 'papers' | 'notices' | 'privateContracts' | 'account' | 'toCome' | 'clinicianDays'> {
  const signatures = (rows.signatures ?? []).map((row) => ({
    ...row,
    signedAt: new Date(row.signedAt),
    revokedAt: row.revokedAt === null ? null : new Date(row.revokedAt),
  }))
  const stand = signatures.filter(({ revokedAt }) => revokedAt === null)
  const contracts: PrivateContract[] = stand
    .filter(({ key }) => key === PRIVATE_CONTRACT)
    .flatMap((signature) => contractOf(signature, rows.timeZone))
  return {
    fees: (rows.fees ?? []).map(({ cents, ...fee }) => ({ ...fee, cents: toCents(cents) })),
    documents: {
      current: currentVersionsOf(rows.versions ?? []),
      signed: signatures.map(({ key, version, signedAt, revokedAt }) => ({
        ...{ key, version },
        signedOn: localDateOf(signedAt, timeZone),
        revoked: revokedAt !== null,
      })),
    },
    papers: new Map(stand.filter(({ key }) => asked.includes(key)).map(({ key, signedAt }) => [key, signedAt])),
    notices: signatures.filter(({ key }) => key === NOTICE).map((signature) => noticeFrom(signature, timeZone)),
    privateContracts: contracts,
    account: (rows.account ?? []).map((line) => accountLineOf(line, contracts)),
    toCome: (rows.toCome ?? []).map(visitToComeOf),
    clinicianDays: rows.days ?? [],
  }
}
