import 'server-only'
import { countOtherDrafts, saveDraft as keepDraft } from '../../data/records/drafts.ts'
import { saveDraftInput } from '../../inputs/access.ts'
import { t } from '../../messages/t.ts'
import { accept, command, reject } from '../command.ts'

const MOST_DRAFTS = 200

/** Keeps what somebody is typing: sealed, theirs alone, until they send or discard it. */
export const saveDraft = command({
  name: 'draft.save',
  input: saveDraftInput,
  isTraced: false,
  async run({ key, body }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    if ((await countOtherDrafts(tx, { practiceId, userId }, key)) >= MOST_DRAFTS) return reject({ form: [t('access.draftsFull')] })
    await keepDraft(tx, { practiceId, userId }, key, body, now)
    return accept({ savedAt: now.toISOString() }, {})
  },
})
