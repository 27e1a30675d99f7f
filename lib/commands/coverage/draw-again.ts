import 'server-only'
import { loadAppointment, reserveVisit, settleVisit, updateAppointment } from '../../data/records/appointments.ts'
import { type Chosen, loadVisitsOnDays } from '../../data/records/own-wishes.ts'
import { worldAround } from '../../data/records/world-around.ts'
import { asJob, type Tx } from '../../data/scope.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { authorizationFor } from '../../domain/coverage/authorization-for.ts'
import { isKeptFromPlan } from '../../domain/law/asks-payers.ts'
import { lawVisitOf } from '../../domain/law/visit.ts'
import { insuredCode } from '../../domain/regimens/insured-code.ts'

type Again = { readonly actor: Actor; readonly clientId: string; readonly choice: Chosen; readonly now: Date }

/**
 * What a client chose about a plan, begun or ended, as far as visits that are not over draw on an authorization: one the plan hears
 * nothing of gives its visit back, one it hears of again has one set aside where one is left. Call it behind the client's lock, after
 * the choice is written.
 */
export const drawAgain = (tx: Tx, again: Again): Promise<void> => asJob(tx, again.actor, 'draw-again', () => draw(tx, again))

async function draw(tx: Tx, { actor: { practiceId }, clientId, choice, now }: Again): Promise<void> {
  for (const { id } of await loadVisitsOnDays(tx, practiceId, clientId, choice)) {
    const row = await loadAppointment(tx, practiceId, id)
    const world = row && (await worldAround(tx, { ...row, clientId }, now))
    const booked = world?.visits.find((visit) => visit.id === id)
    if (!world || !booked) continue
    const visit = lawVisitOf(world, booked)
    if (isKeptFromPlan({ world, visit })) {
      if (booked.authorizationId === null) continue
      await settleVisit(tx, practiceId, booked.authorizationId, 'released')
      await updateAppointment(tx, practiceId, id, { authorizationId: null })
    } else if (booked.authorizationId === null && insuredCode(visit) !== null) {
      const authorizationId = authorizationFor(world, visit.on, [visit.on])
      if (authorizationId !== null && (await reserveVisit(tx, practiceId, authorizationId)))
        await updateAppointment(tx, practiceId, id, { authorizationId })
    }
  }
}
