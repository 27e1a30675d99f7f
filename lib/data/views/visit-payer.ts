import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { type PayerChoice, payerChoices, type RestrictionRow } from '../../domain/coverage/restriction.ts'
import { ruleNotTold } from '../../domain/coverage/rule-not-told.ts'
import { type Cents, sumCents } from '../../domain/money.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { fromDay } from '../dates.ts'
import { loadCoverages } from '../records/coverages.ts'
import { loadStandingRestrictions } from '../records/own-wishes.ts'
import type { Tx } from '../scope.ts'
import { visibleAppointments } from '../visibility.ts'
import { findPriceFacts } from './format-prices.ts'

export type VisitPayer = {
  readonly clientId: string
  /** What was chosen for this visit alone. */
  readonly chosen: RestrictionRow | null
  /** What can still be chosen: nothing once the day is over, and never behind the wall. */
  readonly open: readonly PayerChoice[]
  /** With Medicare the billing lead decides. */
  readonly asksLead: boolean
  /** What the practice charges for it: what whoever pays it alone pays. Null where nothing can be chosen, or nobody knows yet. */
  readonly fee: Cents | null
}

/** Who is to pay a visit, as its client may choose. Null where there is neither a choice nor one to make. */
export async function findVisitPayer(tx: Tx, actor: Actor, appointmentId: string, now: Date): Promise<VisitPayer | null> {
  const visit = await tx.appointment.findFirst({
    where: { AND: [visibleAppointments(actor), { id: appointmentId, status: { notIn: ['cancelled', 'no_show'] } }] },
    select: { clientId: true, clinicianId: true, serviceOn: true, timeZone: true },
  })
  if (!visit?.clientId) return null
  const { clientId, clinicianId } = visit
  const on = fromDay(visit.serviceOn)
  const standing = await loadStandingRestrictions(tx, actor.practiceId, clientId)
  const chosen = standing.find(({ visitId }) => visitId === appointmentId) ?? null
  const coverages = await loadCoverages(tx, actor.practiceId, clientId)
  const asked = payerChoices.map((kind) => ({ kind, findings: ruleNotTold({ kind, on, coverages, clinicianId }) }))
  const isAhead = localDateOf(now, visit.timeZone) <= on
  const open = chosen || !isAhead ? [] : asked.filter(({ findings }) => !findings.some(({ effect }) => effect === 'refuse'))
  if (!chosen && open.length === 0) return null
  const asksLead = open.some(({ findings }) => findings.length > 0)
  const today = localDateOf(now, visit.timeZone)
  const fee = open.length === 0 ? null : await feeOf(tx, actor, { clientId, appointmentId, on, today })
  return { clientId, chosen, open: open.map(({ kind }) => kind), asksLead, fee }
}

type OfVisit = { readonly clientId: string; readonly appointmentId: string; readonly on: LocalDate; readonly today: LocalDate }

async function feeOf(tx: Tx, actor: Actor, { clientId, appointmentId, on, today }: OfVisit): Promise<Cents | null> {
  const found = await findPriceFacts(tx, actor, clientId, today)
  if (!found) return null
  const lines = found.from(on).linesOf(found.toCome.filter(({ visitId }) => visitId === appointmentId))
  return lines.length === 0 ? null : sumCents(lines.map(({ charge }) => charge))
}
