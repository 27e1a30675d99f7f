import { asOneWord } from '../../clients/search-terms.ts'
import type { SingleKind, VisitRequest } from '../../scheduling/visit-request.ts'
import type { VisitServices } from '../../scheduling/visit-services.ts'
import { type LocalDate, minutesOf } from '../../time/local.ts'
import type { RowRules } from './judge.ts'
import type { CellFinding } from './problems.ts'
import { type VisitFacts, visitColumns } from './visit-columns.ts'

export type VisitsWorld = {
  readonly today: LocalDate
  readonly known: ReadonlyMap<string, string>
  readonly charts: ReadonlyMap<string, string>
  /** Clinicians and locations in use, by their folded name. */
  readonly clinicians: ReadonlyMap<string, string>
  readonly locations: ReadonlyMap<string, string>
  readonly services: VisitServices
  /** What the law says of a row that holds by itself, by the row’s key: one sentence for each thing in the way. */
  readonly law: ReadonlyMap<string, readonly string[]>
}

/** A visit as it would be asked for by hand, at a place. */
export type AskedVisit = {
  readonly clientId: string
  readonly locationId: string
  readonly request: VisitRequest & { readonly clinicianId: string }
}

type Names = Pick<VisitsWorld, 'charts' | 'clinicians' | 'locations'>

/** Visits that stand by themselves and are given by a clinician. */
const isSingle = (kind: VisitFacts['kind']): kind is Exclude<SingleKind, 'prescriber_evaluation'> =>
  kind !== 'journey' && kind !== 'group' && kind !== 'prescriber_evaluation'

/** The location a row names; where it names none, the only one there is. */
function locationOf({ location }: VisitFacts, { locations }: Names): string | undefined {
  if (location !== null) return locations.get(asOneWord(location))
  return locations.size === 1 ? [...locations.values()][0] : undefined
}

/** What a row asks for. Null while somebody or something in it is not known here. */
export function askedVisitOf(facts: VisitFacts, names: Names): AskedVisit | null {
  const { kind, on, at, setting } = facts
  const clientId = names.charts.get(facts.client)
  const clinicianId = names.clinicians.get(asOneWord(facts.clinician))
  const locationId = locationOf(facts, names)
  if (!clientId || !clinicianId || !locationId || !isSingle(kind)) return null
  return { clientId, locationId, request: { kind, on, at, clinicianId, roomId: null, setting: setting ?? 'office' } }
}

/** What does not hold of a visit that is brought in: by itself, beside earlier rows of the file, and by the law. */
export function visitRules(world: VisitsWorld): RowRules<typeof visitColumns> {
  const { known, charts, services, law } = world
  const taken = new Map<string, { from: number; to: number }[]>()
  const isTaken = ({ kind, on, at, client, clinician }: VisitFacts): boolean => {
    const from = minutesOf(at)
    const to = from + services[kind].minutes
    const whose = [`${charts.get(client)} ${on}`, `${world.clinicians.get(asOneWord(clinician))} ${on}`]
    const meets = whose.some((key) => taken.get(key)?.some((other) => other.from < to && from < other.to))
    for (const key of whose) taken.set(key, [...(taken.get(key) ?? []), { from, to }])
    return meets
  }
  const keyOf = ({ externalId, client, on, at }: VisitFacts) => externalId ?? `${charts.get(client) ?? client} ${on} ${at}`
  return {
    columns: visitColumns,
    keyOf,
    isKnown: (key) => known.has(key),
    judge(facts) {
      const own = ofItself(facts, world)
      if (own.length > 0) return own
      if (isTaken(facts)) return [{ column: 'at', problem: 'taken_in_file' }]
      return (law.get(keyOf(facts)) ?? []).map((says) => ({ column: null, problem: 'law', says }))
    },
  }
}

function ofItself(facts: VisitFacts, world: VisitsWorld): CellFinding[] {
  const { kind, on, minutes, location } = facts
  const findings: CellFinding[] = []
  if (!world.charts.has(facts.client)) findings.push({ column: 'client', problem: 'unknown_client' })
  if (!world.clinicians.has(asOneWord(facts.clinician))) findings.push({ column: 'clinician', problem: 'unknown_clinician' })
  if (locationOf(facts, world) === undefined)
    findings.push({ column: 'location', problem: location === null ? 'which_location' : 'unknown_location' })
  if (!isSingle(kind)) findings.push({ column: 'kind', problem: 'planned_elsewhere' })
  else if (minutes !== null && minutes !== world.services[kind].minutes) findings.push({ column: 'minutes', problem: 'other_length' })
  if (on < world.today) findings.push({ column: 'on', problem: 'day_over' })
  return findings
}
