import 'server-only'
import { startingRole } from '../../data/records/sign-in.ts'
import { loadUser } from '../../data/records/users.ts'
import { switchRoleInput } from '../../inputs/access.ts'
import { t } from '../../messages/t.ts'
import { accept, command, reject } from '../command.ts'
import { followSession } from './follow-session.ts'

/** Goes on in another role the person holds, in a session of its own. Gives the ticket that opens it. */
export const switchRole = command({
  name: 'session.switch-role',
  input: switchRoleInput,
  async run({ role, sessionId }, { actor, now, tx }) {
    const user = await loadUser(tx, actor.practiceId, actor.userId)
    const held =
      user &&
      startingRole(
        user.userRoles.map((row) => row.role),
        role,
      )
    if (!held) return reject({ form: [t('access.roleNotHeld')] })
    const ticket = await followSession(tx, { actor, sessionId, now, role: held })
    if (!ticket) return reject({ form: [t('access.sessionGone')] })
    return accept({ ticket }, { objectId: actor.userId, details: { from: actor.role, to: held } })
  },
})
