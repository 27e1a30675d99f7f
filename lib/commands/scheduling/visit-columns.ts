import 'server-only'
import type { Taking } from '../../data/records/reservations.ts'
import type { NewSetAside } from '../../data/records/written-visits.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { confirmFrom } from '../../domain/journeys/moment.ts'
import type { LawFinding } from '../../domain/law/decide-visit.ts'
import { isInTheWay, stopsFor } from '../../domain/law/decide-visit.ts'
import { weighed } from '../../domain/law/set-aside.ts'
import type { LawVisit } from '../../domain/law/visit.ts'
import type { World } from '../../domain/law/world.ts'
import type { PlacedVisit } from '../../domain/regimens/place-visits.ts'
import { keepsBuffer, type ResourceKind } from '../../domain/scheduling/resource-kind.ts'
import { addMinutes } from '../../domain/time/interval.ts'

/** A visit waits to be confirmed until the confirmation time, or until it begins when that has passed. */
export function confirmBy({ now, ruleset }: Pick<World, 'now' | 'ruleset'>, startsAt: Date): Date {
  const due = confirmFrom({ moment: 'booking', now, startsAt, ruleset })
  return due > now ? due : startsAt
}

/** What a visit occupies: people and rooms with the time kept after it, the client for the visit alone. A group session holds its own room and clinician. */
export function takingsOf(visit: PlacedVisit): Taking[] {
  return Object.entries(visit.chosen).map(([kind, resourceId]) => {
    const buffer = keepsBuffer(kind as ResourceKind) ? visit.bufferMinutes : 0
    return { resourceId, kind: kind as ResourceKind, start: visit.startsAt, end: addMinutes(visit.endsAt, buffer) }
  })
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
