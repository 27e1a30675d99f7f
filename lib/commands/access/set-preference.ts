import 'server-only'
import { updateShortcuts } from '../../data/records/users.ts'
import { setPreferenceInput } from '../../inputs/access.ts'
import { accept, command } from '../command.ts'

/** Turns single-key shortcuts off or on, for this person on every device. */
export const setPreference = command({
  name: 'preference.set',
  input: setPreferenceInput,
  async run({ shortcutsOff }, { actor: { practiceId, userId }, tx }) {
    await updateShortcuts(tx, practiceId, userId, shortcutsOff)
    return accept({ shortcutsOff }, { objectId: userId, details: { shortcutsOff } })
  },
})
