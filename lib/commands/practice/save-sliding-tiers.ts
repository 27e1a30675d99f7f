import 'server-only'
import { insertSlidingTiers, loadPractice } from '../../data/records/practice.ts'
import { closeSchedules, deleteLatestSchedule, loadScheduleRows, loadTiersFrom } from '../../data/records/prices.ts'
import { lockSettings } from '../../data/records/settings-lock.ts'
import { versionOf } from '../../data/version-of.ts'
import { problemOfSchedule, type ScheduleProblem } from '../../domain/practice/tier-schedule.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { saveSlidingTiersInput } from '../../inputs/practice-prices.ts'
import { accept, command, reject } from '../command.ts'
import { assessAgainSince } from '../coverage/assess-again.ts'
import { addLaterRow } from './dated.ts'
import { gone } from './refusals.ts'

/**
 * Sets the whole sliding scale from a day on: the same for everybody, and never back in time. Who was assessed since by another one is
 * assessed again, and their days are posted by it.
 */
export const saveSlidingTiers = command({
  name: 'sliding-tier.save',
  input: saveSlidingTiersInput,
  async standing({ effectiveFrom }, { actor: { practiceId }, tx }) {
    await lockSettings(tx, practiceId)
    const rows = await loadTiersFrom(tx, practiceId, effectiveFrom)
    const tiers = rows.map(({ upToPercent, paysBasisPoints }) => ({ upToPercent, paysPercent: paysBasisPoints / 100 }))
    return rows.length === 0 ? null : { version: versionOf(rows), values: { tiers } }
  },
  async run({ effectiveFrom: from, tiers: told }, { actor, now, tx }) {
    const { practiceId } = actor
    const tiers = told.map(({ upToPercent, paysPercent }) => ({ upToPercent, pays: paysPercent * 100 }))
    const problem = problemOfSchedule(tiers)
    if (problem) return reject({ tiers: [wordsFor(problem)] })
    await lockSettings(tx, practiceId)
    const practice = await loadPractice(tx, practiceId)
    if (!practice) return gone()
    const saved = await addLaterRow(await loadScheduleRows(tx, practiceId), from, localDateOf(now, practice.timeZone), {
      async add() {
        await insertSlidingTiers(tx, practiceId, tiers, from)
        return practiceId
      },
      close: () => closeSchedules(tx, practiceId, from),
      async correct() {
        const before = await deleteLatestSchedule(tx, practiceId, from)
        await insertSlidingTiers(tx, practiceId, tiers, from)
        return before
      },
    })
    if ('problem' in saved) return reject({ effectiveFrom: [saved.problem] })
    const assessedAgain = await assessAgainSince(tx, { actor, now, from })
    const details = { effectiveFrom: from, tiers, assessedAgain, ...(saved.instead && { insteadOf: saved.instead.of }) }
    return accept({ effectiveFrom: from }, { objectId: practiceId, details })
  },
})

function wordsFor(problem: ScheduleProblem): string {
  switch (problem.is) {
    case 'no-open-end':
      return 'The last tier has no upper bound, so that everybody is in one.'
    case 'open-end-not-last':
      return `Only the last tier is open. Give tier ${problem.tier + 1} an upper bound.`
    case 'bounds-not-rising':
      return `The bound of tier ${problem.tier + 1} must lie above the one before.`
    case 'shares-not-rising':
      return `In tier ${problem.tier + 1} the client must pay more than in the one before.`
  }
}
