import 'server-only'
import { hashPassword } from '../../crypto/passwords.ts'
import { randomToken } from '../../crypto/tokens.ts'
import { isLinkOpen, loadLink, spendLink } from '../../data/records/link-grants.ts'
import { insertSession, newSession, startingRole } from '../../data/records/sign-in.ts'
import { activateUser, loadUser } from '../../data/records/users.ts'
import { pepper } from '../../data/secrets.ts'
import type { Started } from '../../domain/access/sign-in.ts'
import { acceptInvitationInput } from '../../inputs/access.ts'
import { t } from '../../messages/t.ts'
import { accept, command, reject } from '../command.ts'
import { passwordWords } from './password-words.ts'

/** Opens the account of an invited person with the password they chose, and signs them in. An account opens once. */
export const acceptInvitation = command({
  name: 'invitation.accept',
  input: acceptInvitationInput,
  async run({ token, password }, { actor: { practiceId }, now, tx }) {
    const link = await loadLink(tx, practiceId, token)
    const user = link?.userId && link.purpose === 'invitation' && isLinkOpen(link, now) ? await loadUser(tx, practiceId, link.userId) : null
    const role = user && startingRole(user.userRoles.map((held) => held.role))
    if (!link || !role || user.status !== 'invited' || user.email !== link.email) return reject({ form: [t('access.linkUsed')] })
    const problem = passwordWords(password, [user.name, user.email])
    if (problem) return reject({ password: [problem] })
    const passwordHash = await hashPassword(password, pepper())
    if (!(await spendLink(tx, practiceId, link.id, now)) || !(await activateUser(tx, practiceId, user.id, passwordHash)))
      return reject({ form: [t('access.linkUsed')] })
    const ticket = randomToken()
    await insertSession(tx, newSession({ practiceId, userId: user.id, role, ticket, now, secondFactorAt: null }))
    return accept<Started>({ ticket, next: 'open' }, { objectId: user.id, details: { role } })
  },
})
