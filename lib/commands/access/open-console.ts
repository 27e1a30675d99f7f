import 'server-only'
import { loadConsoleAppointment, updateConsole } from '../../data/records/sign-in.ts'
import { openConsoleInput } from '../../inputs/access.ts'
import { t } from '../../messages/t.ts'
import { accept, command, reject } from '../command.ts'

/** Limits a therapist's session to one journey, so that it can stay open beside the client until the journey is over. */
export const openConsole = command({
  name: 'session.open-console',
  input: openConsoleInput,
  async run({ sessionId, appointmentId }, { actor: { practiceId, userId }, tx }) {
    const visit = await loadConsoleAppointment(tx, practiceId, appointmentId)
    if (!visit) return reject({ form: [t('access.consoleNotOpen')] })
    if (!(await updateConsole(tx, { practiceId, userId, id: sessionId, appointmentId }))) return reject({ form: [t('access.sessionGone')] })
    return accept({ appointmentId }, { objectId: appointmentId, clientId: visit.clientId })
  },
})
