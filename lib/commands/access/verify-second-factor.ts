import 'server-only'
import { hmacSha256, sha256Hex } from '../../crypto/digests.ts'
import { oneTimeStep } from '../../crypto/one-time-codes.ts'
import { loadAccount, loadSession, spendOneTimeStep, spendRecoveryCode } from '../../data/records/sign-in.ts'
import type { Tx } from '../../data/scope.ts'
import { open, pepper } from '../../data/secrets.ts'
import type { PersonRole } from '../../domain/access/roles.ts'
import { isSessionLive } from '../../domain/access/session-limits.ts'
import { verifySecondFactorInput } from '../../inputs/access/verify-second-factor.ts'
import { accept, command, reject } from '../command.ts'

/** How a recovery code is stored. */
export const recoveryHash = (code: string): string =>
  Buffer.from(hmacSha256(pepper(), code.toLowerCase().replace(/[^a-z0-9]/g, ''))).toString('hex')

export const secretPlace = (practiceId: string, userId: string) => ({
  practiceId,
  table: 'user',
  row: userId,
  column: 'totp_secret',
  version: 1,
})

/** Checks a one-time code, or a recovery code, for a session whose password fitted. Each code opens once. */
export const verifySecondFactor = command({
  name: 'session.verify-second-factor',
  input: verifySecondFactorInput,
  async run({ ticket, code }, { actor, now, tx }) {
    const session = await loadSession(tx, actor.practiceId, sha256Hex(ticket))
    if (!session || !isSessionLive({ ...session, role: session.role as PersonRole }, now)) {
      return reject({ form: ['This took too long. Sign in again.'] })
    }
    if (!(await fits(tx, actor.practiceId, session.userId, code, now)))
      return reject({ code: ['This code does not fit, or was used already. Try the next one.'] })
    await tx.session.update({
      where: { practiceId_id: { practiceId: actor.practiceId, id: session.id } },
      data: { secondFactorAt: now },
      select: { id: true },
    })
    return accept({ ticket }, { objectId: session.userId })
  },
})

async function fits(tx: Tx, practiceId: string, userId: string, code: string, now: Date): Promise<boolean> {
  const account = await loadAccount(tx, practiceId, userId)
  if (!account?.totpSecret || !account.totpEnabledAt) return false
  if (!/^\d{6}$/.test(code)) return spendRecoveryCode(tx, practiceId, userId, recoveryHash(code), now)
  const step = oneTimeStep(open(secretPlace(practiceId, userId), account.totpSecret), code, now)
  return step !== null && spendOneTimeStep(tx, practiceId, userId, step)
}
