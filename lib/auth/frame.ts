import 'server-only'
import { now as clock } from '../clock.ts'
import { readAs } from '../data/scope.ts'
import { listOwnAlerts } from '../data/views/alerts.ts'
import { countNewThreads } from '../data/views/messages.ts'
import { countNew } from '../data/views/news.ts'
import { currentPractice } from './practice.ts'
import type { CurrentSession } from './session.ts'

/** What the frame around a signed-in person's pages shows: the practice, the person, and how long the session lasts. */
export async function frameOf({ actor, name, email, roles, endsAt, shortcutsOff, hasSecondFactor }: CurrentSession) {
  const practice = await currentPractice()
  const now = clock().getTime()
  const unread =
    actor.role === 'prescriber' ? 0 : await readAs(actor, (tx) => (actor.role === 'client' ? countNewThreads : countNew)(tx, actor))
  const alerts = actor.role === 'client' ? [] : await readAs(actor, (tx) => listOwnAlerts(tx, actor))
  return {
    practiceName: practice.name,
    practicePhone: practice.phone,
    timeZone: practice.timeZone,
    isDemo: practice.isDemo,
    now,
    leftMs: Math.max(0, endsAt.getTime() - now),
    person: { id: actor.userId, name, email },
    role: actor.role,
    otherRoles: roles.filter((role) => role !== actor.role),
    shortcutsOff,
    hasSecondFactor,
    unread,
    alerts,
  }
}
