import 'server-only'
import { insertOutbox } from '../../data/outbox.ts'
import { finishVerification, insertCheckpoint, insertVerification, loadAskedLook } from '../../data/records/audit-trail.ts'
import { hasOpenTask, insertTask } from '../../data/records/tasks.ts'
import type { Tx } from '../../data/scope.ts'
import { auditKeys, headsGoTo } from '../../data/secrets.ts'
import { newId } from '../../ids.ts'
import { nothingInput } from '../../inputs/nothing.ts'
import { finishWholeLookInput } from '../../inputs/practice.ts'
import { accept, command, reject } from '../command.ts'
import { type Look, lookSinceCheckpoint, textOf } from './look-through-trail.ts'

/** Looks at what was written since the last signed head, and says whether a link is missing, changed or cut off. */
export const verifyAuditTrail = command({
  name: 'audit.verify',
  input: nothingInput,
  async run(_, { actor: { practiceId, userId }, now, tx }) {
    const look = await lookSinceCheckpoint(tx, practiceId)
    return keepLook(tx, { practiceId, now, askedBy: userId }, look)
  },
})

/** Asks the worker to look through everything, from the first entry on. */
export const askWholeLook = command({
  name: 'audit.ask-whole',
  input: nothingInput,
  async run(_, { actor: { practiceId, userId }, now, tx }) {
    if (await loadAskedLook(tx, practiceId)) return reject({ form: ['It is being looked through already.'] })
    const id = newId()
    await insertVerification(tx, { practiceId, id, isWhole: true, askedAt: now, askedBy: userId })
    return accept({ id }, { objectId: id })
  },
})

/** As often as the practice says, the worker looks through everything unasked. */
export const beginWholeLook = command({
  name: 'audit.begin-whole',
  input: nothingInput,
  async run(_, { actor: { practiceId }, now, tx }) {
    if (await loadAskedLook(tx, practiceId)) return reject({ form: ['It is being looked through already.'] })
    const id = newId()
    await insertVerification(tx, { practiceId, id, isWhole: true, askedAt: now, askedBy: null })
    return accept({ id }, { objectId: id })
  },
})

/** Everything has been looked through. */
export const finishWholeLook = command({
  name: 'audit.finish-whole',
  input: finishWholeLookInput,
  async run({ id, lastSeq, broken }, { actor: { practiceId }, now, tx }) {
    if (!(await finishVerification(tx, practiceId, id, { finishedAt: now, lastSeq, broken })))
      return reject({ form: ['This look is over already.'] })
    if (broken) await raise(tx, practiceId, now)
    return accept({ broken }, { objectId: id, details: { lastSeq, brokenAt: broken?.seq ?? null, problem: broken?.problem ?? null } })
  },
})

/** Looks at what is new, and signs the head when it holds. What does not hold is never signed: an admin is told. */
export const signAuditHead = command({
  name: 'audit.checkpoint',
  input: nothingInput,
  async run(_, { actor: { practiceId }, now, tx }) {
    const { sign } = auditKeys()
    if (!sign) return reject({ form: ['There is no key to sign with.'] })
    const look = await lookSinceCheckpoint(tx, practiceId)
    if (look.broken) {
      await raise(tx, practiceId, now)
      return keepLook(tx, { practiceId, now, askedBy: null }, look)
    }
    if (look.head.seq === look.from.seq) return reject({ form: ['Nothing was written since.'] })
    const { keyId, signature } = sign(textOf(practiceId, { ...look.head, madeAt: now }))
    await insertCheckpoint(tx, practiceId, { ...look.head, madeAt: now, keyId, signature })
    if (headsGoTo().mail) await insertOutbox(tx, { practiceId, kind: 'audit-head', payload: { seq: String(look.head.seq) }, dueAt: now })
    return keepLook(tx, { practiceId, now, askedBy: null }, look)
  },
})

type Looking = { readonly practiceId: string; readonly now: Date; readonly askedBy: string | null }

async function keepLook(tx: Tx, { practiceId, now, askedBy }: Looking, { from, head, broken }: Look) {
  const id = newId()
  const firstSeq = BigInt(Math.min(from.seq + 1, head.seq))
  const found = { brokenSeq: broken && BigInt(broken.seq), problem: broken?.problem ?? null }
  const looked = { finishedAt: now, firstSeq, lastSeq: BigInt(head.seq), ...found }
  await insertVerification(tx, { practiceId, id, isWhole: from.seq === 0, askedAt: now, askedBy, ...looked })
  const entries = head.seq - from.seq
  const details = { entries, brokenAt: broken?.seq ?? null, problem: broken?.problem ?? null }
  return accept({ entries, broken }, { objectId: practiceId, details })
}

/** Puts it before the admins, once until somebody has finished it. */
async function raise(tx: Tx, practiceId: string, now: Date): Promise<void> {
  if (!(await hasOpenTask(tx, practiceId, 'trail-broken')))
    await insertTask(tx, { practiceId, clientId: null, kind: 'trail-broken', forRole: 'admin', dueAt: now })
}
