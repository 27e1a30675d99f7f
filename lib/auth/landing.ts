import type { PersonRole } from '../domain/access/roles.ts'
import { paths } from '../paths.ts'

const HERE = 'http://here.invalid'
const LONGEST = 2_000

/** An address of our own to go back to, as path and query; null for anything else, and for sign-in itself. */
export function backPath(asked: unknown): string | null {
  if (typeof asked !== 'string' || asked.length > LONGEST || !asked.startsWith('/')) return null
  try {
    const { origin, pathname, search } = new URL(asked, HERE)
    const isOurs = origin === HERE && !pathname.startsWith('//') && !/^\/(?:sign-in|api|_next)(?:\/|$)/.test(pathname)
    return isOurs ? `${pathname}${search}` : null
  } catch {
    return null
  }
}

/** Where a role begins. */
export function homeOf(role: PersonRole): string {
  if (role === 'client') return paths.portal.home
  return role === 'prescriber' ? paths.prescriber.referrals : paths.clinic.today
}

/** Where a person comes out after signing in: where they wanted to go if their role has business there, else at home. */
export function landingOf(role: PersonRole, back: string | null): string {
  const home = homeOf(role)
  if (back === null || back === '/') return home
  const area = /^\/(portal|clinic|prescriber)(?=[/?]|$)/.exec(back)?.[0]
  return area === undefined || area === home ? back : home
}
