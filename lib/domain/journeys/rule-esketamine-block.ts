import { type Finding, hold, refuse } from '../finding.ts'
import type { Ruleset } from '../ruleset.ts'
import { minutesIn } from '../time/interval.ts'
import type { LocalDate } from '../time/local.ts'
import type { Route } from './route.ts'

export type EsketamineBlockFacts = {
  readonly route: Route
  readonly startsAt: Date
  readonly endsAt: Date
  /** When the dose is planned; null means at the start. */
  readonly plannedDoseAt: Date | null
  readonly remsEnrolledOn: LocalDate | null
  readonly ruleset: Ruleset
}

export type EsketamineBlockCode = 'ESKETAMINE_BLOCK_TOO_SHORT' | 'ESKETAMINE_NOT_ENROLLED'

/** Esketamine: the block covers two hours of watching after the dose, and the client is enrolled before the first one. */
export function ruleEsketamineBlock(facts: EsketamineBlockFacts): Finding<EsketamineBlockCode>[] {
  const { route, startsAt, endsAt, plannedDoseAt, remsEnrolledOn, ruleset } = facts
  if (route !== 'esketamine') return []
  const minutes = ruleset.values['esketamine.watch-minutes']
  const dose = new Date(Math.max(startsAt.getTime(), (plannedDoseAt ?? startsAt).getTime()))
  const findings: Finding<EsketamineBlockCode>[] = []
  if (!(minutesIn({ start: dose, end: endsAt }) >= minutes)) {
    findings.push(refuse('ESKETAMINE_BLOCK_TOO_SHORT', ['spravato-rems'], { params: { minutes } }))
  }
  if (remsEnrolledOn === null) findings.push(hold('ESKETAMINE_NOT_ENROLLED', ['spravato-rems']))
  return findings
}
