import 'server-only'
import { fromDay, toDay, toDayOrNull } from '../../data/dates.ts'
import { loadAppointment } from '../../data/records/appointments.ts'
import { loadPracticeZone } from '../../data/records/consults.ts'
import { loadCoverages } from '../../data/records/coverages.ts'
import {
  insertRestriction,
  loadOwedIn,
  loadRestrictedDays,
  loadRestriction,
  loadStandingRestrictions,
  updateRestriction,
} from '../../data/records/own-wishes.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import { asJob, type Tx } from '../../data/scope.ts'
import { hasDuty, type SignedInActor } from '../../domain/access/actor.ts'
import { overlap, type PayerChoice } from '../../domain/coverage/restriction.ts'
import { ruleEndNotTold, ruleNotTold } from '../../domain/coverage/rule-not-told.ts'
import { rulingOf } from '../../domain/finding.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { choosePayerInput, endRestrictionInput, remindRestrictionInput, restrictInput } from '../../inputs/coverage.ts'
import { postChargesForDay } from '../billing/post-charges.ts'
import { lockSubject, noSuchClient } from '../clients/subject.ts'
import { accept, command, decline, reject } from '../command.ts'
import { drawAgain } from './draw-again.ts'

const gone = () => reject({ form: ['There is no such choice any more. Reload the page.'] })

/** From a day on the plan is not told of the client's visits; the client pays them in full. Days before it stay as they were billed. */
export const restrictCoverage = command({
  name: 'coverage.restrict',
  input: restrictInput,
  async run({ clientId: named, fromOn, toOn }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    const clientId = await lockSubject(tx, actor, named)
    if (clientId === null) return noSuchClient()
    const today = localDateOf(now, await loadPracticeZone(tx, practiceId))
    if (fromOn < today) return reject({ fromOn: ['Choose today or a later day: what was billed before is with the plan already.'] })
    if (toOn !== null && toOn < fromOn) return reject({ toOn: ['It ends before it begins.'] })
    const standing = (await loadStandingRestrictions(tx, practiceId, clientId)).filter(({ visitId }) => visitId === null)
    if (standing.some((one) => overlap(one, { fromOn, toOn }))) return reject({ form: ['The plan is not told of these days already.'] })
    const days = { fromOn: toDay(fromOn), toOn: toDayOrNull(toOn) }
    const id = await insertRestriction(tx, { practiceId, clientId, ...days, askedAt: now, askedBy: userId })
    await drawAgain(tx, { actor, clientId, choice: { fromOn, toOn }, now })
    return accept({ id }, { clientId, objectId: id, details: { fromOn } })
  },
})

/** What the client chose for one visit before it: to pay it in full and not have the plan told, or to file with the plan themselves. */
export const choosePayer = command({
  name: 'coverage.choose-payer',
  input: choosePayerInput,
  async run({ clientId: named, appointmentId, kind, overrideReason }, { actor, now, tx }) {
    const { practiceId } = actor
    const clientId = await lockSubject(tx, actor, named)
    if (clientId === null) return noSuchClient()
    const visit = await loadAppointment(tx, practiceId, appointmentId)
    if (visit?.clientId !== clientId) return reject({ form: ['There is no such visit.'] })
    const on = fromDay(visit.serviceOn)
    const today = localDateOf(now, visit.timeZone)
    if (on < today) return reject({ form: ['This is chosen before the visit or on its day: afterwards the plan has been told.'] })
    const standing = await loadStandingRestrictions(tx, practiceId, clientId)
    if (standing.some((one) => one.visitId === appointmentId)) return reject({ form: ['This was chosen already. End that choice first.'] })
    const { version: rulesetVersion } = await loadRuleset(tx, practiceId, on)
    const { clinicianId } = visit
    const findings = ruleNotTold({ kind, on, clinicianId, coverages: await loadCoverages(tx, practiceId, clientId) })
    const stops = findings.filter(({ effect, overridableBy }) => {
      const decides = overrideReason !== '' && overridableBy.some((by) => by === 'billing-lead' && hasDuty(actor, by))
      return effect === 'refuse' || (effect === 'hold' && !decides)
    })
    const trace = { clientId, details: { kind, appointmentId } }
    if (stops.length > 0) return decline(rulingOf(stops, { rulesetVersion, evaluatedAt: now }), trace)
    const id = await keepPayerChoice(tx, { actor, clientId, appointmentId, on, kind, now })
    await drawAgain(tx, { actor, clientId, choice: { visitId: appointmentId, fromOn: on, toOn: on }, now })
    await billDays(tx, { actor, clientId, days: on === today ? [on] : [], now })
    const reason = overrideReason === '' ? {} : { reason: overrideReason }
    return accept({ id }, { ...trace, objectId: id, details: { ...trace.details, ...reason } })
  },
})

