import 'server-only'
import { isToldOf, markNewsRead } from '../../data/records/news.ts'
import { readNewsInput } from '../../inputs/news.ts'
import { accept, command, reject } from '../command.ts'

/** Notes that a person has read what they were told. Read twice is read. */
export const readNews = command({
  name: 'news.read',
  input: readNewsInput,
  isTraced: false,
  async run({ newsId }, { actor, now, tx }) {
    const of = { practiceId: actor.practiceId, userId: actor.userId, newsId }
    if (newsId && !(await isToldOf(tx, { ...of, newsId }))) return reject({ form: ['You were told no such thing.'] })
    const count = await markNewsRead(tx, { ...of, now })
    return accept({ count }, {})
  },
})
