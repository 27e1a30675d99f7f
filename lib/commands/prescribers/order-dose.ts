import 'server-only'
import type { z } from 'zod'
import { toDay, toDayOrNull } from '../../data/dates.ts'
import { loadWeightKg } from '../../data/records/body-facts.ts'
import { loadPracticeZone } from '../../data/records/consults.ts'
import { loadCredentials } from '../../data/records/credentials.ts'
import {
  answerProposal,
  endOrder,
  insertOrder,
  loadLiveOrder,
  loadLiveReferral,
  loadOrderingFacts,
} from '../../data/records/prescribing.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import { ageOn } from '../../domain/clients/age.ts'
import { rulePrescriberEligible, unknownClient } from '../../domain/credentials/rule-prescriber-eligible.ts'
import { rulePrescriptionLife } from '../../domain/credentials/rule-prescription-life.ts'
import { ruleTelemedicinePrescription } from '../../domain/credentials/rule-telemedicine-prescription.ts'
import { ruleWhoMayOrder } from '../../domain/credentials/rule-who-may-order.ts'
import { type Finding, hold, rulingOf } from '../../domain/finding.ts'
import { isWithinReference } from '../../domain/journeys/is-within-reference.ts'
import type { Ruleset } from '../../domain/ruleset.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { newId } from '../../ids.ts'
import { orderDoseInput } from '../../inputs/prescribers/order-dose.ts'
import { accept, command, decline, reject } from '../command.ts'

type Input = z.output<typeof orderDoseInput>
type Facts = Awaited<ReturnType<typeof loadOrderingFacts>>

/** Orders the dose: a registered prescriber for a client referred to them, under the law of the day. A live order for the same route is replaced. */
export const orderDose = command<'dose.order', Input, { orderId: string }>({
  name: 'dose.order',
  input: orderDoseInput,
  async run(input, { actor, now, tx }) {
    const { practiceId, prescriberId } = actor
    const { clientId } = input
    const referral = await loadLiveReferral(tx, practiceId, clientId, prescriberId)
    const facts = await loadOrderingFacts(tx, practiceId, prescriberId, clientId)
    if (input.expiresOn < input.issuedOn) return reject({ expiresOn: ['The order ends before it begins.'] })
    if (referral?.status !== 'accepted' || !facts.client || !facts.prescriber)
      return reject({ form: ['This client is not referred to you.'] })
    const today = localDateOf(now, await loadPracticeZone(tx, practiceId))
    const ruleset = await loadRuleset(tx, practiceId, today)
    const credentials = await loadCredentials(tx, practiceId, { prescriberId })
    const findings = [
      ...ruleWhoMayOrder({ act: 'order-dose', role: actor.role, profession: facts.prescriber.profession, isClientsPrescriber: true }),
      ...eligibleFindings(input, facts, credentials, today, ruleset),
      ...lawFindings(input, facts, today, ruleset),
      ...doseFindings(input, await loadWeightKg(tx, practiceId, clientId), ruleset),
    ]
    const trace = { clientId, details: { route: input.route } }
    if (findings.some(({ effect }) => effect === 'refuse' || effect === 'hold'))
      return decline(rulingOf(findings, { rulesetVersion: ruleset.version, evaluatedAt: now }), trace)
    const { proposalId } = input
    if (proposalId && !(await answerProposal(tx, { practiceId, clientId, id: proposalId }, 'ordered', now)))
      return reject({ form: ['This proposal was answered already. Reload the page to see what stands.'] })
    const before = await loadLiveOrder(tx, practiceId, clientId, input.route)
    if (before) await endOrder(tx, practiceId, before.id, 'superseded', now)
    const orderId = newId()
    const { route, form, doseMg, sitesAllowed, homeOrder, evaluation, reconfirmed, note } = input
    await insertOrder(tx, {
      practiceId,
      id: orderId,
      clientId,
      prescriberId,
      route,
      form,
      doseMg,
      sitesAllowed,
      homeOrder,
      status: 'active',
      issuedOn: toDay(input.issuedOn),
      expiresOn: toDay(input.expiresOn),
      firstByTelemedicine: evaluation !== 'in-person' && facts.inPersonOn === null,
      pdmpCheckedOn: toDayOrNull(input.pdmpCheckedOn),
      reconfirmedAt: reconfirmed ? now : null,
      replacesId: before?.id ?? null,
      proposalId,
      note: note || null,
      orderedAt: now,
    })
    return accept({ orderId }, { ...trace, objectId: orderId }, findings)
  },
})

function eligibleFindings(
  { route, sitesAllowed }: Input,
  { client, prescriber }: Facts,
  credentials: Awaited<ReturnType<typeof loadCredentials>>,
  today: LocalDate,
  ruleset: Ruleset,
): Finding[] {
  if (!client || !prescriber) return []
  const on = today
  const limits = client.bornOn ? { ...unknownClient, age: ageOn(client.bornOn, on) } : unknownClient
  const setting = sitesAllowed.includes('office') ? 'office' : (sitesAllowed[0] ?? 'office')
  return rulePrescriberEligible(
    {
      prescriber: { ...prescriber, credentials, supervisedTogether: null },
      use: {
        route,
        setting,
        clientState: client.state,
        useState: client.state,
        prescriberOnSite: setting === 'facility',
        placeRegistered: route === 'lozenge' ? 'not-stored' : 'yes',
        stateRegistration: 'not-required',
      },
      client: limits,
      moment: { request: 'new', today: on, on, throughOn: on },
    },
    ruleset,
  )
}

function lawFindings(input: Input, { inPersonOn }: Facts, today: LocalDate, ruleset: Ruleset): Finding[] {
  const telemedicine = ruleTelemedicinePrescription(
    {
      evaluation: input.evaluation,
      prescribedOn: today,
      inPersonOn,
      exception: 'none',
      audioOnlyPermitted: 'unknown',
      legitimatePurpose: true,
      stateIsStricter: false,
    },
    ruleset,
  )
  const life = rulePrescriptionLife({ issuedOn: input.issuedOn, refillsUsed: 0, fillOn: input.expiresOn, isRefill: false }, ruleset)
  return [...(input.route === 'esketamine' ? [] : telemedicine), ...life]
}

/** Outside what is usually seen, the prescriber says it once more; no dose is ever suggested (4.7). */
function doseFindings({ route, doseMg, reconfirmed }: Input, weightKg: number | null, ruleset: Ruleset): Finding[] {
  return reconfirmed || isWithinReference(route, doseMg, weightKg, ruleset) ? [] : [hold('DOSE_WANTS_SECOND_LOOK', ['practice.dose-range'])]
}
