import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { type PayerChoice, payerChoices, type RestrictionRow } from '../../domain/coverage/restriction.ts'
import { ruleNotTold } from '../../domain/coverage/rule-not-told.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { fromDay } from '../dates.ts'
import { loadCoverages } from '../records/coverages.ts'
import { loadStandingRestrictions } from '../records/own-wishes.ts'
import type { Tx } from '../scope.ts'
import { visibleAppointments } from '../visibility.ts'

export type VisitPayer = {
  readonly clientId: string
  /** What was chosen for this visit alone. */
  readonly chosen: RestrictionRow | null
  /** What can still be chosen: nothing once the day is over, and never behind the wall. */
  readonly open: readonly PayerChoice[]
  /** With Medicare the billing lead decides. */
  readonly asksLead: boolean
}

/** Who is to pay a visit, as its client may choose. Null where there is neither a choice nor one to make. */
export async function findVisitPayer(tx: Tx, actor: Actor, appointmentId: string, now: Date): Promise<VisitPayer | null> {
  const visit = await tx.appointment.findFirst({
    where: { AND: [visibleAppointments(actor), { id: appointmentId, status: { notIn: ['cancelled', 'no_show'] } }] },
    select: { clientId: true, serviceOn: true, timeZone: true },
  })
  if (!visit?.clientId) return null
  const { clientId } = visit
  const on = fromDay(visit.serviceOn)
  const standing = await loadStandingRestrictions(tx, actor.practiceId, clientId)
  const chosen = standing.find(({ visitId }) => visitId === appointmentId) ?? null
  const coverages = await loadCoverages(tx, actor.practiceId, clientId)
  const asked = payerChoices.map((kind) => ({ kind, findings: ruleNotTold({ kind, on, coverages }) }))
  const isAhead = localDateOf(now, visit.timeZone) <= on
  const open = chosen || !isAhead ? [] : asked.filter(({ findings }) => !findings.some(({ effect }) => effect === 'refuse'))
  if (!chosen && open.length === 0) return null
  const asksLead = open.some(({ findings }) => findings.length > 0)
  return { clientId, chosen, open: open.map(({ kind }) => kind), asksLead }
}
