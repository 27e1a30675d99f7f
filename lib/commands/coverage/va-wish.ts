import 'server-only'
import { toDay } from '../../data/dates.ts'
import { loadPracticeZone } from '../../data/records/consults.ts'
import { loadCoverageRow, loadCoverages, onFileOf } from '../../data/records/coverages.ts'
import { carryOutWish, insertWish, isWishSigned, loadWish } from '../../data/records/own-wishes.ts'
import { loadCycle } from '../../data/records/regimens.ts'
import { isInForce, verifiedOnly } from '../../domain/coverage/program.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { carryOutWishInput, signWishInput } from '../../inputs/coverage.ts'
import { lockSubject, noSuchClient } from '../clients/subject.ts'
import { accept, command, reject } from '../command.ts'
import { followCoverage } from './follow-coverage.ts'

/** A veteran signs that their commercial plan and not the VA is to pay for one cycle. Nothing changes until the desk ends the VA row's use. */
export const signWish = command({
  name: 'va-wish.sign',
  input: signWishInput,
  async run({ cycleId, signedName }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    const clientId = await lockSubject(tx, actor, null)
    const cycle = await loadCycle(tx, practiceId, cycleId)
    if (clientId === null || cycle?.clientId !== clientId) return noSuchClient()
    if (cycle.status === 'completed' || cycle.status === 'skipped') return reject({ form: ['This cycle is over.'] })
    const today = localDateOf(now, await loadPracticeZone(tx, practiceId))
    const inForce = verifiedOnly(await loadCoverages(tx, practiceId, clientId)).filter((coverage) => isInForce(coverage, today))
    const va = inForce.find(({ program }) => program === 'va')
    if (!va || !inForce.some(({ program }) => program === 'commercial'))
      return reject({ form: ['This is for people with VA care and a commercial plan, both in force.'] })
    if (await isWishSigned(tx, practiceId, cycleId)) return reject({ form: ['You have signed this for the cycle already.'] })
    const id = await insertWish(tx, {
      practiceId,
      clientId,
      cycleId,
      coverageId: va.id,
      signedName,
      signedAt: now,
      signedBy: userId,
    })
    return accept({ id }, { clientId, objectId: id, details: { cycleId } })
  },
})

/** The desk ends the use of the VA row for the days of the cycle, resting on the signed wish; what was done on them today is billed to the plan. */
export const carryOut = command({
  name: 'va-wish.carry-out',
  input: carryOutWishInput,
  async run({ wishId, fromOn, toOn }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    const clientId = (await loadWish(tx, practiceId, wishId))?.clientId
    const isLocked = clientId !== undefined && (await lockSubject(tx, actor, clientId)) !== null
    // Read again behind the lock: two desks may carry out the same wish.
    const wish = isLocked ? await loadWish(tx, practiceId, wishId) : null
    if (!wish) return reject({ form: ['There is no such wish.'] })
    if (toOn < fromOn) return reject({ toOn: ['It ends before it begins.'] })
    if (fromOn < localDateOf(now, await loadPracticeZone(tx, practiceId)))
      return reject({ fromOn: ['Choose today or a later day: days before stay with the VA.'] })
    const row = await loadCoverageRow(tx, practiceId, wish.coverageId)
    const days = { fromOn: toDay(fromOn), toOn: toDay(toOn), useEndedAt: now, useEndedBy: userId }
    if (!row || wish.useEndedAt) return reject({ form: ['This was carried out already.'] })
    const { unbilled } = await followCoverage(tx, {
      actor,
      clientId: wish.clientId,
      coverage: onFileOf(row),
      setAside: { coverageId: row.id, fromOn, toOn },
      now,
      write: () => carryOutWish(tx, practiceId, wishId, days),
    })
    return accept({ id: wishId }, { clientId: wish.clientId, objectId: wishId, details: { fromOn, toOn } }, unbilled)
  },
})
