import 'server-only'
import type { DatedAmount } from '../../domain/billing/dated-amounts.ts'
import type { MedicareFact } from '../../domain/coverage/medicare-standing.ts'
import { toCents } from '../../domain/money.ts'
import type { ParameterRow } from '../../domain/reference/parameter.ts'
import { type Ruleset, rulesetOn } from '../../domain/ruleset.ts'
import type { ServiceOnFile } from '../../domain/scheduling/visit-services.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { BrokenInvariant } from '../errors.ts'
import { Prisma } from '../generated/client.ts'
import { KeptByVersion } from '../kept-by-version.ts'
import type { Tx } from '../scope.ts'
import { asMedicareStatus } from './medicare-standings.ts'

export type PracticeRules = { readonly timeZone: string; readonly today: LocalDate; readonly ruleset: Ruleset }

/** The parameters in force on `on`: the release's values with the practice's own later rows in their place. */
export async function loadRuleset(tx: Tx, practiceId: string, on: LocalDate): Promise<Ruleset> {
  return (await loadRules(tx, practiceId)).rulesetOn(on)
}

/** A practice's clock, its rules on any day, what it charges by code and day, oldest first, and how its clinicians stand with Medicare. */
export type RulesOnFile = {
  readonly timeZone: string
  readonly rulesetOn: (on: LocalDate) => Ruleset
  readonly fees: readonly DatedAmount[]
  readonly medicareOf: MedicareOf
  /** The version its rules, places and people had; null in a transaction that has changed any of them. */
  readonly referenceVersion: string | null
}

/** What was told of a clinician and Medicare, oldest first, whether they are still with the practice or not; nothing for nobody. */
export type MedicareOf = (clinicianId: string | null) => readonly MedicareFact[]

/** Reads them in one statement, with columns of the practice `p` that are asked for beside them. */
export async function loadRules<More>(tx: Tx, practiceId: string, more: Prisma.Sql = Prisma.empty): Promise<RulesOnFile & More> {
  const { columns, beside, rulesOf } = askRules(practiceId)
  const [practice] = await tx.$queryRaw<
    (RuleRow & More)[]
  >`SELECT ${columns} ${more} FROM practice p ${beside} WHERE p.practice_id = ${practiceId}::uuid`
  if (!practice) throw new BrokenInvariant('a command runs in a practice that exists')
  return rulesOf<More>(practice)
}

/** A practice's clock, its day, and the rules in force on it, in one statement. */
export const loadPracticeRules = (tx: Tx, practiceId: string, now: Date): Promise<PracticeRules> =>
  loadPracticeRulesWith<object>(tx, practiceId, now, Prisma.empty)

/** The same, with columns of the practice `p` that are asked for beside them. */
export async function loadPracticeRulesWith<More>(tx: Tx, practiceId: string, now: Date, more: Prisma.Sql): Promise<PracticeRules & More> {
  const {
    timeZone,
    rulesetOn: rulesOn,
    fees: _,
    medicareOf: __,
    referenceVersion: ___,
    ...beside
  } = await loadRules<More>(tx, practiceId, more)
  const today = localDateOf(now, timeZone)
  return { ...(beside as More), timeZone, today, ruleset: rulesOn(today) }
}

type FeeRow = { readonly code: string; readonly cents: number; readonly from: LocalDate; readonly to: LocalDate | null }
type MedicareRow = { readonly clinicianId: string; readonly status: string; readonly fromOn: LocalDate }
type Stands = {
  readonly rows: readonly ParameterRow[] | null
  readonly services: readonly ServiceOnFile[] | null
  readonly fees: readonly FeeRow[] | null
  readonly medicare: readonly MedicareRow[] | null
}
type Known = Pick<RulesOnFile, 'rulesetOn' | 'fees' | 'medicareOf'>

/** A row that has these columns: the rules are null in it where they are those that were known. */
export type RuleRow = { readonly timeZone: string; readonly referenceVersion: string | null; readonly stands: Stands | null }

const kept = new KeptByVersion<Known>()

/**
 * The rules of a practice `p` as columns of a statement, with what it has to join beside it, and what its row comes to. Only what this
 * process does not know yet under the version that stands is sent.
 */
export function askRules(practiceId: string) {
  const known = kept.of(practiceId)
  const under = known?.version ?? null
  const columns = Prisma.sql`p.time_zone AS "timeZone", standing.stamp::text AS "referenceVersion",
      CASE WHEN standing.stamp = ${under}::uuid THEN NULL ELSE json_build_object(
        'rows', (SELECT json_agg(json_build_object('key', r.key, 'value', r.value, 'effectiveFrom', r.effective_from, 'effectiveTo', r.effective_to)
            ORDER BY r.key, r.effective_from) FROM rule_parameter r WHERE r.practice_id = p.practice_id),
        'services', (SELECT json_agg(json_build_object('key', s.key, 'minutes', s.minutes, 'bufferMinutes', s.buffer_minutes, 'code', s.code))
          FROM service s WHERE s.practice_id = p.practice_id),
        'fees', (SELECT json_agg(json_build_object('code', f.code, 'cents', f.fee_cents, 'from', f.effective_from, 'to', f.effective_to)
            ORDER BY f.effective_from) FROM rate f WHERE f.practice_id = p.practice_id),
        'medicare', (SELECT json_agg(json_build_object('clinicianId', m.clinician_id, 'status', m.status, 'fromOn', m.from_on) ORDER BY m.from_on)
          FROM medicare_standing m WHERE m.practice_id = p.practice_id)) END AS stands`
  const beside = Prisma.sql`LEFT JOIN reference_version standing ON standing.practice_id = p.practice_id
      AND coalesce(current_setting('app.reference_changed', true), '') = ''`
  const rulesOf = <More>({ timeZone, referenceVersion, stands, ...more }: RuleRow & More): RulesOnFile & More => {
    const rules = stands ? kept.keep(practiceId, referenceVersion, rulesFrom(stands)) : known?.value
    if (!rules) throw new BrokenInvariant('rules that are not sent are known')
    return { ...(more as More), timeZone, referenceVersion, ...rules }
  }
  return { columns, beside, rulesOf }
}

const rulesFrom = ({ rows, services, fees, medicare }: Stands): Known => ({
  rulesetOn: (on) => rulesetOn(on, rows ?? [], services ?? []),
  fees: (fees ?? []).map(({ cents, ...fee }) => ({ ...fee, cents: toCents(cents) })),
  medicareOf: medicareFrom(medicare ?? []),
})

function medicareFrom(rows: readonly MedicareRow[]): MedicareOf {
  const facts = new Map<string, MedicareFact[]>()
  for (const { clinicianId, status, fromOn } of rows)
    facts.set(clinicianId, [...(facts.get(clinicianId) ?? []), { status: asMedicareStatus(status), fromOn }])
  return (clinicianId) => facts.get(clinicianId ?? '') ?? []
}
