import 'server-only'
import { deleteDraft } from '../../data/records/drafts.ts'
import { discardDraftInput } from '../../inputs/access.ts'
import { accept, command } from '../command.ts'

/** Forgets what was kept under a key. */
export const discardDraft = command({
  name: 'draft.discard',
  input: discardDraftInput,
  isTraced: false,
  async run({ key }, { actor: { practiceId, userId }, tx }) {
    await deleteDraft(tx, { practiceId, userId }, key)
    return accept(null, {})
  },
})
