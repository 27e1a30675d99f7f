import 'server-only'
import { loadUser } from '../../data/records/users.ts'
import { resetSecondFactorInput } from '../../inputs/access.ts'
import { t } from '../../messages/t.ts'
import { accept, command, reject } from '../command.ts'
import { isClientAlone, takeSecondStep } from './take-second-step.ts'

/**
 * Takes the second step from somebody who works here and has lost the phone and the recovery codes. They are signed out everywhere, are told,
 * and set up a new one with their next sign-in, before anything else opens. Nobody does this for themselves; a client's is taken in their record.
 */
export const resetSecondFactor = command({
  name: 'user.reset-second-factor',
  input: resetSecondFactorInput,
  async run({ userId, knownBy, why }, { actor: { practiceId, userId: adminId }, now, tx }) {
    if (userId === adminId) return reject({ form: [t('access.notYourself')] })
    const user = await loadUser(tx, practiceId, userId)
    if (!user || isClientAlone(user)) return reject({ form: [t('access.personUnknown')] })
    const step = await takeSecondStep(tx, user, { practiceId, now })
    if (step.is === 'not') return step.result
    return accept({ userId }, { objectId: userId, details: { knownBy, why, ended: step.ended } })
  },
})
