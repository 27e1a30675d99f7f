import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
import { type Finding, onceEach } from '../../domain/finding.ts'
import { type LawFinding, waitsIn, warningsIn } from '../../domain/law/decide-visit.ts'
import { decideOtherLead, handedOver, type LeadScope, leadOf } from '../../domain/swaps/other-lead.ts'
import { loadBoard, loadVisitsOfPlan } from '../records/absences.ts'
import type { Tx } from '../scope.ts'
import { visibleClients } from '../visibility.ts'
import { loadBookingPlaces, nameColumns } from './booking-parts.ts'
import { type Shift, shiftsOf } from './shifts.ts'

/** Somebody who could take the visits over, and how many of them they could not. */
export type LeadChoice = { readonly id: string; readonly name: string; readonly stopped: number }

export type OtherLead = {
  readonly clientId: string
  readonly clientName: string
  readonly cycleNumber: number
  readonly leadName: string
  readonly timeZone: string
  /** The visits that are handed over, as the command is asked for them. */
  readonly visits: readonly { readonly appointmentId: string; readonly sequence: number }[]
  /** Whether the plan has more of the lead’s after this cycle. */
  readonly hasRest: boolean
  /** Who works here beside the lead; whoever could take all of it first. */
  readonly choices: readonly LeadChoice[]
  /** Present once somebody is chosen. */
  readonly chosen: {
    readonly id: string
    readonly name: string
    readonly shifts: readonly Shift[]
    readonly stopped: readonly {
      readonly id: string
      readonly startsAt: Date
      readonly kind: string
      readonly findings: readonly LawFinding[]
    }[]
    readonly waitsFor: readonly Finding[]
    readonly warnings: readonly Finding[]
  } | null
}

type Asked = { readonly cycleId: string; readonly scope: LeadScope; readonly toId: string | undefined; readonly now: Date }

/** Who could give what the lead of a cycle still gives in it or from it on, and what would come of it. Null where nothing of it is ahead. */
export async function findOtherLead(tx: Tx, actor: Actor, { cycleId, scope, toId, now }: Asked): Promise<OtherLead | null> {
  const { practiceId } = actor
  const plan = await loadVisitsOfPlan(tx, practiceId, cycleId)
  const visits = handedOver(plan, cycleId, scope)
  const [first] = visits
  const client =
    first && (await tx.client.findFirst({ where: { AND: [visibleClients(actor), { id: first.clientId }] }, select: nameColumns }))
  if (!first || !client) return null
  const loaded = await loadBoard(tx, visits, { practiceId, now })
  const worldKeyOf = (id: string) => loaded.keyOf.get(id) ?? ''
  const world = loaded.board.worlds.get(worldKeyOf(first.id))
  const leadId = leadOf(plan, cycleId)
  if (!world) return null
  const ids = visits.map(({ id }) => id)
  const stepsOf = (clinicianId: string) => decideOtherLead(loaded.board, ids, { clinicianId, worldKeyOf }, { actor, now })
  const choices = world.clinicians
    .filter(({ id }) => id !== leadId)
    .map(({ id, name }) => ({ id, name, stopped: ids.length - stepsOf(id).filter(({ stops }) => stops.length === 0).length }))
    .sort((one, other) => one.stopped - other.stopped || one.name.localeCompare(other.name))
  const rooms = (await loadBookingPlaces(tx, practiceId)).flatMap((place) => place.rooms)
  const to = choices.find(({ id }) => id === toId)
  return {
    ...{ clientId: first.clientId, clientName: clientNameOf(client), timeZone: first.timeZone, choices },
    cycleNumber: world.cycles.find(({ id }) => id === cycleId)?.number ?? 0,
    leadName: world.clinicians.find(({ id }) => id === leadId)?.name ?? '',
    visits: visits.map(({ id, sequence }) => ({ appointmentId: id, sequence })),
    hasRest: handedOver(plan, cycleId, 'rest').length > handedOver(plan, cycleId, 'one').length,
    chosen: to ? chosenOf(to, stepsOf(to.id), rooms) : null,
  }
}

type Steps = ReturnType<typeof decideOtherLead>

function chosenOf({ id, name }: LeadChoice, steps: Steps, rooms: Parameters<typeof shiftsOf>[1]): NonNullable<OtherLead['chosen']> {
  const rulings = steps.map(({ decided }) => decided.ruling)
  return {
    ...{ id, name, shifts: shiftsOf(steps, rooms) },
    stopped: steps.flatMap(({ asked: { appointmentId }, moved, stops }) => {
      const visit = moved.find(({ row }) => row.id === appointmentId)?.row
      return stops.length > 0 && visit ? [{ id: visit.id, startsAt: visit.startsAt, kind: visit.kind, findings: stops }] : []
    }),
    ...{ waitsFor: onceEach(rulings.flatMap(waitsIn)), warnings: onceEach(rulings.flatMap(warningsIn)) },
  }
}
