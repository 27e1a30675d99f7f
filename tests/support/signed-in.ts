import { encode } from 'next-auth/jwt'
import type { BrowserContext } from 'playwright/test'
import { sha256Hex } from '../../lib/crypto/digests.ts'
import { randomToken } from '../../lib/crypto/tokens.ts'
import { inScope } from '../../lib/data/scope.ts'
import type { SignedInActor } from '../../lib/domain/access/actor.ts'
import { sessionLimits } from '../../lib/domain/access/session-limits.ts'
import { newId } from '../../lib/ids.ts'

export const SESSION_COOKIE = 'sojourn'

/** The cookie of somebody who has signed in, second factor and all, without the screens: a session row and its sealed name. */
export async function sessionCookie(actor: SignedInActor, now: Date = new Date()): Promise<string> {
  const sid = randomToken()
  const { practiceId, userId, role } = actor
  await inScope({ role: 'system', practiceId, job: 'sign-in' }, (tx) =>
    tx.session.createMany({
      data: [
        {
          practiceId,
          id: newId(),
          userId,
          role,
          sidHash: sha256Hex(sid),
          lastSeenAt: now,
          expiresAt: new Date(now.getTime() + sessionLimits(role).absolute * 60_000),
          secondFactorAt: now,
          ipPrefix: 'test',
          agent: 'test',
        },
      ],
    }),
  )
  return encode({ token: { sid }, secret: process.env.NEXTAUTH_SECRET ?? '', maxAge: 24 * 60 * 60 })
}

/** Signs somebody in at an address of their practice, in this window. */
export async function signIn(window: BrowserContext, actor: SignedInActor, url: string, now: Date = new Date()): Promise<void> {
  const value = await sessionCookie(actor, now)
  await window.addCookies([{ name: SESSION_COOKIE, value, url, httpOnly: true, sameSite: 'Lax' }])
}
