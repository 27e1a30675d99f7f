import 'server-only'
import { escalateAlert } from '../commands/alerts/escalate-alert.ts'
import { billAgain } from '../commands/billing/bill-again.ts'
import { lookThrough } from '../commands/billing/look-through-books.ts'
import { settleSharedPlan } from '../commands/billing/settle-shared-plan.ts'
import { advanceClient } from '../commands/clients/advance-client.ts'
import { execute } from '../commands/command.ts'
import { askMedicaidDayBefore } from '../commands/coverage/ask-medicaid.ts'
import { runOutAuthorization } from '../commands/coverage/run-out-authorization.ts'
import { waitOutSecondPlan } from '../commands/coverage/wait-out-second-plan.ts'
import { watchCredentials } from '../commands/credentials/watch.ts'
import { remindRide } from '../commands/journeys/remind-ride.ts'
import { finishRecheck, recheckVisits } from '../commands/law/recheck-visits.ts'
import { expireAppointment } from '../commands/scheduling/expire-appointment.ts'
import { offerSeats } from '../commands/scheduling/offer-seats.ts'
import { offerTime } from '../commands/scheduling/offer-time.ts'
import { remindVisits } from '../commands/scheduling/remind-visits.ts'
import { loadAlertsDue } from '../data/records/alert-answers.ts'
import { loadPracticeZone } from '../data/records/consults.ts'
import {
  loadClientsOn,
  loadClientsToAdvance,
  loadExpiredVisits,
  loadOpenRides,
  loadRunOutAuthorizations,
  loadWritten,
} from '../data/records/due-work.ts'
import { loadClientsAhead } from '../data/records/later-visits.ts'
import { loadRechecks } from '../data/records/rechecks.ts'
import { loadRuleset } from '../data/records/rulesets.ts'
import { loadGroupsToOffer } from '../data/records/seat-waits.ts'
import { loadUnaskedPlans } from '../data/records/second-plans.ts'
import { loadClientsOnSharedPlans } from '../data/records/shared-plans.ts'
import { loadTimeWaits } from '../data/records/time-waits.ts'
import { loadAskedAgain } from '../data/records/unbilled.ts'
import { inScope } from '../data/scope.ts'
import type { Actor } from '../domain/access/actor.ts'
import { addDays } from '../domain/time/local.ts'
import { localDateOf } from '../domain/time/practice-time.ts'
import { seedId } from '../ids.ts'
import { logger } from '../logger.ts'

const REMIND_BEFORE = 48 * 60 * 60_000

/** Lets go of visits that were kept and not confirmed in time. Gives how many. */
export async function expireVisits(practiceId: string, now: Date): Promise<number> {
  const actor: Actor = { role: 'system', practiceId, job: 'expire-visits' }
  const visits = await inScope(actor, (tx) => loadExpiredVisits(tx, practiceId, now))
  let expired = 0
  for (const { id } of visits) {
    const outcome = await execute(expireAppointment, { appointmentId: id }, { actor, now })
    if (outcome.status === 'done') expired += 1
  }
  return expired
}

/** Offers seats that came free to whoever waits for them, and passes on what was offered and not answered. Gives how many sessions had something to do. */
export async function offerFreeSeats(practiceId: string, now: Date): Promise<number> {
  const actor: Actor = { role: 'system', practiceId, job: 'offer-seats' }
  let offered = 0
  for (const groupId of await inScope(actor, (tx) => loadGroupsToOffer(tx, practiceId, now))) {
    const outcome = await execute(offerSeats, { groupId }, { actor, now })
    if (outcome.status === 'done' && outcome.value.changed > 0) offered += 1
  }
  return offered
}

/** Offers earlier times that came free to whoever waits for one, in the order in which they asked, and passes on what was not answered. Gives how many waits changed. */
export async function offerEarlierTimes(practiceId: string, now: Date): Promise<number> {
  const actor: Actor = { role: 'system', practiceId, job: 'offer-times' }
  let changed = 0
  for (const { id: waitId } of await inScope(actor, (tx) => loadTimeWaits(tx, practiceId))) {
    const outcome = await execute(offerTime, { waitId }, { actor, now })
    if (outcome.status === 'done') changed += outcome.value.changed
  }
  return changed
}

