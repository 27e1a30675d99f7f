import 'server-only'
import { updateNewsSeen } from '../../data/records/news.ts'
import { nothingInput } from '../../inputs/nothing.ts'
import { accept, command } from '../command.ts'

/** Notes that a person has looked at what is new for them. What they have not read stays so; the bell rings for what comes after. */
export const lookAtNews = command({
  name: 'news.look',
  input: nothingInput,
  isTraced: false,
  async run(_nothing, { actor, now, tx }) {
    await updateNewsSeen(tx, actor.practiceId, actor.userId, now)
    return accept({ seenAt: now.toISOString() }, {})
  },
})
