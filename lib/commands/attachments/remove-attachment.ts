import 'server-only'
import { loadAttachment, removeAttachment as takeOut } from '../../data/records/attachments.ts'
import { loadPracticeRules } from '../../data/records/rulesets.ts'
import { ruleRemove } from '../../domain/attachments/rule-remove.ts'
import { rulingOf } from '../../domain/finding.ts'
import { removeAttachmentInput } from '../../inputs/attachments.ts'
import { accept, command, decline } from '../command.ts'
import { noSuchFile } from './no-such-file.ts'

/** Takes a file out of a chart, with a reason: put with the wrong client, replaced by a newer one. It is kept as the chart is, and no longer opened. */
export const removeAttachment = command({
  name: 'attachment.remove',
  input: removeAttachmentInput,
  async run({ attachmentId, why }, { actor, now, tx }) {
    const { practiceId, userId, role } = actor
    const file = await loadAttachment(tx, actor, attachmentId)
    if (!file) return noSuchFile()
    const trace = { clientId: file.clientId, objectId: file.id, details: { kind: file.kind } }
    const facts = { by: role, isOwn: file.uploadedBy === userId, isSent: file.messageId !== null, isAboutClaim: file.claimId !== null }
    const { ruleset } = await loadPracticeRules(tx, practiceId, now)
    const ruling = rulingOf(ruleRemove(facts), { rulesetVersion: ruleset.version, evaluatedAt: now })
    if (ruling.effect === 'refuse') return decline(ruling, trace)
    if (!(await takeOut(tx, practiceId, file.id, userId, why, now))) return noSuchFile()
    return accept({ attachmentId }, trace)
  },
})
