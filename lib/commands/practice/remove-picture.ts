import 'server-only'
import { deletePicture } from '../../data/records/pictures.ts'
import { removePictureInput } from '../../inputs/practice-people.ts'
import { accept, command } from '../command.ts'
import { gone } from './refusals.ts'
import { maySetPictureOf } from './save-picture.ts'

/** Takes the picture of a clinician away: initials stand in its place, and nothing of it is kept. */
export const removePicture = command({
  name: 'picture.remove',
  input: removePictureInput,
  async run({ clinicianId }, { actor, tx }) {
    if (!(await maySetPictureOf(tx, actor, clinicianId)) || !(await deletePicture(tx, actor.practiceId, clinicianId))) return gone()
    return accept({ clinicianId }, { objectId: clinicianId })
  },
})
