import 'server-only'
import { insertOutbox } from '../../data/outbox.ts'
import { insertOpeningCheck } from '../../data/records/opening-checks.ts'
import { loadUser } from '../../data/records/users.ts'
import { nothingInput } from '../../inputs/nothing.ts'
import { t } from '../../messages/t.ts'
import { accept, command, reject } from '../command.ts'

/** Sends a test letter to the admin who asks. It counts once the worker has handed it over. */
export const testMail = command({
  name: 'mail.test',
  input: nothingInput,
  async run(_, { actor: { practiceId, userId }, now, tx }) {
    const user = await loadUser(tx, practiceId, userId)
    if (!user) return reject({ form: [t('access.personUnknown')] })
    const checkId = await insertOpeningCheck(tx, practiceId, {
      kind: 'mail',
      about: user.email,
      askedAt: now,
      askedBy: userId,
      doneAt: null,
    })
    await insertOutbox(tx, { practiceId, kind: 'mail-test', payload: { checkId }, dueAt: now })
    return accept({ email: user.email }, { objectId: checkId })
  },
})
