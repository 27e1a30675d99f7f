import 'server-only'
import type { ParameterRow } from '../../domain/reference/parameter.ts'
import { type Ruleset, rulesetOn } from '../../domain/ruleset.ts'
import type { ServiceOnFile } from '../../domain/scheduling/visit-services.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { BrokenInvariant } from '../errors.ts'
import { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'

export type PracticeRules = { readonly timeZone: string; readonly today: LocalDate; readonly ruleset: Ruleset }

/** The parameters in force on `on`: the release's values with the practice's own later rows in their place. */
export async function loadRuleset(tx: Tx, practiceId: string, on: LocalDate): Promise<Ruleset> {
  const { rows, services } = await loadRuleRows(tx, practiceId)
  return rulesetOn(on, rows ?? [], services ?? [])
}

/** A practice's clock, and its rules on any day. */
export type RulesOnFile = { readonly timeZone: string; readonly rulesetOn: (on: LocalDate) => Ruleset }

/** The same read once, with columns of the practice `p` that are asked for beside them. */
export async function loadRules<More>(tx: Tx, practiceId: string, more: Prisma.Sql): Promise<RulesOnFile & More> {
  return rulesOf(await loadRuleRows<More>(tx, practiceId, more))
}

export const rulesOf = <More>({ timeZone, rows, services, ...beside }: RuleRows & More): RulesOnFile & More => ({
  ...(beside as More),
  timeZone,
  rulesetOn: (on) => rulesetOn(on, rows ?? [], services ?? []),
})

/** A practice's clock, its day, and the rules in force on it, in one statement. */
export const loadPracticeRules = (tx: Tx, practiceId: string, now: Date): Promise<PracticeRules> =>
  loadPracticeRulesWith<object>(tx, practiceId, now, Prisma.empty)

/** The same, with columns of the practice `p` that are asked for beside them. */
export async function loadPracticeRulesWith<More>(tx: Tx, practiceId: string, now: Date, more: Prisma.Sql): Promise<PracticeRules & More> {
  const { timeZone, rows, services, ...beside } = await loadRuleRows<More>(tx, practiceId, more)
  const today = localDateOf(now, timeZone)
  return { ...(beside as More), timeZone, today, ruleset: rulesetOn(today, rows ?? [], services ?? []) }
}

/** The rows a practice's rules are made of. */
export type RuleRows = { readonly timeZone: string; readonly rows: ParameterRow[] | null; readonly services: ServiceOnFile[] | null }

/** The same as columns of the practice `p`. */
export const ruleColumns = Prisma.sql`p.time_zone AS "timeZone",
      (SELECT json_agg(json_build_object('key', r.key, 'value', r.value, 'effectiveFrom', r.effective_from, 'effectiveTo', r.effective_to)
          ORDER BY r.key, r.effective_from)
        FROM rule_parameter r WHERE r.practice_id = p.practice_id) AS rows,
      (SELECT json_agg(json_build_object('key', s.key, 'minutes', s.minutes, 'bufferMinutes', s.buffer_minutes, 'code', s.code))
        FROM service s WHERE s.practice_id = p.practice_id) AS services`

async function loadRuleRows<More>(tx: Tx, practiceId: string, more: Prisma.Sql = Prisma.empty): Promise<RuleRows & More> {
  const [practice] = await tx.$queryRaw<
    (RuleRows & More)[]
  >`SELECT ${ruleColumns} ${more} FROM practice p WHERE p.practice_id = ${practiceId}::uuid`
  if (!practice) throw new BrokenInvariant('a command runs in a practice that exists')
  return practice
}
