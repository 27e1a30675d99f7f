import 'server-only'
import type { HandedLine } from '../../domain/billing/account-after.ts'
import type { BillingDay } from '../../domain/billing/charge-types.ts'
import { amountsOn, endedAttestationOn, endedTierOn, tierOn } from '../../domain/billing/dated-amounts.ts'
import type { CoverageForEstimate } from '../../domain/billing/payer-situation.ts'
import type { Hardship } from '../../domain/billing/rule-hardship.ts'
import { standingOf } from '../../domain/coverage/medicare-standing.ts'
import { verifiedOnly } from '../../domain/coverage/program.ts'
import { withoutSetAside } from '../../domain/coverage/va-wish.ts'
import { wallsBeside } from '../../domain/coverage/walls-beside.ts'
import type { Ruleset } from '../../domain/ruleset.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { BrokenInvariant } from '../errors.ts'
import { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'
import { loadHandedAccountWith } from './accounts.ts'
import { type ChargeOnFile, type ChargeRow, chargeOnFileOf, chargesOn, hasHour } from './charges.ts'
import { coverageColumns, coverageOf, firstPayerFirst, loadOwnCoverages } from './coverages.ts'
import { type DayVisit, dayVisitsOf, missedVisitsOf, visitsOn } from './day-visits.ts'
import { hardshipColumns, hardshipOf } from './hardships.ts'
import { NOTICE, noticeColumns, noticeOf } from './notices.ts'
import { restrictionColumns, restrictionOf, setAsideColumns, setAsideOf } from './own-wishes.ts'
import { contractOf, PRIVATE_CONTRACT } from './private-contracts.ts'
import { loadRules, type RulesOnFile } from './rulesets.ts'
import { withOthers } from './shared-plans.ts'
import { loadSignedSessions, type SignedSession, saidBefore } from './signed-notes.ts'
import { standingTiers, tierOf } from './sliding-tiers.ts'

export type LoadedDay = Omit<BillingDay, 'visits' | 'coverages'> & {
  readonly visits: readonly DayVisit[]
  readonly coverages: readonly CoverageForEstimate[]
  /** What the client's plans were billed on any day. */
  readonly account: readonly HandedLine[]
  readonly slidingPays: number | null
  readonly ruleset: Ruleset
  readonly today: LocalDate
  readonly timeZone: string
  /** The day's charges that stand. */
  readonly posted: readonly ChargeOnFile[]
  /** The day's claims, void ones too, with how many lines they have. */
  readonly claims: readonly { readonly id: string; readonly coverageId: string; readonly lines: number }[]
  readonly hardships: readonly Hardship[]
  readonly holdsSuperbill: boolean
  /** Something of the day stands on the list of visits not billed. */
  readonly waits: boolean
}

const columnsOn = (on: LocalDate) =>
  ({
    diagnosisCodes: true,
    coverages: { orderBy: firstPayerFirst, select: coverageColumns },
    privateWishes: { orderBy: { fromOn: 'asc' }, select: setAsideColumns },
    coverageRestrictions: { orderBy: { fromOn: 'asc' }, select: restrictionColumns },
    signatures: {
      where: { documentKey: { in: [NOTICE, PRIVATE_CONTRACT] } },
      orderBy: { signedAt: 'asc' },
      select: { documentKey: true, ...noticeColumns },
    },
    slidingFeeAssessments: standingTiers,
    hardships: { orderBy: { fromOn: 'desc' }, select: hardshipColumns },
    appointments: visitsOn(on),
  }) satisfies Prisma.ClientSelect

type DayRow = Pick<LoadedDay, 'holdsSuperbill' | 'waits'> & {
  /** The other charts of the same person. */
  readonly others: readonly string[]
  readonly posted: readonly ChargeRow[] | null
  readonly claims: LoadedDay['claims'] | null
}

/** What stands of a client's day in the books, and on which other charts more of it may stand. */
const dayInBooks = (practiceId: string, clientId: string, on: LocalDate): Prisma.Sql => Prisma.sql`
    SELECT ARRAY(SELECT app.charts_of(${practiceId}::uuid, ${clientId}::uuid) EXCEPT SELECT ${clientId}::uuid) AS others,
      ${chargesOn(practiceId, clientId, on)} AS posted,
      (SELECT json_agg(json_build_object('id', k.id, 'coverageId', k.coverage_id, 'lines',
          (SELECT count(*) FROM claim_line l WHERE l.practice_id = k.practice_id AND l.claim_id = k.id)))
        FROM claim k WHERE k.practice_id = ${practiceId}::uuid AND k.client_id = ${clientId}::uuid AND k.service_on = ${on}::date) AS claims,
      EXISTS (SELECT FROM superbill s
        WHERE s.practice_id = ${practiceId}::uuid AND s.client_id = ${clientId}::uuid AND s.voided_at IS NULL) AS "holdsSuperbill",
      EXISTS (SELECT FROM unbilled_visit u WHERE u.practice_id = ${practiceId}::uuid AND u.client_id = ${clientId}::uuid
        AND u.service_on = ${on}::date AND u.billed_at IS NULL) AS waits`

/** What is read before: the practice's rules, and what is signed of one clinician's day. */
export type KnownForDay = {
  readonly rules: RulesOnFile
  readonly sessions: { readonly ofClinician: string; readonly signed: readonly SignedSession[] }
}

/** What is known of the day before, and when it is looked at; without that, as on the day itself. */
type Seen = {
  readonly known?: KnownForDay | undefined
  readonly now?: Date
  /** A statement on its way that has to be done before the day is read. */
  readonly behind?: Promise<unknown> | undefined
}

/**
 * Everything one client's charges of a day depend on: rates, contract amounts and tier are those of the date of service. Two statements,
 * and two for the rules and for what else its clinicians did, where that is not known yet.
 */
export async function loadBillingDay(
  tx: Tx,
  practiceId: string,
  clientId: string,
  on: LocalDate,
  { known, now, behind }: Seen = {},
): Promise<LoadedDay> {
  const { timeZone, rulesetOn, fees, medicareOf } = known?.rules ?? (await loadRules(tx, practiceId))
  const [, row, books] = await Promise.all([
    behind,
    tx.client.findUnique({ where: { practiceId_id: { practiceId, id: clientId } }, select: columnsOn(on) }),
    loadHandedAccountWith<DayRow>(tx, { practiceId, clientId }, dayInBooks(practiceId, clientId, on)),
  ])
  if (!row) throw new BrokenInvariant('a day is billed to a client who exists')
  const restrictions = row.coverageRestrictions.map(restrictionOf)
  const visits = dayVisitsOf(row.appointments, { on, diagnosisCodes: row.diagnosisCodes, restrictions })
  const missed = missedVisitsOf(row.appointments)
  const own = visits.map(({ startedAt, stoppedAt, ...visit }) => ({ ...visit, session: { start: startedAt, end: stoppedAt } }))
  const contracts = row.signatures
    .filter(({ documentKey }) => documentKey === PRIVATE_CONTRACT)
    .flatMap((signature) => contractOf(signature, timeZone))
  const coverages = withOthers(withoutSetAside(row.coverages.map(coverageOf), row.privateWishes.flatMap(setAsideOf)), books.shared)
  const ruleset = rulesetOn(on)
  const tiers = row.slidingFeeAssessments.map(tierOf)
  const sliding = tierOn(tiers, on)
  const today = now ? localDateOf(now, timeZone) : on
  const ended = endedAttestationOn(endedTierOn(tiers, on), { on, today, days: ruleset.values['billing.attestation-wait-days'] })
  const { others, posted, claims, holdsSuperbill, waits } = books
  const clinicianIds = [...new Set(visits.map(({ clinicianId }) => clinicianId))]
  const elsewhere = [...(await loadOwnCoverages(tx, practiceId, others)).values()].flat()
  return {
    clientId,
    on,
    visits,
    missed,
    otherSessions: saidBefore(await sessionsOf(tx, practiceId, { clinicianIds, on, known }), clientId, own),
    coverages: verifiedOnly(wallsBeside(coverages, elsewhere)),
    hourElsewhere: others.length > 0 && (await hasHour(tx, practiceId, others, on)),
    fees: amountsOn(fees, on),
    sliding,
    ended,
    slidingPays: sliding?.pays ?? null,
    notices: row.signatures.filter(({ documentKey }) => documentKey === NOTICE).map((signature) => noticeOf(signature, timeZone)),
    medicare: Object.fromEntries(
      [...visits, ...missed].map(({ clinicianId }) => [clinicianId, standingOf(medicareOf(clinicianId), contracts, { clinicianId, on })]),
    ),
    account: books.accountUnder({ contracts, medicareOf }),
    ...{ ruleset, today, timeZone },
    posted: (posted ?? []).map(chargeOnFileOf),
    claims: claims ?? [],
    hardships: row.hardships.map(hardshipOf),
    holdsSuperbill,
    waits,
  }
}

type Beside = { readonly clinicianIds: readonly string[]; readonly on: LocalDate; readonly known: KnownForDay | undefined }

/** When the clinicians of these visits were with whom on the day, by what is signed. */
async function sessionsOf(tx: Tx, practiceId: string, { clinicianIds, on, known }: Beside): Promise<readonly SignedSession[]> {
  const unread = clinicianIds.filter((id) => id !== known?.sessions.ofClinician)
  const loaded = unread.length > 0 ? await loadSignedSessions(tx, practiceId, { clinicianIds: unread, on }) : []
  return [...(known?.sessions.signed ?? []), ...loaded]
}
