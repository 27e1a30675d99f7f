import 'server-only'
import { lockClient } from '../../data/records/clients.ts'
import { loadUser, loadUserOfClient } from '../../data/records/users.ts'
import { resetClientSecondFactorInput } from '../../inputs/access.ts'
import { t } from '../../messages/t.ts'
import { isClientAlone, takeSecondStep } from '../access/take-second-step.ts'
import { accept, command, reject } from '../command.ts'
import { noSuchClient } from './subject.ts'

/**
 * Takes the second step from a client who has lost the phone and the recovery codes. Who takes it says how they know that it is the client.
 * The client is signed out everywhere, is told, signs in with the password, and may set up a new one. Whoever works here too is helped by an admin.
 */
export const resetClientSecondFactor = command({
  name: 'client.reset-second-factor',
  input: resetClientSecondFactorInput,
  async run({ clientId, knownBy, why }, { actor: { practiceId }, now, tx }) {
    if (!(await lockClient(tx, practiceId, clientId))) return noSuchClient()
    const found = await loadUserOfClient(tx, practiceId, clientId)
    if (found && !isClientAlone(found)) return reject({ form: [t('access.worksHereToo')] })
    const user = found && (await loadUser(tx, practiceId, found.id))
    if (!user) return reject({ form: [t('access.noSecondFactor')] })
    const step = await takeSecondStep(tx, user, { practiceId, now })
    if (step.is === 'not') return step.result
    return accept({ clientId }, { clientId, objectId: user.id, details: { knownBy, why, ended: step.ended } })
  },
})
