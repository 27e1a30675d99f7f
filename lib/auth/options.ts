import 'server-only'
import type { AuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { env } from '../env.ts'
import { paths } from '../paths.ts'
import { openTicket } from './open-ticket.ts'

const secure = env.PUBLIC_URL.startsWith('https:')
const DAY = 24 * 60 * 60

/** next-auth seals the name of a session into a cookie, no more. The session row is the truth. */
export const authOptions: AuthOptions = {
  secret: env.NEXTAUTH_SECRET,
  session: { strategy: 'jwt', maxAge: DAY },
  pages: { signIn: paths.signIn, error: paths.signIn },
  useSecureCookies: secure,
  cookies: {
    sessionToken: {
      name: secure ? '__Host-sojourn' : 'sojourn',
      options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
    },
  },
  providers: [
    Credentials({
      name: 'Sojourn',
      credentials: { ticket: {} },
      authorize: async (credentials) => {
        const sid = credentials?.ticket ? await openTicket(credentials.ticket) : null
        return sid ? { id: sid } : null
      },
    }),
  ],
  callbacks: {
    // What a browser sends as a session update is never read.
    jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token.sid }),
    session: ({ session, token }) => ({ expires: session.expires, sid: token.sid }),
    redirect: ({ url, baseUrl }) => sameOrigin(url, baseUrl),
  },
}

/** An address of our own, or the front page. */
export function sameOrigin(url: string, baseUrl: string): string {
  try {
    const wanted = new URL(url, baseUrl)
    return wanted.origin === new URL(baseUrl).origin ? wanted.href : baseUrl
  } catch {
    return baseUrl
  }
}
