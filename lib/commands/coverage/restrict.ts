import 'server-only'
import { fromDay, toDay, toDayOrNull } from '../../data/dates.ts'
import { loadPracticeZone } from '../../data/records/consults.ts'
import { insertRestriction, loadOwedSince, loadStandingRestriction, updateRestriction } from '../../data/records/own-wishes.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import { endableForDebtOn } from '../../domain/coverage/restriction.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { endRestrictionInput, restrictInput } from '../../inputs/coverage/restrict.ts'
import { lockSubject, noSuchClient } from '../clients/subject.ts'
import { accept, command, reject } from '../command.ts'

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
    if (await loadStandingRestriction(tx, practiceId, clientId)) return reject({ form: ['The plan is not told already.'] })
    const id = await insertRestriction(tx, {
      practiceId,
      clientId,
      fromOn: toDay(fromOn),
      toOn: toDayOrNull(toOn),
      askedAt: now,
      askedBy: userId,
    })
    return accept({ id }, { clientId, objectId: id, details: { fromOn } })
  },
})

/** The plan may be told again: at the client's wish, or for want of payment thirty days on and after two reminders (decision of the practice). */
export const endRestriction = command({
  name: 'coverage.end-restriction',
  input: endRestrictionInput,
  async run({ clientId: named, because, remindedTwice }, { actor, now, tx }) {
    const { practiceId } = actor
    const clientId = await lockSubject(tx, actor, named)
    if (clientId === null) return noSuchClient()
    const standing = await loadStandingRestriction(tx, practiceId, clientId)
    if (!standing) return reject({ form: ['The plan is told already.'] })
    const today = localDateOf(now, await loadPracticeZone(tx, practiceId))
    if (because === 'not_paid') {
      if (actor.role === 'client' || !remindedTwice) return reject({ remindedTwice: ['The client is reminded twice before this.'] })
      const { values } = await loadRuleset(tx, practiceId, today)
      const fromOn = fromDay(standing.fromOn)
      const from = endableForDebtOn(fromOn, values['coverage.restriction-paid-days'])
      if (today < from) return reject({ form: [`The client has until ${from} to pay.`] })
      if ((await loadOwedSince(tx, practiceId, clientId, fromOn)) <= 0) return reject({ form: ['Nothing is owed from these days.'] })
    }
    await updateRestriction(tx, practiceId, standing.id, { endedOn: toDay(today), endedBecause: because })
    return accept({ id: standing.id }, { clientId, objectId: standing.id, details: { because } })
  },
})
