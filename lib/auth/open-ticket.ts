import 'server-only'
import { headers } from 'next/headers'
import { now as clock } from '../clock.ts'
import { sha256Hex } from '../crypto/digests.ts'
import { randomToken } from '../crypto/tokens.ts'
import { loadSession, renameSession } from '../data/records/sign-in.ts'
import { inScope } from '../data/scope.ts'
import type { PersonRole } from '../domain/access/roles.ts'
import { isSessionLive } from '../domain/access/session-limits.ts'
import { addressPrefix } from './address.ts'
import { currentPractice } from './practice.ts'

const TICKET_LIVES = 10 * 60_000

/** Turns the ticket of a finished sign-in into the secret name of its session, once: the old name ends here. */
export async function openTicket(ticket: string): Promise<string | null> {
  const practice = await currentPractice()
  const now = clock()
  const sent = await headers()
  return inScope({ role: 'system', practiceId: practice.id, job: 'sign-in' }, async (tx) => {
    const session = await loadSession(tx, practice.id, sha256Hex(ticket))
    if (!session || session.user.status !== 'active') return null
    if (now.getTime() - session.createdAt.getTime() > TICKET_LIVES || !isSessionLive({ ...session, role: session.role as PersonRole }, now))
      return null
    if (session.user.totpEnabledAt && !session.secondFactorAt) return null
    const sid = randomToken()
    await renameSession(tx, practice.id, session.id, sha256Hex(sid), now)
    await tx.session.update({
      where: { practiceId_id: { practiceId: practice.id, id: session.id } },
      data: { ipPrefix: addressPrefix(sent), agent: (sent.get('user-agent') ?? '').slice(0, 200) },
      select: { id: true },
    })
    await tx.user.update({
      where: { practiceId_id: { practiceId: practice.id, id: session.userId } },
      data: { lastSignInAt: now },
      select: { id: true },
    })
    return sid
  })
}
