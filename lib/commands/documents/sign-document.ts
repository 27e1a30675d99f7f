import 'server-only'
import { toDay } from '../../data/dates.ts'
import { loadTeamMember } from '../../data/records/care-team.ts'
import { insertRelease, loadDocumentsInForce, loadSigner } from '../../data/records/documents.ts'
import { NOTICE } from '../../data/records/notices.ts'
import { loadPractice } from '../../data/records/practice.ts'
import { PRIVATE_CONTRACT } from '../../data/records/private-contracts.ts'
import { attachAgreement } from '../../data/records/rides.ts'
import { insertTask } from '../../data/records/tasks.ts'
import { askToBillAgain } from '../../data/records/unbilled.ts'
import { loadClientToInvite } from '../../data/records/users.ts'
import { asJob } from '../../data/scope.ts'
import { rulingOf } from '../../domain/finding.ts'
import { isOwnName, ruleSigner } from '../../domain/practice/documents/rule-signer.ts'
import { REFERENCE_VERSION } from '../../domain/ruleset.ts'
import { addDays } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { signDocumentInput } from '../../inputs/documents.ts'
import { moveStage } from '../clients/move-stage.ts'
import { lockSubject, noSuchClient } from '../clients/subject.ts'
import { accept, command, decline, reject } from '../command.ts'
import { filledInProblem } from './filled-in-problem.ts'
import { storyRuling } from './story-ruling.ts'
import { writeSignature } from './write-signature.ts'

/**
 * Signs the version in force, by the hash of the words that were on screen, with the evidence of who, when and from where.
 * A ride agreement stands at once for every ride ahead; a release is kept as one; words for the public pages are put before an admin.
 */
export const signDocument = command({
  name: 'document.sign',
  input: signDocumentInput,
  async run(
    { key, hash, statements, details, memberId, signedName, signerRelation, signerAuthority, ipPrefix, agent },
    { actor, now, tx },
  ) {
    const { practiceId, userId } = actor
    const clientId = await lockSubject(tx, actor, null)
    const practice = await loadPractice(tx, practiceId)
    const document = (await loadDocumentsInForce(tx, practiceId, key))[0]
    if (clientId === null || !practice) return noSuchClient()
    if (!document || document.hash !== hash)
      return reject({ form: ['This document has a newer version. Reload the page and read it again.'] })
    const names = await loadClientToInvite(tx, practiceId, clientId)
    const told = { signerRelation, signerAuthority }
    const signer = signerRelation && signerAuthority ? told : await loadSigner(tx, { practiceId, clientId, signedBy: userId, signedName })
    const another = names ? ruleSigner({ ...names, signedName, ...(signer ?? told) }) : []
    if (another.length > 0)
      return decline(rulingOf(another, { rulesetVersion: REFERENCE_VERSION, evaluatedAt: now }), { clientId, details: { document: key } })
    const { body, version } = document
    if (statements.length !== body.statements.length) return reject({ form: ['Tick every statement before you sign.'] })
    const missing = body.fields.filter((field) => !field.optional && !details[field.key])
    if (missing.length > 0)
      return reject(Object.fromEntries(missing.map((field) => [`details.${field.key}`, ['Fill this in before you sign.']])))

    const member = memberId === null ? null : await loadTeamMember(tx, practiceId, memberId)
    if (memberId !== null && (member?.clientId !== clientId || member.untilOn !== null))
      return reject({ form: ['This person is not on your care team. Reload the page.'] })
    const known = Object.fromEntries(body.fields.flatMap((field) => (details[field.key] ? [[field.key, details[field.key] ?? '']] : [])))
    const today = localDateOf(now, practice.timeZone)
    const problem = await filledInProblem(tx, practiceId, key, known, today)
    if (problem) return reject({ [`details.${problem.field}`]: [problem.says] })
    const story = key === 'story-authorization' ? await storyRuling(tx, actor, { clientId, words: known.words ?? '', now }) : null
    if (story && story.effect !== 'allow') return decline(story, { clientId, details: { document: key } })
    const how = { signedName, signedBy: userId, ipPrefix, agent }
    const said = signer === null || (names && isOwnName({ ...names, signedName })) ? known : { ...known, ...signer }
    const signatureId = await writeSignature(tx, { practiceId, clientId, document, details: said, now, ...how })
    if (story) await insertTask(tx, { practiceId, clientId, kind: 'story-signed', subjectId: signatureId, dueAt: now, forRole: 'admin' })
    if (key === 'ride-home-agreement') await attachAgreement(tx, practiceId, clientId, signatureId)
    if (key === 'release-of-information') {
      const expiresOn = document.validDays === null ? null : toDay(addDays(today, document.validDays))
      const { recipient = '', purpose = '', scope = '' } = known
      await insertRelease(tx, { practiceId, clientId, memberId, recipient, purpose, scope: [scope], signatureId, expiresOn })
    }
    await moveStage(tx, practiceId, clientId, now, practice.timeZone)
    // Signed on the day of a visit it counts for that visit, whose hours may wait for it.
    if (key === NOTICE || key === PRIVATE_CONTRACT)
      await asJob(tx, actor, 'bill-waiting', () => askToBillAgain(tx, practiceId, { clientId }, now))
    return accept({ signatureId }, { clientId, objectId: signatureId, details: { document: key, version } })
  },
})
