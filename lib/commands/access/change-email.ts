import 'server-only'
import { loadStandingAddress, loadUser } from '../../data/records/users.ts'
import { changeUserEmailInput } from '../../inputs/access.ts'
import { t } from '../../messages/t.ts'
import { accept, command, reject } from '../command.ts'
import { moveAddress, tellBothAddresses } from './move-address.ts'

/** Corrects the address somebody who works here signs in with. A client's is corrected in their record. */
export const changeUserEmail = command({
  name: 'user.change-email',
  input: changeUserEmailInput,
  standing: ({ userId }, { actor: { practiceId }, tx }) => loadStandingAddress(tx, practiceId, userId),
  async run({ userId, email }, { actor: { practiceId }, now, tx }) {
    const user = await loadUser(tx, practiceId, userId)
    if (!user || user.userRoles.some(({ role }) => role === 'client')) return reject({ form: [t('access.personUnknown')] })
    if (user.email === email) return reject({ email: ['This is the address on file.'] })
    if (!(await moveAddress(tx, user, { practiceId, email, now }))) return reject({ email: [t('access.addressTaken')] })
    await tellBothAddresses(tx, { practiceId, before: user.email, email, forClient: false, now })
    return accept({ userId }, { objectId: userId })
  },
})
