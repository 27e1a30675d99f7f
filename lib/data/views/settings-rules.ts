import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import type { Parameter } from '../../domain/reference/parameter.ts'
import { type ParameterKey, parameters, rulesetOn } from '../../domain/ruleset.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { fromDay, fromDayOrNull } from '../dates.ts'
import type { Tx } from '../scope.ts'
import { versionOf } from '../version-of.ts'

type Admin = Extract<Actor, { role: 'admin' }>

export type RuleRow = {
  readonly key: ParameterKey
  readonly label: string
  readonly kind: Parameter['kind']
  readonly unit: Parameter['unit']
  readonly cites: Parameter['cites']
  /** In force today, and what the release itself says. */
  readonly value: number
  readonly releaseValue: number
  readonly from: LocalDate
  readonly to: LocalDate | null
  /** The practice's own values, the newest first. */
  readonly own: readonly OwnValue[]
}

export type OwnValue = {
  /** What a form that saves over this entry carries. */
  readonly version: number
  readonly value: number
  readonly effectiveFrom: LocalDate
  readonly effectiveTo: LocalDate | null
  readonly reason: string
  readonly setBy: string | null
}

/** Every number the rules read, with its source, what holds today, and what the practice has set itself. Two statements. */
export async function listRules(tx: Tx, { practiceId }: Admin, today: LocalDate): Promise<RuleRow[]> {
  const rows = await tx.ruleParameter.findMany({
    where: { practiceId },
    orderBy: { effectiveFrom: 'desc' },
    select: { key: true, value: true, effectiveFrom: true, effectiveTo: true, reason: true, setBy: true },
  })
  const people = await tx.user.findMany({
    where: { practiceId, id: { in: [...new Set(rows.flatMap(({ setBy }) => setBy ?? []))] } },
    select: { id: true, name: true },
  })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const own = rows.map(({ key, value, effectiveFrom, effectiveTo, reason, setBy }) => ({
    key,
    version: versionOf([value, reason]),
    value,
    effectiveFrom: fromDay(effectiveFrom),
    effectiveTo: fromDayOrNull(effectiveTo),
    reason,
    setBy: setBy === null ? null : (names.get(setBy) ?? null),
  }))
  const { values } = rulesetOn(today, own)
  return Object.entries<Parameter>(parameters).map(([name, parameter]) => {
    const key = name as ParameterKey
    const { label, kind, unit, cites, value, from, to = null } = parameter
    const mine = own.filter((row) => row.key === key).map(({ key: _, ...row }) => row)
    return { key, label, kind, unit, cites, value: values[key], releaseValue: value, from, to, own: mine }
  })
}
