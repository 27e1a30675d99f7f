import 'server-only'
import { hashPassword, isPassword } from '../../crypto/passwords.ts'
import { insertOutbox } from '../../data/outbox.ts'
import { endSessions, noteFailure } from '../../data/records/sign-in.ts'
import { loadUser, updatePassword } from '../../data/records/users.ts'
import { pepper } from '../../data/secrets.ts'
import { MOST_FAILURES } from '../../domain/access/session-limits.ts'
import { changePasswordInput } from '../../inputs/access.ts'
import { t } from '../../messages/t.ts'
import { accept, command, reject, rejectAndKeep } from '../command.ts'
import { passwordWords } from './password-words.ts'

/** Sets a new password for whoever knows the old one. Sessions on other devices end. */
export const changePassword = command({
  name: 'password.change',
  input: changePasswordInput,
  async run({ current, next, sessionId }, { actor: { practiceId, userId }, now, tx }) {
    const user = await loadUser(tx, practiceId, userId)
    const mayTry = user !== null && user.failedSignIns < MOST_FAILURES
    if (!mayTry || !(await isPassword(current, user.passwordHash, pepper()))) {
      await noteFailure(tx, practiceId, userId)
      return rejectAndKeep({ current: [t('access.passwordNowWrong')] })
    }
    const problem = passwordWords(next, [user.name, user.email])
    if (problem) return reject({ next: [problem] })
    await updatePassword(tx, practiceId, userId, await hashPassword(next, pepper()))
    await endSessions(tx, { practiceId, userId, except: sessionId, now, reason: 'password-changed' })
    await insertOutbox(tx, { practiceId, kind: 'password-changed', payload: { userId }, dueAt: now })
    return accept(null, { objectId: userId })
  },
})
