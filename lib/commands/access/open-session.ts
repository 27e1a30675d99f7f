import 'server-only'
import { sha256Hex } from '../../crypto/digests.ts'
import { randomToken } from '../../crypto/tokens.ts'
import { loadSession, noteSignIn, renameSession } from '../../data/records/sign-in.ts'
import type { PersonRole } from '../../domain/access/roles.ts'
import { isSessionLive, TICKET_MINUTES } from '../../domain/access/session-limits.ts'
import { openSessionInput } from '../../inputs/access.ts'
import { t } from '../../messages/t.ts'
import { accept, command, reject } from '../command.ts'

/** Turns the ticket of a finished sign-in into the secret name of its session, once: the old name ends here. */
export const openSession = command({
  name: 'session.open',
  input: openSessionInput,
  async run({ ticket, ipPrefix, agent }, { actor: { practiceId }, now, tx }) {
    const ticketHash = sha256Hex(ticket)
    const session = await loadSession(tx, practiceId, ticketHash)
    const isFresh = session && now.getTime() - session.createdAt.getTime() < TICKET_MINUTES * 60_000
    const isWhole = session?.user.status === 'active' && !(session.user.totpEnabledAt && !session.secondFactorAt)
    if (!session || !isFresh || !isWhole || !isSessionLive({ ...session, role: session.role as PersonRole }, now))
      return reject({ form: [t('access.ticketOld')] })
    const sid = randomToken()
    if (!(await renameSession(tx, practiceId, { ticketHash, sidHash: sha256Hex(sid), now, ipPrefix, agent })))
      return reject({ form: [t('access.ticketOld')] })
    await noteSignIn(tx, practiceId, session.userId, now)
    return accept({ sid }, { objectId: session.userId, details: { role: session.role } })
  },
})
