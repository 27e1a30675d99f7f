import type { Actor } from '../access/actor.ts'
import { hasDuty } from '../access/actor.ts'
import { duties, isStaff } from '../access/roles.ts'
import { type Effect, type Finding, type Ruling, rulingOf } from '../finding.ts'
import { confirmFrom } from '../journeys/moment.ts'
import type { Bite, Cell } from './cell.ts'
import type { LawMoment } from './moment.ts'
import type { Act, Asked, Row } from './row.ts'
import { isSetAside } from './set-aside.ts'
import { law } from './table.ts'
import type { LawVisit } from './visit.ts'
import type { World } from './world.ts'

/** A finding as the law's table has it at one moment: of which row, what it does there, and by when it is due. */
export type LawFinding = Finding & {
  readonly row: string
  readonly bite: Bite
  /** When what may wait is due; null for what does not wait. */
  readonly dueAt: string | null
  /** Nothing but a person's act cures it: somebody is given it at once. */
  readonly isUrgent: boolean
}

export type LawRuling = Omit<Ruling, 'findings'> & { readonly findings: readonly LawFinding[] }

export type AskedBy = { readonly actor: Actor; readonly now: Date; readonly act?: Act }

/** All rows, or those alone that a visit which keeps its time is asked because another of its cycle changes. */
type Scope = 'all' | 'around'

/**
 * What the law says of one visit at one moment, to the person who asks: every row of the table whose kind of visit it is, none stops
 * at the first finding. What somebody set aside before is left out. Pure.
 */
export function decideVisit(
  world: World,
  visit: LawVisit,
  moment: LawMoment,
  { actor, now, act = {} }: AskedBy,
  scope: Scope = 'all',
): LawRuling {
  const asked: Asked = { world, visit, moment, actor, now, act }
  const answers = new Map<Row['ask'], readonly Finding<string>[]>()
  const findings = law.flatMap((row) => {
    const cell = row.at[moment]
    if (!cell || (scope === 'around' && !row.around) || !row.of.matches(visit, world)) return []
    const answer = answers.get(row.ask) ?? row.ask(asked)
    answers.set(row.ask, answer)
    return answer
      .filter((finding) => row.says.includes(finding.code) && (row.only?.(finding) ?? true))
      .map((finding) => findingAt(row, cell, finding, asked))
      .filter((finding) => !isSetAside(world, visit, finding))
  })
  return rulingFrom(world, findings)
}

/** Findings of one or more visits as one ruling; the same thing is said once. */
export const rulingFrom = ({ ruleset, now }: Pick<World, 'ruleset' | 'now'>, findings: readonly LawFinding[]): LawRuling => ({
  ...rulingOf<string>([], { rulesetVersion: ruleset.version, evaluatedAt: now }),
  ...{ effect: rulingOf(findings, { rulesetVersion: ruleset.version, evaluatedAt: now }).effect, findings: withoutRepeats(findings) },
})

function findingAt(row: Row, cell: Cell, finding: Finding, { visit, world, actor, now }: Asked): LawFinding {
  const bite = cell.staff && isStaff(actor.role) ? cell.staff : cell.bite
  const confirm = confirmFrom({ moment: 'booking', now, startsAt: visit.startsAt, ruleset: world.ruleset })
  const due = cell.until === 'door' || confirm <= now ? visit.startsAt : confirm
  const dueAt = bite === 'waits' ? due.toISOString() : null
  return {
    ...finding,
    effect: effectOf(bite, finding.effect),
    params: dueAt === null ? finding.params : { ...finding.params, dueAt },
    overridableBy: row.setAsideBy ?? [],
    row: row.id,
    bite,
    dueAt,
    isUrgent: bite === 'waits' && cell.until === 'now',
  }
}

/** The word for people: what waits or is said does no more than that; what stops is a refusal, or waits for a fact that would cure it; what is written down keeps its weight. */
function effectOf(bite: Bite, effect: Effect): Effect {
  if (bite === 'stores') return effect
  if (bite === 'waits') return 'hold'
  if (bite === 'stops') return effect === 'refuse' ? 'refuse' : 'hold'
  return 'warn'
}

function withoutRepeats(findings: readonly LawFinding[]): LawFinding[] {
  const said = new Set<string>()
  return findings.filter(({ code, bite, params: { dueAt: _due, ...params } }) => {
    const key = JSON.stringify([code, bite, params])
    return said.has(key) ? false : said.add(key)
  })
}

/** What stands in the way of the person who asks: what stops, unless it is policy that this person may set aside and says why. */
export function stopsFor({ findings }: Pick<LawRuling, 'findings'>, actor: Actor, reason: string): LawFinding[] {
  const mine: readonly string[] = [...duties.filter((duty) => hasDuty(actor, duty)), actor.role]
  return findings.filter(
    ({ bite, overridableBy }) => bite === 'stops' && (reason === '' || !overridableBy.some((who) => mine.includes(who))),
  )
}

/** Whether a finding stops what was asked; what may wait would wait with any request like it. */
export const isInTheWay = ({ bite }: LawFinding): boolean => bite === 'stops'

/** What may wait. */
export const waitsIn = ({ findings }: Pick<LawRuling, 'findings'>): LawFinding[] => findings.filter(({ bite }) => bite === 'waits')
/** What is only said. */
export const warningsIn = ({ findings }: Pick<LawRuling, 'findings'>): LawFinding[] =>
  findings.filter(({ bite }) => bite === 'warns' || bite === 'stores')
