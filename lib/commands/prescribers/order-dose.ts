import 'server-only'
import type { z } from 'zod'
import { toDay, toDayOrNull } from '../../data/dates.ts'
import { loadWeightKg } from '../../data/records/body-facts.ts'
import { loadPracticeZone } from '../../data/records/consults.ts'
import { countSupervisedTogether, loadCredentials } from '../../data/records/credentials.ts'
import { loadOpenPlaces } from '../../data/records/dosing-places.ts'
import { endVerdicts } from '../../data/records/eligibility.ts'
import {
  answerProposal,
  endOrder,
  insertOrder,
  loadLiveOrder,
  loadLiveReferral,
  loadOrderingFacts,
  loadRouteUnderVerdict,
} from '../../data/records/prescribing.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import { loadScreenFacts } from '../../data/records/screen-facts.ts'
import { finishTasksAbout, finishTasksOfKind } from '../../data/records/tasks.ts'
import { ageOn } from '../../domain/clients/age.ts'
import { rulingOf } from '../../domain/finding.ts'
import { hasLimits } from '../../domain/journeys/order-limits.ts'
import { decideOrder, type OrderFacts } from '../../domain/prescribers/decide-order.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { newId } from '../../ids.ts'
import { orderDoseInput } from '../../inputs/prescribers.ts'
import { accept, command, decline, reject } from '../command.ts'

type Input = z.output<typeof orderDoseInput>

/** Orders the dose: a registered prescriber for a client referred to them, under the law of the day. A live order for the same route is replaced. */
export const orderDose = command<'dose.order', Input, { orderId: string }>({
  name: 'dose.order',
  input: orderDoseInput,
  async run(input, { actor, now, tx }) {
    const { practiceId, prescriberId, userId } = actor
    const { clientId, route } = input
    const referral = await loadLiveReferral(tx, practiceId, clientId, prescriberId)
    const known = await loadOrderingFacts(tx, practiceId, prescriberId, clientId)
    if (input.expiresOn < input.issuedOn) return reject({ expiresOn: ['The order ends before it begins.'] })
    if (!referral || !known.client || !known.prescriber) return reject({ form: ['This client is not referred to you.'] })
    const today = localDateOf(now, await loadPracticeZone(tx, practiceId))
    const ruleset = await loadRuleset(tx, practiceId, today)
    const { state, bornOn } = known.client
    const screen = await loadScreenFacts(tx, practiceId, clientId)
    const credentials = await loadCredentials(tx, practiceId, { prescriberId })
    const facts: OrderFacts = {
      order: input,
      role: actor.role,
      isClientsPrescriber: referral.status === 'accepted',
      prescriber: {
        ...known.prescriber,
        credentials,
        supervisedTogether: await countSupervisedTogether(tx, practiceId, credentials, today),
      },
      places: (await loadOpenPlaces(tx, practiceId, [prescriberId], route)).get(prescriberId) ?? [],
      client: {
        state,
        limits: {
          age: bornOn ? ageOn(bornOn, today) : null,
          pregnant: screen?.pregnant ?? 'unknown',
          seriousCondition: screen?.seriousCondition ?? 'unknown',
        },
        weightKg: await loadWeightKg(tx, practiceId, clientId),
      },
      inPersonOn: known.inPersonOn,
      routeUnderVerdict: await loadRouteUnderVerdict(tx, practiceId, clientId),
      today,
    }
    const findings = decideOrder(facts, ruleset)
    const trace = { clientId, details: { route } }
    if (findings.some(({ effect }) => effect === 'refuse' || effect === 'hold'))
      return decline(rulingOf(findings, { rulesetVersion: ruleset.version, evaluatedAt: now }), trace)
    const { proposalId } = input
    if (proposalId && !(await answerProposal(tx, { practiceId, clientId, id: proposalId }, { answer: 'ordered', now })))
      return reject({ form: ['This proposal was answered already. Reload the page to see what stands.'] })
    if (facts.routeUnderVerdict !== null && facts.routeUnderVerdict !== route)
      await endVerdicts(tx, { practiceId, clientId }, 'route', today)
    const before = await loadLiveOrder(tx, practiceId, clientId, route)
    if (before) await endOrder(tx, practiceId, before.id, { status: 'superseded', by: userId, why: null, now })
    const orderId = newId()
    await insertOrder(tx, {
      ...columnsOf(input, known),
      practiceId,
      id: orderId,
      prescriberId,
      replacesId: before?.id ?? null,
      reconfirmedAt: input.reconfirmed ? now : null,
      orderedAt: now,
    })
    await finishTasksOfKind(
      tx,
      { practiceId, clientId, kind: 'order-anew', forRole: 'prescriber' },
      { doneBy: userId, now, outcome: 'Ordered.' },
    )
    if (proposalId) await finishTasksAbout(tx, practiceId, [proposalId], { doneBy: userId, now, outcome: 'Ordered.' })
    return accept({ orderId }, { ...trace, objectId: orderId }, findings)
  },
})

function columnsOf(input: Input, { inPersonOn }: Awaited<ReturnType<typeof loadOrderingFacts>>) {
  const { clientId, route, form, doseMg, sitesAllowed, homeOrder, evaluation, exception, purpose, proposalId, note, limits } = input
  return {
    clientId,
    route,
    form,
    doseMg,
    sitesAllowed,
    homeOrder,
    evaluation,
    exception,
    purpose,
    proposalId,
    status: 'active' as const,
    issuedOn: toDay(input.issuedOn),
    expiresOn: toDay(input.expiresOn),
    firstByTelemedicine: evaluation !== 'in-person' && inPersonOn === null,
    pdmpCheckedOn: toDayOrNull(input.pdmpCheckedOn),
    note: note || null,
    ...(hasLimits(limits) ? { limits } : {}),
    leastDaysBetween: input.leastDaysBetween,
  }
}
