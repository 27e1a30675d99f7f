import 'server-only'
import { randomToken } from '../../crypto/tokens.ts'
import { insertSession, loadAccount, newSession, startingRole } from '../../data/records/sign-in.ts'
import { isDemoInstance } from '../../data/secrets.ts'
import type { Started } from '../../domain/access/sign-in.ts'
import { startDemoSessionInput } from '../../inputs/access.ts'
import { t } from '../../messages/t.ts'
import { accept, command, reject } from '../command.ts'

/** Opens a whole session for a demo person, second factor included. Refuses on every instance that is not a demo. */
export const startDemoSession = command({
  name: 'session.start-demo',
  input: startDemoSessionInput,
  async run({ userId, role }, { actor: { practiceId }, now, tx }) {
    const practice = await tx.practice.findUnique({ where: { id: practiceId }, select: { isDemo: true } })
    const account = isDemoInstance() && practice?.isDemo ? await loadAccount(tx, practiceId, userId) : null
    const held =
      account?.status === 'active' &&
      startingRole(
        account.userRoles.map((row) => row.role),
        role,
      )
    if (!held) return reject({ form: [t('access.demoOnly')] })
    const ticket = randomToken()
    await insertSession(tx, newSession({ practiceId, userId, role: held, ticket, now, secondFactorAt: now }))
    return accept<Started>({ ticket, next: 'open' }, { objectId: userId, details: { demo: true } })
  },
})
