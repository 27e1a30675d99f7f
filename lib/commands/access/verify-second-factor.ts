import 'server-only'
import { sha256Hex } from '../../crypto/digests.ts'
import { oneTimeStep } from '../../crypto/one-time-codes.ts'
import { loadSecondFactor, openOneTimeSecret, recoveryHash, spendOneTimeStep, spendRecoveryCode } from '../../data/records/second-factor.ts'
import { loadAccount, loadSession, noteFailure, noteSecondFactor } from '../../data/records/sign-in.ts'
import type { Tx } from '../../data/scope.ts'
import type { PersonRole } from '../../domain/access/roles.ts'
import { isSessionLive, MOST_FAILURES } from '../../domain/access/session-limits.ts'
import { verifySecondFactorInput } from '../../inputs/access.ts'
import { t } from '../../messages/t.ts'
import { accept, command, reject, rejectAndKeep } from '../command.ts'

/** Checks a one-time code, or a recovery code, for a session whose password fitted. Each code opens once. */
export const verifySecondFactor = command({
  name: 'session.verify-second-factor',
  input: verifySecondFactorInput,
  async run({ ticket, code }, { actor: { practiceId }, now, tx }) {
    const session = await loadSession(tx, practiceId, sha256Hex(ticket))
    const account = session && (await loadAccount(tx, practiceId, session.userId))
    if (!session || !account || account.status !== 'active' || !isSessionLive({ ...session, role: session.role as PersonRole }, now))
      return reject({ form: [t('access.ticketOld')] })
    const mayTry = account.failedSignIns < MOST_FAILURES
    if (!mayTry || !(await isOwnCode(tx, { practiceId, userId: account.id, code, now }))) {
      await noteFailure(tx, practiceId, account.id)
      return rejectAndKeep({ code: [t('access.secondFactorWrong')] })
    }
    await noteSecondFactor(tx, practiceId, session.id, now)
    return accept({ ticket }, { objectId: account.id, details: { recovery: !isDigits(code) } })
  },
})

const isDigits = (code: string) => /^\d{6}$/.test(code)

/** Whether a code is this person's and was not used before; it is used now. */
export async function isOwnCode(
  tx: Tx,
  { practiceId, userId, code, now }: { practiceId: string; userId: string; code: string; now: Date },
): Promise<boolean> {
  const factor = await loadSecondFactor(tx, practiceId, userId)
  if (!factor?.totpSecret || !factor.totpEnabledAt) return false
  if (!isDigits(code)) return spendRecoveryCode(tx, practiceId, userId, recoveryHash(code), now)
  const step = oneTimeStep(openOneTimeSecret(practiceId, userId, 'totp_secret', factor.totpSecret), code, now)
  return step !== null && spendOneTimeStep(tx, practiceId, userId, step)
}
