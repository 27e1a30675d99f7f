import 'server-only'
import { fromDay } from '../../data/dates.ts'
import { writeJson } from '../../data/kept-json/columns.ts'
import { updateAppointment } from '../../data/records/appointments.ts'
import { lockClient } from '../../data/records/clients.ts'
import { type LaterVisit, loadLaterVisits } from '../../data/records/later-visits.ts'
import { insertTask } from '../../data/records/tasks.ts'
import { loadWorld } from '../../data/records/world.ts'
import { placeOf } from '../../data/records/world-around.ts'
import type { Tx } from '../../data/scope.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { LawFinding } from '../../domain/law/decide-visit.ts'
import type { FactKey } from '../../domain/law/fact.ts'
import { factsOfRow, putsBack } from '../../domain/law/table.ts'
import { lawVisitOf } from '../../domain/law/visit.ts'
import type { World } from '../../domain/law/world.ts'
import { addDays, type LocalDate } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { openAt } from './kept-findings.ts'

type Changed = { readonly practiceId: string; readonly clientId: string; readonly facts: readonly FactKey[]; readonly now: Date }

const AROUND = 4

/**
 * Decides a client's later visits again after a fact has changed. What a visit waits for is kept anew; one that was confirmed and no
 * longer could be waits again, with a task that names the fact. Where no fact is named, nothing has changed and nothing is put back.
 * Gives how many were put back.
 */
export async function reopenVisits(tx: Tx, { practiceId, clientId, facts, now }: Changed): Promise<number> {
  const actor: Actor = { role: 'system', practiceId, job: 'reopen-visits' }
  if ((await loadLaterVisits(tx, practiceId, clientId, now)).length === 0) return 0
  await lockClient(tx, practiceId, clientId)
  const visits = await loadLaterVisits(tx, practiceId, clientId, now)
  const worlds = new Map<string, World | null>()
  let reopened = 0
  for (const visit of visits) {
    const locationId = await placeOf(tx, visit)
    if (!worlds.has(locationId))
      worlds.set(locationId, await loadWorld(tx, { practiceId, clientId, locationId, now, ...daysOf(visits, now) }))
    const world = worlds.get(locationId)
    const booked = world?.visits.find(({ id }) => id === visit.id)
    if (!world || !booked) continue
    const findings = openAt(world, lawVisitOf(world, booked), { actor, now })
    if (isSame(findings, visit.findings)) continue
    const because = visit.status === 'confirmed' && facts.length > 0 ? causeOf(findings, facts) : null
    if (because) {
      await putBack(tx, { practiceId, clientId, now }, visit, { findings, because })
      reopened += 1
    } else await updateAppointment(tx, practiceId, visit.id, { findings: writeJson('Appointment.findings', findings) })
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
    findings: writeJson('Appointment.findings', findings),
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

/** The finding that stops a visit that stood: for one of these facts, or for another that time has overtaken meanwhile. */
export function causeOf(findings: readonly LawFinding[], facts: readonly FactKey[] = []): Because | null {
  const causes = findings.flatMap((finding) =>
    finding.bite === 'stops' && putsBack(finding.row) ? factsOfRow(finding.row).map((fact): Because => ({ fact, finding })) : [],
  )
  return causes.find(({ fact }) => facts.includes(fact)) ?? causes[0] ?? null
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
