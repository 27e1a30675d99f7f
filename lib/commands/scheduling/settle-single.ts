import 'server-only'
import type { WorldRequest } from '../../data/records/world.ts'
import type { Tx } from '../../data/scope.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { authorizationFor } from '../../domain/coverage/authorization-for.ts'
import { decideSingle } from '../../domain/law/single.ts'
import type { LawVisit } from '../../domain/law/visit.ts'
import type { World } from '../../domain/law/world.ts'
import { insuredCode } from '../../domain/regimens/insured-code.ts'
import type { VisitRequest } from '../../domain/scheduling/visit-request.ts'
import { newId } from '../../ids.ts'
import { settleOn } from './settle-on.ts'
import { writeVisits } from './write-visit.ts'

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

/** Writes a single visit that was decided, with a visit of the authorization that covers it. Gives its id. */
export async function writeSingle(tx: Tx, write: Write, visit: LawVisit, contact?: VisitRequest['contact']): Promise<string> {
  const id = newId()
  const authorizationId = insuredCode(visit) === null ? null : authorizationFor(write.world, visit.on, [visit.on])
  await writeVisits(tx, write, [{ id, visit, authorizationId, contact }])
  return id
}
