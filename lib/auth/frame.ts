import 'server-only'
import { now as clock } from '../clock.ts'
import { readAs } from '../data/page-reads.ts'
import type { Tx } from '../data/scope.ts'
import { listOwnAlerts } from '../data/views/alerts.ts'
import { countNewThreads } from '../data/views/messages.ts'
import { findStanding } from '../data/views/news.ts'
import type { SignedInActor } from '../domain/access/actor.ts'
import type { OpenAlert } from '../domain/alerts/open-alert.ts'
import { currentPractice } from './practice.ts'
import type { CurrentSession } from './session.ts'

/** What the frame around a signed-in person's pages shows: the practice, the person, and how long the session lasts. */
export async function frameOf({ actor, name, email, roles, endsAt, shortcutsOff, hasSecondFactor }: CurrentSession) {
  const practice = await currentPractice()
  const now = clock().getTime()
  const { unread, alerts } = await readAs(actor, (tx) => standingOf(tx, actor))
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

/** What waits for somebody: for a client what they have not read, for everybody else their urgent alerts, and for staff what is new. */
async function standingOf(tx: Tx, actor: SignedInActor): Promise<{ unread: number; alerts: readonly OpenAlert[] }> {
  if (actor.role === 'client') return { unread: await countNewThreads(tx, actor), alerts: [] }
  if (actor.role === 'prescriber') return { unread: 0, alerts: await listOwnAlerts(tx, actor) }
  const { unread, isAnythingUrgent } = await findStanding(tx, actor)
  return { unread, alerts: isAnythingUrgent ? await listOwnAlerts(tx, actor) : [] }
}