/** Reminds clients two days before a journey that their ride home is not confirmed: once, and again if the visit was moved. Gives how many. */
export async function remindRides(practiceId: string, now: Date): Promise<number> {
  const actor: Actor = { role: 'system', practiceId, job: 'remind-rides' }
  const due = await inScope(actor, async (tx) => {
    const rides = await loadOpenRides(tx, practiceId, now, new Date(now.getTime() + REMIND_BEFORE))
    const reminders = rides.map(({ id, appointment }) => ({ rideId: id, outboxId: seedId(`ride reminder ${id} ${appointment.sequence}`) }))
    const written = await loadWritten(
      tx,
      practiceId,
      reminders.map(({ outboxId }) => outboxId),
    )
    return reminders.filter(({ outboxId }) => !written.has(outboxId))
  })
  for (const reminder of due) await execute(remindRide, reminder, { actor, now })
  return due.length
}

/** Has everybody with a visit on the next day of the practice reminded of it: once a day and client. Gives how many. */
export async function remindOfVisits(practiceId: string, now: Date): Promise<number> {
  const actor: Actor = { role: 'system', practiceId, job: 'remind-visits' }
  const due = await inScope(actor, async (tx) => {
    const on = addDays(localDateOf(now, await loadPracticeZone(tx, practiceId)), 1)
    const clientIds = await loadClientsOn(tx, practiceId, on)
    const reminders = clientIds.map((clientId) => ({ clientId, on, outboxId: seedId(`visit reminder ${clientId} ${on}`) }))
    const written = await loadWritten(
      tx,
      practiceId,
      reminders.map(({ outboxId }) => outboxId),
    )
    return reminders.filter(({ outboxId }) => !written.has(outboxId))
  })
  for (const reminder of due) await execute(remindVisits, reminder, { actor, now })
  return due.length
}

/** Moves clients on whom an outside prescriber has found eligible. Gives how many. */
export async function advanceClients(practiceId: string, now: Date): Promise<number> {
  const actor: Actor = { role: 'system', practiceId, job: 'advance-clients' }
  const clients = await inScope(actor, (tx) => loadClientsToAdvance(tx, practiceId))
  let moved = 0
  for (const { id: clientId } of clients) {
    const outcome = await execute(advanceClient, { clientId }, { actor, now })
    if (outcome.status === 'done') moved += 1
  }
  return moved
}

/** Decides everybody's later visits again when a fact of the whole practice has changed. Gives how many were put back to wait. */
export async function recheckAll(practiceId: string, now: Date): Promise<number> {
  const actor: Actor = { role: 'system', practiceId, job: 'recheck-visits' }
  const { rechecks, clientIds } = await inScope(actor, async (tx) => {
    const waiting = await loadRechecks(tx, practiceId)
    return { rechecks: waiting, clientIds: waiting.length === 0 ? [] : await loadClientsAhead(tx, practiceId, now) }
  })
  if (rechecks.length === 0) return 0
  const facts = [...new Set(rechecks.flatMap((one) => one.facts))]
  let reopened = 0
  for (const clientId of clientIds) {
    const outcome = await execute(recheckVisits, { clientId, facts }, { actor, now })
    if (outcome.status === 'done') reopened += outcome.value.reopened
  }
  await execute(finishRecheck, { ids: rechecks.map(({ id }) => id) }, { actor, now })
  return reopened
}

/** Bills again what waits, where somebody asked for it or it has waited for long enough. Gives how many visits wait no longer. */
export async function billAskedAgain(practiceId: string, now: Date): Promise<number> {
  const actor: Actor = { role: 'system', practiceId, job: 'bill-again' }
  let billed = 0
  const visits = await inScope(actor, async (tx) => {
    const today = localDateOf(now, await loadPracticeZone(tx, practiceId))
    const { values } = await loadRuleset(tx, practiceId, today)
    return loadAskedAgain(tx, practiceId, addDays(today, 0 - values['billing.attestation-wait-days']))
  })
  for (const visitId of visits) {
    const outcome = await execute(billAgain, { visitId }, { actor, now })
    if (outcome.status === 'done' && outcome.warnings.every(({ effect }) => effect === 'warn')) billed += 1
  }
  return billed
}

