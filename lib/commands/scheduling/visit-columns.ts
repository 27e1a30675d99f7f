import 'server-only'
import type { Taking } from '../../data/records/reservations.ts'
import type { Ruling } from '../../domain/finding.ts'
import { confirmFrom } from '../../domain/journeys/moment.ts'
import type { PlacedVisit } from '../../domain/regimens/place-visits.ts'
import type { Ruleset } from '../../domain/ruleset.ts'
import { keepsBuffer, type ResourceKind } from '../../domain/scheduling/resource-kind.ts'
import { addMinutes } from '../../domain/time/interval.ts'

/** A visit waits to be confirmed until the confirmation time, or until it begins when that has passed. */
export function confirmBy({ now, ruleset }: { readonly now: Date; readonly ruleset: Ruleset }, startsAt: Date): Date {
  const due = confirmFrom({ moment: 'booking', now, startsAt, ruleset })
  return due > now ? due : startsAt
}

/** What a visit occupies: people and rooms with the time kept after it, the client for the visit alone (decision 17). A group session holds its own room and clinician. */
export function takingsOf(visit: PlacedVisit): Taking[] {
  return Object.entries(visit.chosen)
    .filter(([kind]) => visit.mode === 'individual' || kind === 'client')
    .map(([kind, resourceId]) => {
      const buffer = keepsBuffer(kind as ResourceKind) ? visit.bufferMinutes : 0
      return { resourceId, kind: kind as ResourceKind, start: visit.startsAt, end: addMinutes(visit.endsAt, buffer) }
    })
}

/** What stays on a visit of the rules' answer: what it waits for, and which policy was set aside by whom and why. */
export function findingsOnVisit({ findings }: Ruling<string>, userId: string, reason: string) {
  const setAside = reason === '' ? [] : findings.filter(({ overridableBy }) => overridableBy.length > 0).map(({ code }) => code)
  return {
    overrideReason: reason === '' ? null : reason,
    overrideBy: reason === '' ? null : userId,
    overrideFindings: setAside,
    findings: JSON.parse(JSON.stringify(findings.filter(({ effect }) => effect !== 'warn'))),
  }
}
