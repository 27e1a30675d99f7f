import 'server-only'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import type { SignedInActor } from '../domain/access/actor.ts'
import type { PersonRole } from '../domain/access/roles.ts'
import { paths } from '../paths.ts'
import { type CurrentSession, findCurrentSession } from './session.ts'

type ActorIn<Role extends PersonRole> = Extract<SignedInActor, { role: Role }>

/** Who stands before this page, if one of `roles`. Others sign in first, set up their second factor, or find nothing here. */
export async function requireActor<Role extends PersonRole>(...roles: readonly Role[]): Promise<ActorIn<Role>> {
  return (await requireSession(...roles)).actor as ActorIn<Role>
}

/** As `requireActor`, with what the frame of the page shows of the person. A session that runs a journey's console stays there. */
export async function requireSession(...roles: readonly PersonRole[]): Promise<CurrentSession> {
  const session = await requireFrame(...roles)
  if (session.consoleAppointmentId) redirect(paths.clinic.console(session.consoleAppointmentId))
  return session
}

/** The therapist before the console of one journey, in a session of their own or in the one limited to it. */
export async function requireConsole(appointmentId: string): Promise<CurrentSession> {
  const session = await requireFrame('therapist')
  const at = session.consoleAppointmentId
  if (at && at !== appointmentId) redirect(paths.clinic.console(at))
  return session
}

/** Who the frame around pages belongs to. A page asks for itself: frames do not run again when only the page changes. */
export async function requireFrame(...roles: readonly PersonRole[]): Promise<CurrentSession> {
  const session = await findCurrentSession()
  if (!session) redirect(paths.signInTo(await currentPath()))
  if (session.mustEnrol) redirect(paths.enrolTo(await currentPath()))
  if (!roles.includes(session.actor.role)) await leadElsewhere(session, roles)
  return session
}

/** Who is here in a role that does not open this, and holds one that does, is told so; anybody else finds nothing here. */
async function leadElsewhere({ roles: held, consoleAppointmentId }: CurrentSession, roles: readonly PersonRole[]): Promise<never> {
  const other = roles.find((role) => held.includes(role))
  if (other === undefined || consoleAppointmentId) notFound()
  redirect(paths.otherRole(other, await currentPath()))
}

/** The address asked for, as `proxy.ts` noted it, so that signing in comes back to it. */
async function currentPath(): Promise<string> {
  return (await headers()).get('x-sojourn-path') ?? '/'
}
