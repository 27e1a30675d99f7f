import 'server-only'
import { lockSeat } from '../../data/records/groups.ts'
import { endSeatWait, loadSeatWaits } from '../../data/records/seat-waits.ts'
import { withCalendars } from '../../data/with-calendars.ts'
import { isOffered } from '../../domain/scheduling/seat-waits.ts'
import { seatWaitInput } from '../../inputs/scheduling.ts'
import { accept, command, reject } from '../command.ts'
import { isForAnother, noSuchClient } from './asked-seat.ts'

/** Takes a client off the waiting list of a session. A seat that was kept for them goes to whoever waits next. */
export const stopWaiting = command({
  name: 'group.stop-waiting',
  input: seatWaitInput,
  async run(input, { actor, now, tx }) {
    const { practiceId } = actor
    if (isForAnother(actor, input)) return reject(noSuchClient)
    return withCalendars(tx, actor, async () => {
      await lockSeat(tx, practiceId, input)
      const wait = (await loadSeatWaits(tx, practiceId, input.groupId)).find(({ clientId }) => clientId === input.clientId)
      if (!wait) return reject({ form: ['This place on the waiting list is gone already.'] })
      const how = isOffered(wait, now) ? 'declined' : 'left'
      await endSeatWait(tx, practiceId, input, { how, now })
      return accept({ groupId: input.groupId }, { clientId: input.clientId, objectId: input.groupId, details: { how } })
    })
  },
})
