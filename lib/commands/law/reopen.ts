import 'server-only'
import { fromDay, toDay } from '../../data/dates.ts'
import { writeJson } from '../../data/kept-json/columns.ts'
import { updateAppointment } from '../../data/records/appointments.ts'
import type { VisitAhead } from '../../data/records/client-facts.ts'
import { lockClient } from '../../data/records/clients.ts'
import { type LaterVisit, loadLaterVisits } from '../../data/records/later-visits.ts'
import { insertTask } from '../../data/records/tasks.ts'
import { loadWorld } from '../../data/records/world.ts'
import { placeOf } from '../../data/records/world-around.ts'
import { asJob, type Tx } from '../../data/scope.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { LawFinding } from '../../domain/law/decide-visit.ts'
import type { FactKey } from '../../domain/law/fact.ts'
import { factsOfRow, putsBack } from '../../domain/law/table.ts'
import { lawVisitOf } from '../../domain/law/visit.ts'
import type { BookedVisit, World } from '../../domain/law/world.ts'
import { addDays, type LocalDate } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { openAt } from './kept-findings.ts'

type Changed = { readonly practiceId: string; readonly clientId: string; readonly facts: readonly FactKey[]; readonly now: Date }

const AROUND = 4

/** The world a command left behind: the client's visits as they stand now, those it decided itself, and what each waited for before. */
export type Afterwards = {
  readonly world: World
  readonly decided: ReadonlySet<string>
  readonly ahead: readonly VisitAhead[]
}

/**
 * Decides a client's later visits again after a fact has changed. What a visit waits for is kept anew; one that was confirmed and no
 * longer could be waits again, with a task that names the fact. Where no fact is named, nothing has changed and nothing is put back.
 * Gives how many were put back.
 */
export async function reopenVisits(tx: Tx, changed: Changed): Promise<number> {
  const { practiceId, clientId, now } = changed
  if ((await loadLaterVisits(tx, practiceId, clientId, now)).length === 0) return 0
  await lockClient(tx, practiceId, clientId)
  const visits = await loadLaterVisits(tx, practiceId, clientId, now)
  return keepAgain(tx, changed, await decideAgain(tx, changed, visits))
}

/** The same from the world a command left behind: nothing is read again, and nothing is written where all waits for what it waited for. */
export async function reopenAfter(tx: Tx, actor: Actor, changed: Changed, { world, decided, ahead }: Afterwards): Promise<number> {
  const standing = new Set(world.visits.map(({ id }) => id))
  const later = ahead
    .filter(
      ({ id, status, kind, endsAt }) =>
        standing.has(id) && !decided.has(id) && isLater(status) && kind !== 'consult' && endsAt > changed.now,
    )
    .map((visit) => ({ ...visit, ...{ practiceId: changed.practiceId, serviceOn: toDay(visit.on) } }))
    .sort((left, right) => left.serviceOn.getTime() - right.serviceOn.getTime())
  const again = await decideAgain(tx, changed, later, world)
  return again.length === 0 ? 0 : asJob(tx, actor, JOB, () => keepAgain(tx, changed, again))
}

const JOB = 'reopen-visits'
const jobOf = (practiceId: string): Actor => ({ role: 'system', practiceId, job: JOB })

/** What a visit of a world waits for, whoever booked it: as it would be decided again. */
export const openAfter = (world: World, visit: BookedVisit, { practiceId, now }: Pick<Changed, 'practiceId' | 'now'>): LawFinding[] =>
  openAt(world, lawVisitOf(world, visit), { actor: jobOf(practiceId), now })
const isLater = (status: string): boolean => status === 'tentative' || status === 'confirmed'

type Again = { readonly visit: LaterVisit; readonly findings: readonly LawFinding[]; readonly because: Because | null }