/** Settles those again whose plan somebody else is on too, one by one. Gives how many are asked for another amount than before. */
export async function settleSharedPlans(practiceId: string, now: Date): Promise<number> {
  const actor: Actor = { role: 'system', practiceId, job: 'bill-again' }
  let changed = 0
  for (const clientId of await inScope(actor, (tx) => loadClientsOnSharedPlans(tx, practiceId))) {
    const outcome = await execute(settleSharedPlan, { clientId }, { actor, now })
    if (outcome.status === 'done') changed += 1
  }
  return changed
}

/** Puts credentials that end soon before an admin. Gives how many are new on the list. */
export async function watchCredentialEnds(practiceId: string, now: Date): Promise<number> {
  const actor: Actor = { role: 'system', practiceId, job: 'watch-credentials' }
  const outcome = await execute(watchCredentials, {}, { actor, now })
  return outcome.status === 'done' ? outcome.value.raised : 0
}

/** Passes on the alerts that nobody has acknowledged in time. Gives how many. */
export async function passAlertsOn(practiceId: string, now: Date): Promise<number> {
  const actor: Actor = { role: 'system', practiceId, job: 'pass-alerts-on' }
  const alerts = await inScope(actor, (tx) => loadAlertsDue(tx, practiceId, now))
  let passed = 0
  for (const { id: alertId } of alerts) {
    const outcome = await execute(escalateAlert, { alertId }, { actor, now })
    if (outcome.status === 'done') passed += 1
  }
  return passed
}

/** Ends authorizations that have run out by themselves. Gives how many. */
export async function runOutAuthorizations(practiceId: string, now: Date): Promise<number> {
  const actor: Actor = { role: 'system', practiceId, job: 'run-out-authorizations' }
  const rows = await inScope(actor, async (tx) => {
    const today = localDateOf(now, await loadPracticeZone(tx, practiceId))
    return loadRunOutAuthorizations(tx, practiceId, today)
  })
  let ended = 0
  for (const { id: authorizationId } of rows) {
    const outcome = await execute(runOutAuthorization, { authorizationId }, { actor, now })
    if (outcome.status === 'done') ended += 1
  }
  return ended
}

/** Asks the desk to ask Medicaid about the clients of tomorrow. Gives how many visits are new on the list. */
export async function askMedicaidAhead(practiceId: string, now: Date): Promise<number> {
  const actor: Actor = { role: 'system', practiceId, job: 'ask-medicaid-ahead' }
  const outcome = await execute(askMedicaidDayBefore, {}, { actor, now })
  return outcome.status === 'done' ? outcome.value.raised : 0
}

/** Ends the wait for second plans that nobody has asked. Gives how many. */
export async function waitOutSecondPlans(practiceId: string, now: Date): Promise<number> {
  const actor: Actor = { role: 'system', practiceId, job: 'wait-out-second-plans' }
  const rows = await inScope(actor, async (tx) => {
    const today = localDateOf(now, await loadPracticeZone(tx, practiceId))
    const { values } = await loadRuleset(tx, practiceId, today)
    return loadUnaskedPlans(tx, practiceId, addDays(today, 0 - values['coverage.second-plan-days']))
  })
  let ended = 0
  for (const { id: coverageId } of rows) {
    const outcome = await execute(waitOutSecondPlan, { coverageId }, { actor, now })
    if (outcome.status === 'done') ended += 1
  }
  return ended
}

/** Holds what the ledger says against what it should say, and puts what does not hold before an admin. Gives how much does not. */
export async function lookThroughBooks(practiceId: string, now: Date): Promise<number> {
  const actor: Actor = { role: 'system', practiceId, job: 'look-through-books' }
  const outcome = await execute(lookThrough, {}, { actor, now })
  if (outcome.status !== 'done') return 0
  const { wrong } = outcome.value
  logger.error('books.wrong', { practiceId, count: wrong })
  return wrong
}
