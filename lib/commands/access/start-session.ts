import 'server-only'
import { isPassword } from '../../crypto/passwords.ts'
import { randomToken } from '../../crypto/tokens.ts'
import { hasMergedChart, insertSession, loadAccountByEmail, newSession, noteFailure, startingRole } from '../../data/records/sign-in.ts'
import { pepper } from '../../data/secrets.ts'
import { MOST_FAILURES, needsSecondFactor } from '../../domain/access/session-limits.ts'
import type { Started } from '../../domain/access/sign-in.ts'
import { startSessionInput } from '../../inputs/access.ts'
import { t } from '../../messages/t.ts'
import { accept, command, rejectAndKeep } from '../command.ts'

/**
 * Checks a password and opens a session that waits for the second factor. Says the same for a wrong address and a wrong
 * password, and for an account that had too many wrong ones. Whose chart was merged into another is told to sign in to that one.
 */
export const startSession = command({
  name: 'session.start',
  input: startSessionInput,
  async run({ email, password }, { actor: { practiceId }, now, tx }) {
    const account = await loadAccountByEmail(tx, practiceId, email)
    const open = account?.status === 'active' && account.failedSignIns < MOST_FAILURES ? account : null
    const fits = await isPassword(password, open?.passwordHash ?? null, pepper())
    const role = open && startingRole(open.userRoles.map((held) => held.role))
    if (!open || !fits || !role) {
      if (open && !fits) await noteFailure(tx, practiceId, open.id)
      const isMerged = open !== null && fits && (await hasMergedChart(tx, practiceId, open.id))
      return rejectAndKeep({ form: [t(isMerged ? 'access.chartMerged' : 'access.signInFailed')] })
    }
    const ticket = randomToken()
    await insertSession(tx, newSession({ practiceId, userId: open.id, role, ticket, now, secondFactorAt: null }))
    const next = open.totpEnabledAt ? 'second-factor' : 'open'
    return accept<Started>(
      { ticket, next },
      { objectId: open.id, details: { next, enrols: !open.totpEnabledAt && needsSecondFactor(role) } },
    )
  },
})
