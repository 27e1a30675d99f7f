import 'server-only'
import { markNewsRead } from '../../data/records/news.ts'
import { readNewsInput } from '../../inputs/news.ts'
import { accept, command } from '../command.ts'

/** Notes that a person has read what they were told. Read twice is read. */
export const readNews = command({
  name: 'news.read',
  input: readNewsInput,
  isTraced: false,
  async run({ newsId }, { actor, now, tx }) {
    const count = await markNewsRead(tx, { practiceId: actor.practiceId, userId: actor.userId, newsId, now })
    return accept({ count }, {})
  },
})
