import 'server-only'
import { insertOutbox } from '../../data/outbox.ts'
import { clearSecondFactor } from '../../data/records/second-factor.ts'
import { endSessions } from '../../data/records/sign-in.ts'
import { loadUser } from '../../data/records/users.ts'
import { resetSecondFactorInput } from '../../inputs/access.ts'
import { t } from '../../messages/t.ts'
import { accept, command, reject } from '../command.ts'

/**
 * Takes the second step from somebody who works here and has lost the phone and the recovery codes. They are signed out everywhere, are told,
 * and set up a new one with their next sign-in, before anything else opens. Nobody does this for themselves.
 */
export const resetSecondFactor = command({
  name: 'user.reset-second-factor',
  input: resetSecondFactorInput,
  async run({ userId, why }, { actor: { practiceId, userId: adminId }, now, tx }) {
    if (userId === adminId) return reject({ form: [t('access.notYourself')] })
    const user = await loadUser(tx, practiceId, userId)
    if (!user || user.userRoles.some(({ role }) => role === 'client')) return reject({ form: [t('access.personUnknown')] })
    if (user.totpEnabledAt === null) return reject({ form: [t('access.noSecondFactor')] })
    await clearSecondFactor(tx, practiceId, userId, now)
    const ended = await endSessions(tx, { practiceId, userId, now, reason: 'second-factor-changed' })
    await insertOutbox(tx, { practiceId, kind: 'second-factor-changed', payload: { userId }, dueAt: now })
    return accept({ userId }, { objectId: userId, details: { why, ended } })
  },
})
