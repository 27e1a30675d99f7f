import 'server-only'
import type { NewSetAside } from '../../data/records/written-visits.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { confirmFrom } from '../../domain/journeys/moment.ts'
import type { LawFinding } from '../../domain/law/decide-visit.ts'
import { isInTheWay, stopsFor } from '../../domain/law/decide-visit.ts'
import { weighed } from '../../domain/law/set-aside.ts'
import type { LawVisit } from '../../domain/law/visit.ts'
import type { World } from '../../domain/law/world.ts'

/** A visit waits to be confirmed until the confirmation time, or until it begins when that has passed. */
export function confirmBy({ now, ruleset }: Pick<World, 'now' | 'ruleset'>, startsAt: Date): Date {
  const due = confirmFrom({ moment: 'booking', now, startsAt, ruleset })
  return due > now ? due : startsAt
}

type Decided = { readonly id: string; readonly visit: LawVisit; readonly findings: readonly LawFinding[] }

/** What somebody who may set it aside did set aside, with what was weighed and why, for each visit and its cycle. Nothing without a reason. */
export function setAsidesOf(decided: readonly Decided[], actor: Actor & { userId: string }, reason: string): NewSetAside[] {
  if (reason === '') return []
  return decided.flatMap(({ id, visit, findings }) => {
    const left = stopsFor({ findings }, actor, reason)
    return findings
      .filter((finding) => isInTheWay(finding) && !left.includes(finding))
      .map((finding) => ({
        cycleId: visit.cycle?.id ?? null,
        appointmentId: id,
        code: finding.code,
        params: weighed(visit, finding),
        reason,
        setBy: actor.userId,
      }))
  })
}
