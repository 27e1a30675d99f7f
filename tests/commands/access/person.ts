import { TOTP } from 'otpauth'
import { hashPassword } from '../../../lib/crypto/passwords'
import { recoveryHash } from '../../../lib/data/records/second-factor'
import { pepper } from '../../../lib/data/secrets'
import { newId } from '../../../lib/ids'
import type { Clinic } from '../../support/clinic'
import { TEST_TOTP_SECRET } from '../../support/clinic/people'

export const PASSWORD = 'seven otters cross a cold river'
export const OTHER_PASSWORD = 'nine herons wait for the evening'

/** Gives somebody of a test clinic a password to sign in with. */
export async function withPassword(clinic: Clinic, userId: string, password = PASSWORD): Promise<void> {
  const passwordHash = await hashPassword(password, pepper())
  await clinic.asSystem((tx) => tx.user.updateMany({ where: { practiceId: clinic.practiceId, id: userId }, data: { passwordHash } }))
}

/** What an authenticator app shows at an instant. */
export const codeAt = (at: Date, secret = TEST_TOTP_SECRET): string => new TOTP({ secret }).generate({ timestamp: at.getTime() })

export const minutesAfter = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * 60_000)

/** Puts recovery codes straight into the table. */
export async function withRecoveryCodes(clinic: Clinic, userId: string, codes: readonly string[]): Promise<void> {
  const { practiceId } = clinic
  await clinic.asSystem((tx) =>
    tx.recoveryCode.createMany({ data: codes.map((code) => ({ practiceId, id: newId(), userId, codeHash: recoveryHash(code) })) }),
  )
}

/** The sessions of a person, oldest first. */
export const sessionsOf = (clinic: Clinic, userId: string) =>
  clinic.asSystem((tx) => tx.session.findMany({ where: { practiceId: clinic.practiceId, userId }, orderBy: { createdAt: 'asc' } }))

/** The last mail that waits to be sent, of a kind. */
export async function lastMail(clinic: Clinic, kind: string): Promise<Record<string, string>> {
  const rows = await clinic.asSystem((tx) =>
    tx.outbox.findMany({ where: { practiceId: clinic.practiceId, kind }, orderBy: { createdAt: 'desc' } }),
  )
  const [row] = rows
  if (!row) throw new Error(`no mail of kind ${kind}`)
  return row.payload as Record<string, string>
}
