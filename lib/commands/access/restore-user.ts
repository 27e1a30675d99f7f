import 'server-only'
import { loadUser, updateUserStatus } from '../../data/records/users.ts'
import { userIdInput } from '../../inputs/access.ts'
import { t } from '../../messages/t.ts'
import { accept, command, reject } from '../command.ts'

/** Opens a closed account again, with the password and second factor it had. One that was never opened waits for a new invitation. */
export const restoreUser = command({
  name: 'user.restore',
  input: userIdInput,
  async run({ userId }, { actor: { practiceId }, tx }) {
    const user = await loadUser(tx, practiceId, userId)
    if (user?.status !== 'inactive') return reject({ form: [t('access.personUnknown')] })
    await updateUserStatus(tx, practiceId, userId, user.passwordHash ? 'active' : 'invited')
    return accept({ userId }, { objectId: userId })
  },
})
