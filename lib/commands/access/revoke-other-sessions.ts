import 'server-only'
import { endSessions } from '../../data/records/sign-in.ts'
import { endSessionInput } from '../../inputs/access.ts'
import { accept, command } from '../command.ts'

/** Ends every session of the person but the one they act in. */
export const revokeOtherSessions = command({
  name: 'session.revoke-others',
  input: endSessionInput,
  async run({ sessionId }, { actor: { practiceId, userId }, now, tx }) {
    const ended = await endSessions(tx, { practiceId, userId, except: sessionId, now, reason: 'revoked' })
    return accept({ ended }, { objectId: userId, details: { ended } })
  },
})
