import 'server-only'
import { loadStandingName, loadUser, updateUserName } from '../../data/records/users.ts'
import { changeUserNameInput } from '../../inputs/access.ts'
import { t } from '../../messages/t.ts'
import { accept, command, reject } from '../command.ts'

/**
 * Corrects how somebody who works here is called, oneself among them: in the list of people, in news and under what they write from now on.
 * What they wrote and signed keeps the name it was signed with. A client’s name is that of their record.
 */
export const changeUserName = command({
  name: 'user.change-name',
  input: changeUserNameInput,
  standing: ({ userId }, { actor: { practiceId }, tx }) => loadStandingName(tx, practiceId, userId),
  async run({ userId, name }, { actor: { practiceId }, tx }) {
    const user = await loadUser(tx, practiceId, userId)
    if (!user?.userRoles.some(({ role }) => role !== 'client')) return reject({ form: [t('access.personUnknown')] })
    await updateUserName(tx, practiceId, userId, name)
    return accept({ userId }, { objectId: userId })
  },
})
