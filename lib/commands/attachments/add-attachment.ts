import 'server-only'
import { isScannerSet, newFilesGoTo } from '../../data/file-store/store-of.ts'
import { countAttachments, insertAttachment, isClaimOf } from '../../data/records/attachments.ts'
import { isClientVisible, isRecordClosed, lockClient } from '../../data/records/clients.ts'
import { loadUserName } from '../../data/records/messages.ts'
import { loadPracticeRules } from '../../data/records/rulesets.ts'
import { insertTask } from '../../data/records/tasks.ts'
import type { AttachmentKind } from '../../domain/attachments/kinds.ts'
import { ruleAttachment } from '../../domain/attachments/rule-attachment.ts'
import { rulingOf } from '../../domain/finding.ts'
import { startOfDay } from '../../domain/time/practice-time.ts'
import { newId } from '../../ids.ts'
import { addAttachmentInput } from '../../inputs/attachments.ts'
import { noSuchClient } from '../clients/subject.ts'
import { accept, command, decline, reject } from '../command.ts'

/** Puts a file with a client: for themselves, or by somebody who sees their chart. What it holds is sealed where it is kept. */
export const addAttachment = command({
  name: 'attachment.add',
  holdsFile: true,
  input: addAttachmentInput,
  async run({ clientId: named, kind, claimId, name, mediaType, sentBytes, content }, { actor, now, tx }) {
    const { practiceId, userId, role } = actor
    const clientId = role === 'client' ? actor.clientId : named
    if (clientId === null || (named !== null && named !== clientId) || !(await isClientVisible(tx, actor, clientId))) return noSuchClient()
    // An outside prescriber reads the client's row and may not lock it.
    if (role !== 'prescriber') await lockClient(tx, practiceId, clientId)
    if (claimId !== null && !(await isClaimOf(tx, practiceId, clientId, claimId))) return reject({ claimId: ['There is no such claim.'] })
    const { ruleset, today, timeZone } = await loadPracticeRules(tx, practiceId, now)
    const counts = await countAttachments(tx, practiceId, clientId, startOfDay(today, timeZone))
    const isClosed = await isRecordClosed(tx, practiceId, clientId)
    const findings = ruleAttachment({ by: role, kind, sentBytes, isAboutClaim: claimId !== null, isClosed, ...counts }, ruleset)
    const ruling = rulingOf(findings, { rulesetVersion: ruleset.version, evaluatedAt: now })
    if (ruling.effect === 'refuse') return decline(ruling, { clientId, details: { kind } })
    const id = newId()
    await insertAttachment(tx, actor, newFilesGoTo(), {
      ...{ id, clientId, kind, name, mediaType, claimId },
      bytes: Buffer.from(content, 'base64'),
      scan: isScannerSet() ? 'waiting' : 'unscanned',
      uploadedName: await loadUserName(tx, practiceId, userId),
      uploadedAt: now,
      isShared: role === 'client',
    })
    const list = role === 'client' ? listFor(kind) : null
    if (list)
      await insertTask(tx, { practiceId, clientId, kind: 'client-file', forRole: list, dueAt: now, subjectId: id, params: { kind } })
    return accept({ attachmentId: id }, { clientId, objectId: id, details: { kind, mediaType, ...(claimId && { claimId }) } })
  },
})

/** On whose list a file of a client comes; the other side of a card, and what goes with a message, tell of themselves. */
function listFor(kind: AttachmentKind): 'therapist' | 'front-desk' | null {
  if (kind === 'outside-record' || kind === 'lab') return 'therapist'
  return kind === 'card-front' || kind === 'letter' ? 'front-desk' : null
}
