import 'server-only'
import type { WorldRequest } from '../../data/records/world.ts'
import { type NewSetAside, type WrittenVisits, writeTogether } from '../../data/records/written-visits.ts'
import type { Tx } from '../../data/scope.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { authorizationFor } from '../../domain/coverage/authorization-for.ts'
import type { PayerChoice } from '../../domain/coverage/restriction.ts'
import { isKeptFromPlan } from '../../domain/law/asks-payers.ts'
import { decideSingle } from '../../domain/law/single.ts'
import type { LawVisit } from '../../domain/law/visit.ts'
import { bookedOf } from '../../domain/law/visit-to-write.ts'
import type { World } from '../../domain/law/world.ts'
import { insuredCode } from '../../domain/regimens/insured-code.ts'
import type { VisitRequest } from '../../domain/scheduling/visit-request.ts'
import { newId } from '../../ids.ts'
import { openAt } from '../law/kept-findings.ts'
import { settleOn } from './settle-on.ts'
import { addedVisit } from './write-visit.ts'

type By = { readonly actor: Actor; readonly now: Date }

/** Decides a single visit behind the locks of what it takes: the world as it stands there, its people and room, what the law says. */
export async function settleSingle(tx: Tx, asked: WorldRequest, before: World, request: VisitRequest, { actor, now }: By) {
  const { world, decided } = await settleOn(tx, asked, before, (facts) => {
    const decided = decideSingle(facts, request, 'book', { actor, now })
    return { ...decided, visits: [decided.visit] }
  })
  return { world, visit: decided.visit, ruling: decided.ruling }
}

type Write = By & { readonly world: World; readonly locationId: string }

/** How it was asked for, and what else is written with it. */
type Beside = {
  readonly contact?: VisitRequest['contact']
  readonly payer?: { readonly kind: PayerChoice; readonly askedBy: string } | null
  /** What is set aside for it, told by its id. */
  readonly setAsides?: (id: string) => readonly NewSetAside[]
  /** Who is told, by its id. */
  readonly mails?: (id: string) => NonNullable<WrittenVisits['mail']>
  /** Before whom it is put, by its id. */
  readonly tasks?: (id: string) => NonNullable<WrittenVisits['tasks']>
}

/** Writes a single visit that was decided, with a visit of the authorization that covers it where a plan hears of it. Gives its id. */
export async function writeSingle(tx: Tx, { world, actor, now, locationId }: Write, visit: LawVisit, beside: Beside = {}): Promise<string> {
  const id = newId()
  const { payer, setAsides, mails, tasks } = beside
  const draws = insuredCode(visit) !== null && !payer && !isKeptFromPlan({ world, visit })
  const asked = { id, visit, authorizationId: draws ? authorizationFor(world, visit.on, [visit]) : null, contact: beside.contact }
  await writeTogether(tx, actor.practiceId, {
    clientId: world.client.id,
    now,
    added: [addedVisit(world, bookedOf({ world, locationId }, asked), asked, openAt(world, visit, { actor, now }))],
    restrictions: payer ? [{ ...payer, visitId: id, on: visit.on }] : [],
    ...(setAsides ? { setAsides: setAsides(id) } : {}),
    ...(mails ? { mail: mails(id) } : {}),
    ...(tasks ? { tasks: tasks(id) } : {}),
  })
  return id
}
