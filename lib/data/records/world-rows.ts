import 'server-only'
import type { PrivateContract } from '../../domain/coverage/medicare-standing.ts'
import type { ClinicianDay, World } from '../../domain/law/world.ts'
import type { LocalDate, TimeZone } from '../../domain/time/local.ts'
import { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'
import { type AccountRow, accountColumn, accountLineOf } from './accounts.ts'
import {
  currentVersionsColumn,
  currentVersionsOf,
  type SignatureRow,
  signaturesColumn,
  signedVersionOf,
  type VersionRow,
} from './documents.ts'
import { type GroupRow, groupOf, groupsColumn } from './groups-in-world.ts'
import { MISSED_POLICY, NOTICE, noticeFrom } from './notices.ts'
import { type PresenceRow, presenceOf, presencesColumn } from './presences.ts'
import { contractOf, PRIVATE_CONTRACT } from './private-contracts.ts'
import { loadRules, type RulesOnFile } from './rulesets.ts'
import { drawnByOthers, type SharedPlans } from './shared-plans.ts'
import { clinicianDays } from './visit-facts.ts'
import { type VisitToComeRow, visitsToComeColumn, visitToComeOf } from './visits-to-come.ts'

/** The signed papers that visits ask about. */
const asked = ['treatment-consent', 'education-acknowledgement', 'ride-home-agreement', 'extended-care-notice', 'at-home-dosing-consent']

type Rows = {
  readonly versions: readonly VersionRow[] | null
  readonly signatures: readonly SignatureRow[] | null
  readonly account: readonly AccountRow[] | null
  readonly toCome: readonly VisitToComeRow[] | null
  readonly days: readonly ClinicianDay[] | null
  readonly planReviewedOn: LocalDate | null
  readonly shared: SharedPlans
  /** Everybody a client was accepted by or has an order of. */
  readonly prescriberIds: readonly string[]
  readonly presences: readonly PresenceRow[] | null
  readonly groups: readonly GroupRow[] | null
}

/**
 * What many small rows say for the law: the practice's rules, fees and papers in force, what a client signed and was billed, everybody's days,
 * group sessions, and where the client's prescribers said they are.
 */
export type WorldRows = RulesOnFile & Rows

type Asked = { readonly clientId: string; readonly now: Date; readonly from: LocalDate; readonly to: LocalDate; readonly reach: Reach }

/** The days whose groups, presences and time off are read, and from when the client's visits are, whatever comes. `to` is null for all that is ahead. */
export type Reach = { readonly from: LocalDate; readonly to: LocalDate | null; readonly aheadFrom?: LocalDate }

/** Reads them in one statement: each list comes as one value. */
export const loadWorldRows = (tx: Tx, practiceId: string, { clientId, now, from, to, reach }: Asked): Promise<WorldRows> =>
  loadRules<Rows>(
    tx,
    practiceId,
    Prisma.sql`, ${currentVersionsColumn(practiceId)} AS versions, ${signaturesColumn(practiceId, clientId)} AS signatures,
      ${accountColumn(practiceId, clientId)} AS account,
      ${visitsToComeColumn(practiceId, Prisma.sql`${clientId}::uuid`)} AS "toCome", ${clinicianDays(practiceId, { from, to })} AS days,
      app.safety_plan_reviewed_on(${clientId}::uuid)::text AS "planReviewedOn",
      ${drawnByOthers(Prisma.sql`${clientId}::uuid`)} AS shared, ARRAY(${prescribersOf(practiceId, clientId)})::text[] AS "prescriberIds",
      ${presencesColumn(practiceId, prescribersOf(practiceId, clientId), reach)} AS presences, ${groupsColumn(practiceId, { clientId, now, ...reach })} AS groups`,
  )

const prescribersOf = (practiceId: string, clientId: string): Prisma.Sql => Prisma.sql`
    SELECT r.prescriber_id FROM referral r WHERE r.practice_id = ${practiceId}::uuid AND r.client_id = ${clientId}::uuid AND r.status = 'accepted'
    UNION SELECT o.prescriber_id FROM dose_order o WHERE o.practice_id = ${practiceId}::uuid AND o.client_id = ${clientId}::uuid`

/** What these rows come to. Days of signing are told by the location's clock. */
export function worldOfRows(
  rows: WorldRows,
  timeZone: TimeZone,
): Pick<
  World,
  | 'fees'
  | 'documents'
  | 'papers'
  | 'notices'
  | 'missedFeePolicies'
  | 'privateContracts'
  | 'account'
  | 'toCome'
  | 'clinicianDays'
  | 'presences'
  | 'groups'
> {
  const signatures = (rows.signatures ?? []).map((row) => ({
    ...row,
    signedAt: new Date(row.signedAt),
    revokedAt: row.revokedAt === null ? null : new Date(row.revokedAt),
  }))
  const { medicareOf } = rows
  const stand = signatures.filter(({ revokedAt }) => revokedAt === null)
  const contracts: PrivateContract[] = signatures
    .filter(({ key }) => key === PRIVATE_CONTRACT)
    .flatMap((signature) => contractOf(signature, rows.timeZone))
  return {
    fees: rows.fees,
    presences: (rows.presences ?? []).map(presenceOf),
    groups: (rows.groups ?? []).flatMap(groupOf),
    documents: {
      current: currentVersionsOf(rows.versions ?? []),
      signed: signatures.map(({ key, ...signed }) => signedVersionOf({ documentKey: key, ...signed }, timeZone)),
    },
    papers: new Map(stand.filter(({ key }) => asked.includes(key)).map(({ key, signedAt }) => [key, signedAt])),
    notices: signatures.filter(({ key }) => key === NOTICE).map((signature) => noticeFrom(signature, timeZone)),
    missedFeePolicies: signatures.filter(({ key }) => key === MISSED_POLICY).map((one) => noticeFrom(one, timeZone, MISSED_POLICY)),
    privateContracts: contracts,
    account: (rows.account ?? []).map((line) => accountLineOf(line, { contracts, medicareOf })),
    toCome: (rows.toCome ?? []).map((visit) => visitToComeOf(visit, medicareOf)),
    clinicianDays: rows.days ?? [],
  }
}
