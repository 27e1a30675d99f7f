import { Secret, TOTP } from 'otpauth'

const PERIOD = 30

/** A new secret for an authenticator app, in base32. */
export const newOneTimeSecret = (): string => new Secret({ size: 20 }).base32

const totpOf = (secret: string, label: string, issuer: string) =>
  new TOTP({ issuer, label, secret: Secret.fromBase32(secret), digits: 6, period: PERIOD })

/** The address an authenticator app reads from the QR picture. */
export const oneTimeAddress = (secret: string, label: string, issuer: string): string => totpOf(secret, label, issuer).toString()

/** The time step a code belongs to, or null when it fits none of the last, this and the next. A step is used once. */
export function oneTimeStep(secret: string, code: string, now: Date): number | null {
  const delta = totpOf(secret, 'x', 'x').validate({ token: code, timestamp: now.getTime(), window: 1 })
  return delta === null ? null : Math.floor(now.getTime() / 1000 / PERIOD) + delta
}