/** The visits that wait for something else than before, with what for. One of another place is asked from there. */
async function decideAgain(
  tx: Tx,
  { practiceId, clientId, facts, now }: Changed,
  visits: readonly LaterVisit[],
  here?: World,
): Promise<Again[]> {
  const worlds = new Map<string, World | null>(here ? [[here.location.id, here]] : [])
  const again: Again[] = []
  for (const visit of visits) {
    const locationId = (here && placeIn(here, visit)) ?? (await placeOf(tx, visit))
    if (!worlds.has(locationId))
      worlds.set(locationId, await loadWorld(tx, { practiceId, clientId, locationId, now, ...daysOf(visits, now) }))
    const world = worlds.get(locationId)
    const booked = world?.visits.find(({ id }) => id === visit.id)
    if (!world || !booked) continue
    const findings = openAfter(world, booked, { practiceId, now })
    if (isSame(findings, visit.findings)) continue
    again.push({ visit, findings, because: visit.status === 'confirmed' && facts.length > 0 ? causeOf(findings, facts) : null })
  }
  return again
}

/** Where a visit is dated as far as its client's visits tell; null where they do not. */
const placeIn = ({ visits }: World, { locationId, cycleId }: Pick<LaterVisit, 'locationId' | 'cycleId'>): string | null =>
  locationId ?? (cycleId && visits.find((visit) => visit.cycleId === cycleId && visit.locationId !== null)?.locationId) ?? null

async function keepAgain(tx: Tx, { practiceId, clientId, now }: Changed, again: readonly Again[]): Promise<number> {
  let reopened = 0
  for (const { visit, findings, because } of again) {
    if (because) {
      await putBack(tx, { practiceId, clientId, now }, visit, { findings, because })
      reopened += 1
    } else await updateAppointment(tx, practiceId, visit.id, { findings: writeJson('Appointment.findings', [...findings]) })
  }
  return reopened
}

type Because = { readonly fact: FactKey; readonly finding: LawFinding }

/** A visit that stood waits again, with a task that names the fact and a line on the visit. */
export async function putBack(
  tx: Tx,
  { practiceId, clientId, now }: Omit<Changed, 'facts'>,
  { id, startsAt, serviceOn }: Pick<LaterVisit, 'id' | 'startsAt' | 'serviceOn'>,
  { findings, because: { fact, finding } }: { readonly findings: readonly LawFinding[]; readonly because: Because },
): Promise<void> {
  await updateAppointment(tx, practiceId, id, {
    findings: writeJson('Appointment.findings', [...findings]),
    status: 'tentative',
    arrivedAt: null,
    confirmedAt: null,
    confirmBy: startsAt,
    reopenedAt: now,
    reopenedBecause: fact,
  })
  const params = { fact, code: finding.code, visitOn: fromDay(serviceOn) }
  await insertTask(tx, { practiceId, clientId, kind: 'visit-reopened', forRole: 'front-desk', dueAt: now, subjectId: id, params })
}

/** The finding that stops a visit that stood: for the first of these facts that stops one, or for another that time has overtaken meanwhile. */
export function causeOf(findings: readonly LawFinding[], facts: readonly FactKey[] = []): Because | null {
  const causes = findings.flatMap((finding) =>
    finding.bite === 'stops' && putsBack(finding.row) ? factsOfRow(finding.row).map((fact): Because => ({ fact, finding })) : [],
  )
  return facts.flatMap((changed) => causes.find(({ fact }) => fact === changed) ?? [])[0] ?? causes[0] ?? null
}

/** PostgreSQL keeps no order of keys: what a finding says is compared, not how it was written. */
function isSame(findings: readonly LawFinding[], kept: readonly LawFinding[] | null): boolean {
  const said = (list: readonly LawFinding[]) => list.map(({ row, code, bite, dueAt }) => `${row} ${code} ${bite} ${dueAt}`).join('\n')
  return kept !== null && said(findings) === said(kept)
}

function daysOf(visits: readonly LaterVisit[], now: Date): { from: LocalDate; to: LocalDate } {
  const days = visits.map(({ serviceOn }) => fromDay(serviceOn))
  const [first] = visits
  const today = localDateOf(now, first?.timeZone ?? 'UTC')
  return { from: addDays(today, -AROUND), to: addDays(days.at(-1) ?? today, AROUND) }
}
