import { isStaff, type PersonRole } from './roles.ts'

const MINUTE = 60_000

/** How long a session lives, in minutes (security: staff share rooms and screens, clients hold their own phone). */
const limits = {
  staff: { idle: 15, absolute: 12 * 60 },
  client: { idle: 30, absolute: 24 * 60 },
} as const

/** Minutes of warning before an idle session ends. */
export const WARNING_MINUTES = 2

/** Idle and absolute minutes of a role. */
export const sessionLimits = (role: PersonRole) => (isStaff(role) || role === 'prescriber' ? limits.staff : limits.client)

export type SessionClock = { readonly role: PersonRole; readonly lastSeenAt: Date; readonly expiresAt: Date; readonly endedAt: Date | null }

/** Whether a session still counts at `now`. */
export function isSessionLive({ role, lastSeenAt, expiresAt, endedAt }: SessionClock, now: Date): boolean {
  return endedAt === null && now < expiresAt && now.getTime() - lastSeenAt.getTime() < sessionLimits(role).idle * MINUTE
}

/** Who may not work without a second factor. Clients are offered one. */
export const needsSecondFactor = (role: PersonRole): boolean => role !== 'client'
