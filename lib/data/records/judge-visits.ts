import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { asOneWord } from '../../domain/clients/search-terms.ts'
import { stopsFor } from '../../domain/law/decide-visit.ts'
import { decideSingle } from '../../domain/law/single.ts'
import { type JudgedFile, type JudgedRow, judgeRows } from '../../domain/practice/import/judge.ts'
import type { VisitFacts } from '../../domain/practice/import/visit-columns.ts'
import { type AskedVisit, askedVisitOf, type VisitsWorld, visitRules } from '../../domain/practice/import/visit-rules.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { wordFinding } from '../../messages/word-finding.ts'
import type { Tx } from '../scope.ts'
import { loadRuleset } from './rulesets.ts'
import { loadWorld } from './world.ts'

type Admin = Extract<Actor, { role: 'admin' }>
export type AskedBy = { readonly actor: Admin; readonly now: Date; readonly today: LocalDate }
export type JudgedVisits = {
  readonly rows: readonly JudgedRow<VisitFacts>[]
  /** What each row that is ready asks for, by its key. */
  readonly asked: ReadonlyMap<string, AskedVisit>
}

type Here = Pick<VisitsWorld, 'known' | 'charts'>

/**
 * Judges a file of visits: what a row says by itself, then the whole law, as a booking asks it. What is known of a client is read once,
 * however many rows are theirs.
 */
export async function judgeVisits(tx: Tx, by: AskedBy, here: Here, file: JudgedFile): Promise<JudgedVisits> {
  const { practiceId } = by.actor
  const clinicians = await tx.clinician.findMany({ where: { practiceId, isActive: true }, select: { id: true, name: true } })
  const locations = await tx.location.findMany({ where: { practiceId, isActive: true }, select: { id: true, name: true } })
  const named = (rows: readonly { id: string; name: string }[]) => new Map(rows.map(({ id, name }) => [asOneWord(name), id]))
  const { services } = await loadRuleset(tx, practiceId, by.today)
  const world = { ...here, today: by.today, services, clinicians: named(clinicians), locations: named(locations) }
  const asked = new Map<string, AskedVisit>()
  for (const { state, key, facts } of judgeRows(visitRules({ ...world, law: new Map() }), file)) {
    const visit = state === 'ready' && facts !== null ? askedVisitOf(facts, world) : null
    if (visit !== null && key !== null) asked.set(key, visit)
  }
  const law = await askLaw(tx, by, asked)
  return { rows: judgeRows(visitRules({ ...world, law }), file), asked }
}

/** For each row what stands in its way, in sentences for staff. */
async function askLaw(tx: Tx, { actor, now }: AskedBy, asked: ReadonlyMap<string, AskedVisit>): Promise<Map<string, readonly string[]>> {
  const together = Map.groupBy(asked, ([, { clientId, locationId }]) => `${clientId} ${locationId}`)
  const law = new Map<string, readonly string[]>()
  for (const visits of together.values()) {
    const days = visits.map(([, { request }]) => request.on).sort()
    const [{ clientId, locationId } = { clientId: '', locationId: '' }] = visits.map(([, visit]) => visit)
    const [from, to] = [days[0], days.at(-1)]
    if (from === undefined || to === undefined) continue
    const world = await loadWorld(tx, { practiceId: actor.practiceId, clientId, locationId, now, from, to })
    for (const [key, { request }] of world ? visits : []) {
      if (!world) continue
      const { ruling } = decideSingle(world, request, 'book', { actor, now })
      const { timeZone } = world
      law.set(
        key,
        stopsFor(ruling, actor, '').map((finding) => wordFinding(finding, 'staff', { timeZone })),
      )
    }
  }
  return law
}
