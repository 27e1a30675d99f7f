import 'server-only'
import { markNoticesRead } from '../../data/records/task-notices.ts'
import { readNoticeInput } from '../../inputs/notices.ts'
import { accept, command } from '../command.ts'

/** Notes that a person has read what they were told. Read twice is read. */
export const readNotice = command({
  name: 'notice.read',
  input: readNoticeInput,
  isTraced: false,
  async run({ noticeId }, { actor, now, tx }) {
    const count = await markNoticesRead(tx, { practiceId: actor.practiceId, userId: actor.userId, noticeId, now })
    return accept({ count }, {})
  },
})
