import 'server-only'
import { replacePicture } from '../../data/records/pictures.ts'
import { loadClinician } from '../../data/records/providers.ts'
import type { Tx } from '../../data/scope.ts'
import type { ActorFor } from '../../domain/access/permissions.ts'
import { savePictureInput } from '../../inputs/practice-people.ts'
import { accept, command } from '../command.ts'
import { gone } from './refusals.ts'

/** Shows a clinician by this picture from now on, in place of the one before: set by an admin, or by a therapist for themselves. */
export const savePicture = command({
  name: 'picture.save',
  holdsFile: true,
  input: savePictureInput,
  async run({ clinicianId, content }, { actor, now, tx }) {
    if (!(await maySetPictureOf(tx, actor, clinicianId))) return gone()
    const { practiceId, userId: setBy } = actor
    const sha256 = await replacePicture(tx, practiceId, { clinicianId, content: Buffer.from(content, 'base64'), setBy, setAt: now })
    return accept({ clinicianId }, { objectId: clinicianId, details: { sha256 } })
  },
})

/** Whether somebody sets the picture of a clinician who is here: an admin everybody's, a therapist their own. */
export async function maySetPictureOf(tx: Tx, actor: ActorFor<'picture.save'>, clinicianId: string): Promise<boolean> {
  if (actor.role === 'therapist' && actor.clinicianId !== clinicianId) return false
  return (await loadClinician(tx, actor.practiceId, clinicianId)) !== null
}
