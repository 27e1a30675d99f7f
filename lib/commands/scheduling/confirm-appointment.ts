import 'server-only'
import { appointmentIdInput } from '../../inputs/scheduling.ts'
import { accept, command, decline, reject } from '../command.ts'
import { askVisit } from '../law/ask-visit.ts'
import { tellConfirmed, writeConfirmed } from './write-confirmed.ts'

/** Confirms a visit, of whatever kind: what it waited for must be there now. What can only be fresh at the door stays on it. */
export const confirmAppointment = command({
  name: 'appointment.confirm',
  input: appointmentIdInput,
  async run({ appointmentId }, { actor, now, tx }) {
    const asked = await askVisit(tx, { actor, now, appointmentId, moment: 'confirm' })
    if (!asked) return reject({ form: ['There is no such visit.'] })
    const { row, ruling, stops, warnings } = asked
    const trace = { clientId: row.clientId, objectId: appointmentId }
    if (row.status === 'confirmed') return accept({ appointmentId }, trace)
    if (stops.length > 0) return decline({ ...ruling, alternatives: [] }, trace)
    await writeConfirmed(tx, asked, { actor, now })
    await tellConfirmed(tx, actor.practiceId, row.clientId, [appointmentId], now)
    return accept({ appointmentId }, trace, warnings)
  },
})