type Chosen = {
  readonly actor: SignedInActor
  readonly clientId: string
  readonly appointmentId: string
  readonly on: LocalDate
  readonly kind: PayerChoice
  readonly now: Date
}

/** Keeps what the client chose for one visit; it has been asked whether they may. Gives the choice's id. */
const keepPayerChoice = (tx: Tx, { actor, clientId, appointmentId, on, kind, now }: Chosen): Promise<string> => {
  const about = { clientId, fromOn: toDay(on), toOn: toDay(on), appointmentId, kind }
  return insertRestriction(tx, { practiceId: actor.practiceId, ...about, askedAt: now, askedBy: actor.userId })
}

/** The client was reminded to pay what their plan is not told of; once a day. */
export const remindRestriction = command({
  name: 'coverage.remind-restriction',
  input: remindRestrictionInput,
  async run({ clientId: named, id }, { actor, now, tx }) {
    const { practiceId } = actor
    const clientId = await lockSubject(tx, actor, named)
    const found = clientId === null ? null : await loadRestriction(tx, practiceId, id)
    if (clientId === null || found?.clientId !== clientId || found.endedOn !== null) return gone()
    const today = localDateOf(now, await loadPracticeZone(tx, practiceId))
    if (found.remindedOn.includes(today)) return reject({ form: ['The client was reminded today.'] })
    if ((await loadOwedIn(tx, practiceId, clientId, found)) <= 0) return reject({ form: ['Nothing is owed from these days.'] })
    await updateRestriction(tx, practiceId, id, { remindedOn: [...found.remindedOn, today].map(toDay) })
    return accept({ id }, { clientId, objectId: id, details: { reminders: found.remindedOn.length + 1 } })
  },
})

/**
 * The plan may be told again: at the client's wish, or for want of payment thirty days on and after two reminders. What
 * it was not told of is billed again then.
 */
export const endRestriction = command({
  name: 'coverage.end-restriction',
  input: endRestrictionInput,
  async run({ clientId: named, id, because }, { actor, now, tx }) {
    const { practiceId } = actor
    const clientId = await lockSubject(tx, actor, named)
    const found = clientId === null ? null : await loadRestriction(tx, practiceId, id)
    if (clientId === null || found?.clientId !== clientId || found.endedOn !== null) return gone()
    const today = localDateOf(now, await loadPracticeZone(tx, practiceId))
    const trace = { clientId, objectId: id, details: { because } }
    if (because === 'not_paid') {
      if (actor.role === 'client') return reject({ because: ['The desk ends what is not paid.'] })
      const { values, version: rulesetVersion } = await loadRuleset(tx, practiceId, today)
      const owedCents = await loadOwedIn(tx, practiceId, clientId, found)
      const findings = ruleEndNotTold({ ...found, today, owedCents, paidWithinDays: values['coverage.restriction-paid-days'] })
      if (findings.length > 0) return decline(rulingOf(findings, { rulesetVersion, evaluatedAt: now }), trace)
    }
    const days = await loadRestrictedDays(tx, practiceId, clientId, found)
    await updateRestriction(tx, practiceId, id, { endedOn: toDay(today), endedBecause: because })
    await drawAgain(tx, { actor, clientId, choice: found, now })
    await billDays(tx, { actor, clientId, days, now })
    return accept({ id }, trace)
  },
})

type Days = { readonly actor: SignedInActor; readonly clientId: string; readonly days: readonly LocalDate[]; readonly now: Date }

/** Bills days again by what the client now wishes. */
async function billDays(tx: Tx, { actor, clientId, days, now }: Days): Promise<void> {
  for (const serviceOn of days)
    await asJob(tx, actor, 'bill-day', () => postChargesForDay(tx, { actor, practiceId: actor.practiceId, clientId, serviceOn, now }))
}
