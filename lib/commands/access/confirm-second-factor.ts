import 'server-only'
import { oneTimeStep } from '../../crypto/one-time-codes.ts'
import { randomCode } from '../../crypto/tokens.ts'
import { insertOutbox } from '../../data/outbox.ts'
import { activateSecret, loadSecondFactor, openOneTimeSecret, replaceRecoveryCodes } from '../../data/records/second-factor.ts'
import { endSessions } from '../../data/records/sign-in.ts'
import type { Confirmed } from '../../domain/access/sign-in.ts'
import { confirmSecondFactorInput } from '../../inputs/access.ts'
import { t } from '../../messages/t.ts'
import { accept, command, reject } from '../command.ts'
import { followSession } from './follow-session.ts'

const RECOVERY_CODES = 10

/** Ten codes for the day the phone is lost. Each opens once. */
export const newRecoveryCodes = (): string[] => Array.from({ length: RECOVERY_CODES }, () => randomCode())

/** Puts a second factor to use by its first code. Other sessions end; this one goes on under a new name. */
export const confirmSecondFactor = command({
  name: 'second-factor.confirm',
  input: confirmSecondFactorInput,
  async run({ code, sessionId }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    const factor = await loadSecondFactor(tx, practiceId, userId)
    if (!factor?.totpPending) return reject({ form: [t('access.ticketOld')] })
    const secret = openOneTimeSecret(practiceId, userId, 'totp_pending', factor.totpPending)
    const step = oneTimeStep(secret, code, now)
    if (step === null) return reject({ code: [t('access.secondFactorWrong')] })
    await endSessions(tx, { practiceId, userId, except: sessionId, now, reason: 'second-factor-changed' })
    const ticket = await followSession(tx, { actor, sessionId, now, secondFactorAt: now })
    if (!ticket) return reject({ form: [t('access.sessionGone')] })
    const codes = newRecoveryCodes()
    await activateSecret(tx, { practiceId, userId, secret, step, now })
    await replaceRecoveryCodes(tx, practiceId, userId, codes, now)
    await insertOutbox(tx, { practiceId, kind: 'second-factor-changed', payload: { userId }, dueAt: now })
    return accept<Confirmed>({ codes, ticket }, { objectId: userId, details: { replaced: factor.totpEnabledAt !== null } })
  },
})
