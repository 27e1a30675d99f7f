import 'server-only'
import { loadGroup, updateGroup } from '../../data/records/groups.ts'
import { closeGroupInput } from '../../inputs/scheduling.ts'
import { accept, command, reject } from '../command.ts'

/** Closes a group session to new seats, or opens it to them again. Whoever has a seat keeps it. */
export const closeGroup = command({
  name: 'group.close',
  input: closeGroupInput,
  async standing({ groupId }, { actor: { practiceId }, tx }) {
    const group = await loadGroup(tx, practiceId, groupId)
    return group && { version: group.version, values: { isClosed: group.seatsClosedAt !== null } }
  },
  async run({ groupId, isClosed }, { actor: { practiceId }, now, tx }) {
    if (!(await loadGroup(tx, practiceId, groupId))) return reject({ form: ['There is no such group, or it was called off.'] })
    await updateGroup(tx, practiceId, groupId, { seatsClosedAt: isClosed ? now : null })
    return accept({ groupId }, { objectId: groupId, details: { isClosed } })
  },
})
