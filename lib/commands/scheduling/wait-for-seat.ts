import 'server-only'
import { insertSeatWait, loadSeatWaits } from '../../data/records/seat-waits.ts'
import { withCalendars } from '../../data/with-calendars.ts'
import { rulingOf } from '../../domain/finding.ts'
import { ruleSeatWait } from '../../domain/scheduling/seat-waits.ts'
import { seatWaitInput } from '../../inputs/scheduling.ts'
import { accept, command, decline, reject } from '../command.ts'
import { isForAnother, loadAskedSeat, noSuchClient } from './asked-seat.ts'

/** Puts a client on the waiting list of a session that is full, behind whoever waits already. What the law says of their seat is asked when one is offered. */
export const waitForSeat = command({
  name: 'group.wait',
  input: seatWaitInput,
  async run(input, { actor, now, tx }) {
    const { practiceId, userId } = actor
    if (isForAnother(actor, input)) return reject(noSuchClient)
    return withCalendars(tx, actor, async () => {
      const asked = await loadAskedSeat(tx, input, { actor, now })
      if ('wrong' in asked) return reject(asked.wrong)
      const { world } = asked.read
      const { groupId, clientId } = input
      const waits = await loadSeatWaits(tx, practiceId, groupId)
      const isSeated = world.visits.some((visit) => visit.groupId === groupId)
      const isWaiting = waits.some((wait) => wait.clientId === clientId)
      const findings = ruleSeatWait({ ...asked.group, isSeated, isWaiting }, now, world.ruleset)
      const trace = { clientId, objectId: groupId }
      if (findings.length > 0) return decline(rulingOf(findings, { rulesetVersion: world.ruleset.version, evaluatedAt: now }), trace)
      await insertSeatWait(tx, practiceId, { groupId, clientId, askedBy: userId, now })
      return accept({ groupId, place: waits.length + 1 }, trace)
    })
  },
})
