import 'server-only'
import { loadAttachment, updateShared } from '../../data/records/attachments.ts'
import { loadPracticeRules } from '../../data/records/rulesets.ts'
import { ruleShare, ruleUnshare } from '../../domain/attachments/rule-share.ts'
import { rulingOf } from '../../domain/finding.ts'
import { shareAttachmentInput } from '../../inputs/attachments.ts'
import { accept, command, decline } from '../command.ts'
import { noSuchFile } from './no-such-file.ts'

/** Shows a file to the client in their portal, or no longer. */
export const shareAttachment = command({
  name: 'attachment.share',
  input: shareAttachmentInput,
  async run({ attachmentId, isShared }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    const file = await loadAttachment(tx, actor, attachmentId)
    if (!file) return noSuchFile()
    const trace = { clientId: file.clientId, objectId: file.id, details: { kind: file.kind, isShared } }
    if ((file.sharedAt !== null) === isShared) return accept({ isShared }, trace)
    const isFromClient = file.uploadedRole === 'client'
    const findings = isShared ? ruleShare(file) : ruleUnshare({ isFromClient, isInMessageToClient: file.isInMessageToClient })
    const { ruleset } = await loadPracticeRules(tx, practiceId, now)
    const ruling = rulingOf(findings, { rulesetVersion: ruleset.version, evaluatedAt: now })
    if (ruling.effect === 'refuse') return decline(ruling, trace)
    await updateShared(tx, practiceId, [file.id], isShared ? { at: now, by: userId } : null)
    return accept({ isShared }, trace)
  },
})
