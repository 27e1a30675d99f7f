import 'server-only'
import { endSession, updateConsole } from '../../data/records/sign-in.ts'
import { leaveConsoleInput } from '../../inputs/access.ts'
import { t } from '../../messages/t.ts'
import { accept, command, reject } from '../command.ts'

/** Gives a session the whole of the practice back. One that nobody touched for longer than it may be idle ends instead. */
export const leaveConsole = command({
  name: 'session.leave-console',
  input: leaveConsoleInput,
  async run({ sessionId, wasIdle }, { actor: { practiceId, userId }, now, tx }) {
    const own = { practiceId, userId, id: sessionId }
    const left = wasIdle
      ? await endSession(tx, { ...own, now, reason: 'idle-console' })
      : await updateConsole(tx, { ...own, appointmentId: null })
    if (!left) return reject({ form: [t('access.sessionGone')] })
    return accept({ signInAgain: wasIdle }, { objectId: userId, details: { wasIdle } })
  },
})
