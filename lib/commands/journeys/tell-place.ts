import 'server-only'
import { fromDay } from '../../data/dates.ts'
import { loadAppointment } from '../../data/records/appointments.ts'
import { insertPlace } from '../../data/records/visit-places.ts'
import { isAtHome } from '../../domain/journeys/at-home.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { tellPlaceInput } from '../../inputs/journeys.ts'
import { accept, command, reject } from '../command.ts'

const over = ['completed', 'cancelled', 'no_show'] as const

/** Where the client is on the day of a visit by telehealth or at home. Each word is kept; the latest counts. */
export const tellPlace = command({
  name: 'place.tell',
  input: tellPlaceInput,
  async run({ appointmentId, address, state, isHome }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    const visit = await loadAppointment(tx, practiceId, appointmentId)
    if (!visit?.clientId || (actor.role === 'client' && visit.clientId !== actor.clientId))
      return reject({ form: ['There is no such visit.'] })
    if (!isAtHome(visit.setting)) return reject({ form: ['This visit is at a place of ours, which we know.'] })
    if (over.some((status) => status === visit.status)) return reject({ form: ['This visit is over.'] })
    if (localDateOf(now, visit.timeZone) !== fromDay(visit.serviceOn)) return reject({ form: ['This is told on the day of the visit.'] })
    const told = { address, state, isHome, toldAt: now, toldBy: userId }
    const id = await insertPlace(tx, { practiceId, appointmentId, clientId: visit.clientId, ...told })
    return accept({ id }, { clientId: visit.clientId, objectId: appointmentId, details: { state, isHome } })
  },
})
