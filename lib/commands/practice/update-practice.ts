import 'server-only'
import { loadPracticeRow, updatePracticeRow } from '../../data/records/practice.ts'
import { lockSettings } from '../../data/records/settings-lock.ts'
import { updatePracticeInput } from '../../inputs/practice.ts'
import { accept, command } from '../command.ts'
import { changedFields } from './changed-fields.ts'
import { gone } from './refusals.ts'
import { standingLike } from './standing-like.ts'

/** Changes the practice's own page. Its host name and address in links are set up elsewhere. */
export const updatePractice = command({
  name: 'practice.update',
  input: updatePracticeInput,
  async standing(input, { actor: { practiceId }, tx }) {
    await lockSettings(tx, practiceId)
    return standingLike(input, await loadPracticeRow(tx, practiceId))
  },
  async run({ version: _, ...input }, { actor: { practiceId }, tx }) {
    await lockSettings(tx, practiceId)
    const before = await loadPracticeRow(tx, practiceId)
    if (!before) return gone()
    await updatePracticeRow(tx, practiceId, input)
    return accept({ id: practiceId }, { objectId: practiceId, details: { changed: changedFields(before, input) } })
  },
})
