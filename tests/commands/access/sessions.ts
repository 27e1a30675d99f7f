import { openSession } from '@/lib/commands/access/open-session'
import { insertSession, newSession } from '@/lib/data/records/sign-in'
import type { SignedInActor } from '@/lib/domain/access/actor'
import { randomToken } from '../../../lib/crypto/tokens'
import type { Clinic } from '../../support/clinic'

/** A session of somebody, as a finished sign-in leaves it. */
export async function signedIn(clinic: Clinic, actor: SignedInActor, now: Date = clinic.now): Promise<string> {
  const { practiceId, userId, role } = actor
  const session = newSession({ practiceId, userId, role, ticket: randomToken(), now, secondFactorAt: now })
  await clinic.asSystem((tx) => insertSession(tx, session))
  return session.id
}

/** Whether a ticket opens. */
export const opens = async (clinic: Clinic, ticket: string, at: Date = clinic.now): Promise<boolean> =>
  (await clinic.run(openSession, { ticket, ipPrefix: '', agent: '' }, clinic.system, at)).status === 'done'
