import 'server-only'
import { endSession as endOwnSession } from '../../data/records/sign-in.ts'
import { endSessionInput } from '../../inputs/access.ts'
import { t } from '../../messages/t.ts'
import { accept, command, reject } from '../command.ts'

/** Ends one of the person's own sessions: this one when signing out, or one on another device. */
export const endSession = command({
  name: 'session.end',
  input: endSessionInput,
  async run({ sessionId }, { actor: { practiceId, userId }, now, tx }) {
    const hasEnded = await endOwnSession(tx, { practiceId, userId, id: sessionId, now, reason: 'signed-out' })
    if (!hasEnded) return reject({ form: [t('access.sessionGone')] })
    return accept(null, { objectId: userId, details: { sessionId } })
  },
})
