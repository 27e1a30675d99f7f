import 'server-only'
import { newOneTimeSecret, oneTimeAddress } from '../../crypto/one-time-codes.ts'
import { isPassword } from '../../crypto/passwords.ts'
import { qrPicture } from '../../crypto/qr-picture.ts'
import { updatePendingSecret } from '../../data/records/second-factor.ts'
import { loadUser } from '../../data/records/users.ts'
import { pepper } from '../../data/secrets.ts'
import type { Enrolment } from '../../domain/access/sign-in.ts'
import { enrolSecondFactorInput } from '../../inputs/access.ts'
import { t } from '../../messages/t.ts'
import { accept, command, reject } from '../command.ts'

/** Makes the secret of a second factor that waits for its first code. Whoever has one already says their password first. */
export const enrolSecondFactor = command({
  name: 'second-factor.enrol',
  input: enrolSecondFactorInput,
  async run({ password }, { actor: { practiceId, userId }, tx }) {
    const user = await loadUser(tx, practiceId, userId)
    const practice = await tx.practice.findUnique({ where: { id: practiceId }, select: { name: true } })
    if (!user || !practice) return reject({ form: [t('access.sessionGone')] })
    if (user.totpEnabledAt && !(await isPassword(password ?? '', user.passwordHash, pepper())))
      return reject({ password: [t('access.passwordNowWrong')] })
    const secret = newOneTimeSecret()
    await updatePendingSecret(tx, practiceId, userId, secret)
    const picture = await qrPicture(oneTimeAddress(secret, user.email, practice.name))
    return accept<Enrolment>({ picture, key: (secret.match(/.{1,4}/g) ?? []).join(' ') }, { objectId: userId })
  },
})
