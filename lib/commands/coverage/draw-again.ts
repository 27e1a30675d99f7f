import 'server-only'
import { loadAppointment, reserveVisit, settleVisit, updateAppointment } from '../../data/records/appointments.ts'
import { loadUndrawnVisits } from '../../data/records/authorizations.ts'
import { type Chosen, loadVisitsOnDays } from '../../data/records/own-wishes.ts'
import { worldAround } from '../../data/records/world-around.ts'
import { asJob, type Tx } from '../../data/scope.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { authorizationFor } from '../../domain/coverage/authorization-for.ts'
import { isKeptFromPlan } from '../../domain/law/asks-payers.ts'
import { lawVisitOf } from '../../domain/law/visit.ts'
import { insuredCode } from '../../domain/regimens/insured-code.ts'
import type { LocalDate } from '../../domain/time/local.ts'

type Whose = { readonly actor: Actor; readonly clientId: string; readonly now: Date }
type Again = Whose & { readonly choice: Chosen }

/**
 * What a client chose about a plan, begun or ended, as far as visits that are not over draw on an authorization: one the plan hears
 * nothing of gives its visit back, one it hears of again has one set aside where one is left. Call it behind the client's lock, after
 * the choice is written.
 */
export const drawAgain = (tx: Tx, { choice, ...again }: Again): Promise<void> =>
  asJob(tx, again.actor, 'draw-again', async () =>
    draw(tx, again, await loadVisitsOnDays(tx, again.actor.practiceId, again.clientId, choice)),
  )

/**
 * Sets visits ahead that draw on nothing aside on what a payer has granted, the first first, as long as some are left. Call it behind the
 * client's lock, after the grant is written.
 */
export const drawOnGrant = (tx: Tx, { fromOn, ...again }: Whose & { readonly fromOn: LocalDate }): Promise<void> =>
  asJob(tx, again.actor, 'draw-again', async () =>
    draw(tx, again, await loadUndrawnVisits(tx, again.actor.practiceId, again.clientId, fromOn)),
  )

async function draw(tx: Tx, { actor: { practiceId }, clientId, now }: Whose, visits: readonly { readonly id: string }[]): Promise<void> {
  for (const { id } of visits) {
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
      const authorizationId = authorizationFor(world, visit.on, [visit])
      if (authorizationId !== null && (await reserveVisit(tx, practiceId, authorizationId)))
        await updateAppointment(tx, practiceId, id, { authorizationId })
    }
  }
}
