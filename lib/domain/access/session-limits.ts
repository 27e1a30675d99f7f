import { isStaff, type PersonRole } from './roles.ts'

const MINUTE = 60_000

/** How long a session lives, in minutes (security: staff share rooms and screens, clients hold their own phone). */
const limits = {
  staff: { idle: 15, absolute: 12 * 60 },
  client: { idle: 30, absolute: 24 * 60 },
} as const

/** Why a session ended before its time. */
export const sessionEnds = [
  'signed-out',
  'revoked',
  'followed',
  'idle-console',
  'deactivated',
  'roles-changed',
  'password-changed',
  'password-reset',
  'second-factor-changed',
  'merged',
] as const
export type SessionEnd = (typeof sessionEnds)[number]

/** Minutes of warning before an idle session ends. */
export const WARNING_MINUTES = 2

/** Idle and absolute minutes of a role. */
export const sessionLimits = (role: PersonRole) => (isStaff(role) || role === 'prescriber' ? limits.staff : limits.client)

export type SessionClock = {
  readonly role: PersonRole
  readonly lastSeenAt: Date
  readonly expiresAt: Date
  readonly endedAt: Date | null
  /** The planned end of the journey whose console this session is. */
  readonly consoleEndsAt?: Date | null
}

/** Minutes after a journey's planned end for which its console stays open. */
const CONSOLE_GRACE = 30

/** When a session ends by itself: idle, or at its absolute end. The console of a journey does not go idle while the journey lasts. */
export function sessionEnd({ role, lastSeenAt, expiresAt, consoleEndsAt }: Omit<SessionClock, 'endedAt'>): Date {
  const idle = lastSeenAt.getTime() + sessionLimits(role).idle * MINUTE
  const atConsole = consoleEndsAt ? consoleEndsAt.getTime() + CONSOLE_GRACE * MINUTE : idle
  return new Date(Math.min(expiresAt.getTime(), Math.max(idle, atConsole)))
}

/** Whether a session still counts at `now`. */
export const isSessionLive = (clock: SessionClock, now: Date): boolean => clock.endedAt === null && now < sessionEnd(clock)

/** Who may not work without a second factor. Clients are offered one. */
export const needsSecondFactor = (role: PersonRole): boolean => role !== 'client'

/** Wrong passwords and codes in a row after which an account opens only by a new password (NIST 800-63B-4). */
export const MOST_FAILURES = 100

/** How long a ticket may be exchanged for a session, in minutes. */
export const TICKET_MINUTES = 10

/** How long mailed links work, in minutes. */
export const RESET_MINUTES = 30
export const INVITATION_MINUTES = 14 * 24 * 60
