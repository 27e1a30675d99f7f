import 'server-only'
import { appendFile } from 'node:fs/promises'
import { execute } from '../commands/command.ts'
import { endOf, findFalseHead, type Look, lineOf } from '../commands/practice/look-through-trail.ts'
import { beginWholeLook, finishWholeLook, signAuditHead } from '../commands/practice/verify-audit-trail.ts'
import {
  BEGINNING,
  type Link,
  listCheckpoints,
  listUnexported,
  loadAskedLook,
  loadHead,
  loadLastBroken,
  loadLastCheckpoint,
  loadLastWhole,
  lookAlong,
  markExported,
} from '../data/records/audit-trail.ts'
import { loadPracticeRules } from '../data/records/rulesets.ts'
import { inScope } from '../data/scope.ts'
import type { Actor } from '../domain/access/actor.ts'
import { isCheckpointDue, isWholeLookDue } from '../domain/practice/audit-head.ts'
import { localDateOf } from '../domain/time/practice-time.ts'
import { env } from '../env.ts'
import { logger } from '../logger.ts'

const actorOf = (practiceId: string): Actor => ({ role: 'system', practiceId, job: 'anchor-trail' })

type Options = { readonly file?: string | undefined; readonly canSign?: boolean }

/**
 * Signs the head of the trail when its day or its count has come, and takes what was signed to the file the owner chose. What does not
 * hold is not signed. Gives how many heads were signed.
 */
export async function anchorTrail(
  practiceId: string,
  now: Date,
  { file = env.AUDIT_HEADS_FILE, canSign = env.AUDIT_KEY !== undefined }: Options = {},
): Promise<number> {
  const actor = actorOf(practiceId)
  if (!canSign) return 0
  const isDue = await inScope(actor, async (tx) => {
    const head = await loadHead(tx)
    const day = await loadPracticeRules(tx, practiceId, now)
    const broken = await loadLastBroken(tx, practiceId)
    if (!head || (broken && localDateOf(broken, day.timeZone) >= day.today)) return false
    return isCheckpointDue(head.seq, await loadLastCheckpoint(tx, practiceId), day)
  })
  const outcome = isDue ? await execute(signAuditHead, {}, { actor, now }) : null
  const broken = outcome?.status === 'done' ? outcome.value.broken : null
  if (broken) logger.error('audit.broken', { practiceId, code: broken.problem, count: broken.seq })
  if (file) await exportHeads(actor, file, now)
  return outcome?.status === 'done' && !broken ? 1 : 0
}

async function exportHeads(actor: Actor, file: string, now: Date): Promise<void> {
  const { practiceId } = actor
  const heads = await inScope(actor, (tx) => listUnexported(tx, practiceId))
  const last = heads.at(-1)
  if (!last) return
  await appendFile(file, heads.map((head) => `${lineOf(practiceId, head)}\n`).join(''), { mode: 0o600 })
  await inScope(actor, (tx) => markExported(tx, practiceId, last.seq, now))
}

/**
 * Looks through the whole trail, stretch by stretch, when an admin asked for it or it is time again. Gives how many entries were
 * looked at; null when nobody asked.
 */
export async function lookThroughTrail(practiceId: string, now: Date, isStopping = () => false): Promise<number | null> {
  const actor = actorOf(practiceId)
  const asked = await inScope(actor, async (tx) => {
    const open = await loadAskedLook(tx, practiceId)
    if (open) return { id: open.id }
    return isWholeLookDue(await loadLastWhole(tx, practiceId), await loadPracticeRules(tx, practiceId, now)) ? { id: null } : null
  })
  if (!asked) return null
  const id = asked.id ?? (await begin(actor, now))
  const look = id && (await lookAtAll(actor, isStopping))
  if (!look) return null
  if (look.broken) logger.error('audit.broken', { practiceId, code: look.broken.problem, count: look.broken.seq })
  await execute(finishWholeLook, { id, lastSeq: look.head.seq, broken: look.broken }, { actor, now })
  return look.head.seq
}

async function begin(actor: Actor, now: Date): Promise<string | null> {
  const outcome = await execute(beginWholeLook, {}, { actor, now })
  return outcome.status === 'done' ? outcome.value.id : null
}

/** Null when it was broken off. */
async function lookAtAll(actor: Actor, isStopping: () => boolean): Promise<Look | null> {
  const { practiceId } = actor
  const { head, falseHead } = await inScope(actor, async (tx) => ({
    head: (await loadHead(tx)) ?? BEGINNING,
    falseHead: await findFalseHead(tx, practiceId, await listCheckpoints(tx, practiceId)),
  }))
  if (falseHead) return { from: BEGINNING, head, broken: falseHead }
  let until: Link = BEGINNING
  while (until.seq < head.seq) {
    if (isStopping()) return null
    const looked = await inScope(actor, (tx) => lookAlong(tx, until, head))
    if ('broken' in looked) return { from: BEGINNING, head, broken: looked.broken }
    until = looked.until
  }
  return { from: BEGINNING, head, broken: endOf(until, head) }
}
