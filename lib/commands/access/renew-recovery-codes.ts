import 'server-only'
import { insertOutbox } from '../../data/outbox.ts'
import { replaceRecoveryCodes } from '../../data/records/second-factor.ts'
import { noteFailure } from '../../data/records/sign-in.ts'
import { loadUser } from '../../data/records/users.ts'
import { MOST_FAILURES } from '../../domain/access/session-limits.ts'
import { renewRecoveryCodesInput } from '../../inputs/access.ts'
import { t } from '../../messages/t.ts'
import { accept, command, rejectAndKeep } from '../command.ts'
import { newRecoveryCodes } from './confirm-second-factor.ts'
import { isOwnCode } from './verify-second-factor.ts'

/** Makes ten new recovery codes in place of the old ones, for whoever shows the second factor again. */
export const renewRecoveryCodes = command({
  name: 'second-factor.renew-codes',
  input: renewRecoveryCodesInput,
  async run({ code }, { actor: { practiceId, userId }, now, tx }) {
    const user = await loadUser(tx, practiceId, userId)
    const mayTry = user !== null && user.failedSignIns < MOST_FAILURES
    if (!mayTry || !(await isOwnCode(tx, { practiceId, userId, code, now }))) {
      await noteFailure(tx, practiceId, userId)
      return rejectAndKeep({ code: [t('access.secondFactorWrong')] })
    }
    const codes = newRecoveryCodes()
    await replaceRecoveryCodes(tx, practiceId, userId, codes, now)
    await insertOutbox(tx, { practiceId, kind: 'second-factor-changed', payload: { userId }, dueAt: now })
    return accept({ codes }, { objectId: userId })
  },
})
