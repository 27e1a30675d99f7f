import 'server-only'
import { randomToken } from '../../crypto/tokens.ts'
import { insertSession, loadAccount, startingRole } from '../../data/records/sign-in.ts'
import { isDemoInstance } from '../../data/secrets.ts'
import { startDemoSessionInput } from '../../inputs/access/start-demo-session.ts'
import { accept, command, reject } from '../command.ts'
import { newSession } from './start-session.ts'

/** Opens a whole session for a demo person, second factor included. Refuses on every instance that is not a demo. */
export const startDemoSession = command({
  name: 'session.start-demo',
  input: startDemoSessionInput,
  async run({ userId, role }, { actor, now, tx }) {
    const practice = await tx.practice.findUnique({ where: { id: actor.practiceId }, select: { isDemo: true } })
    const account = await loadAccount(tx, actor.practiceId, userId)
    const held =
      account &&
      startingRole(
        account.userRoles.map((row) => row.role),
        role,
      )
    if (!isDemoInstance() || !practice?.isDemo || !account || account.status !== 'active' || !held) {
      return reject({ form: ['One-click sign-in is for the demo only.'] })
    }
    const ticket = randomToken()
    await insertSession(tx, newSession({ practiceId: actor.practiceId, userId, role: held, ticket, now, secondFactorAt: now }))
    return accept({ ticket }, { objectId: userId, details: { demo: true } })
  },
})
