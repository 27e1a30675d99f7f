import 'server-only'
import { now as clock } from '../clock.ts'
import { sha256Hex } from '../crypto/digests.ts'
import { loadFeedOwner } from '../data/records/calendar-feeds.ts'
import { loadLetterhead } from '../data/records/letters.ts'
import { inScope } from '../data/scope.ts'
import { spend } from '../data/throttle.ts'
import { listFeedEvents } from '../data/views/calendar-feed.ts'
import { signedInAs } from '../domain/access/signed-in-as.ts'
import { paths } from '../paths.ts'
import { currentPractice } from './practice.ts'

/**
 * What the calendar behind a secret address holds, read as the person whose it is: they see in it what they see signed in, and nothing once the address
 * is taken back, their account is closed or the role is gone. Null for an address that opens nothing.
 */
export async function readFeed(token: string) {
  if (!/^[\w-]{20,200}$/.test(token)) return null
  const practice = await currentPractice()
  const { id: practiceId } = practice
  const feed = await inScope({ role: 'system', practiceId, job: 'link' }, (tx) => loadFeedOwner(tx, practiceId, token))
  const actor = feed && signedInAs({ practiceId, userId: feed.userId, duties: feed.duties }, feed.role, feed.user.userRoles)
  if (!feed || !actor) return null
  if ((await spend('feed', sha256Hex(feed.id))) !== null) return 'too-often' as const
  const now = clock()
  const { events, head } = await inScope(actor, async (tx) => ({
    events: await listFeedEvents(tx, actor, { now, showsNames: feed.showsNames }),
    head: await loadLetterhead(tx, practiceId),
  }))
  const isClients = actor.role === 'client'
  const pageOf = (id: string) => `${head?.origin ?? ''}${isClients ? paths.portal.visit(id) : paths.clinic.visit(id)}`
  return { practice, isClients, events, pageOf }
}
