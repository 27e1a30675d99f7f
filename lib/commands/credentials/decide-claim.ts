import 'server-only'
import { toDay, toDayOrNull } from '../../data/dates.ts'
import { loadClaim, decideClaim as settle } from '../../data/records/credential-claims.ts'
import { loadCredentialDays } from '../../data/records/credential-days.ts'
import { insertCredential } from '../../data/records/credentials.ts'
import { loadPractice } from '../../data/records/practice.ts'
import { finishTasksAbout } from '../../data/records/tasks.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { newId } from '../../ids.ts'
import { decideClaimInput } from '../../inputs/credentials.ts'
import { followCredentials } from '../billing/follow-credentials.ts'
import { accept, command, reject } from '../command.ts'
import { gone } from '../practice/refusals.ts'

/** The credential a confirmed claim became. */
type Decided = { readonly credentialId: string | null }

/**
 * An admin has looked a claim up: confirmed, it becomes a credential of its own beside the ones before, so that days gone by keep
 * theirs; declined, the holder reads why. Nobody decides about themselves.
 */
export const decideClaim = command({
  name: 'credential.decide',
  input: decideClaimInput,
  async run({ claimId, verdict, reason }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    const claim = await loadClaim(tx, practiceId, claimId)
    const practice = await loadPractice(tx, practiceId)
    if (!claim || !practice) return gone()
    if (claim.status !== 'waiting') return reject({ form: ['Somebody has decided this already. Reload the page.'] })
    const { clinicianId, prescriberId } = claim
    const isOwn = await tx.userRole.count({ where: { practiceId, userId, OR: [{ clinicianId }, { prescriberId }].filter(holds) } })
    if (isOwn > 0) return reject({ form: ['This is your own. Another admin looks it up.'] })
    const { told } = claim
    await settle(tx, practiceId, claimId, { status: verdict, reason: reason || null, by: userId, now })
    await finishTasksAbout(tx, practiceId, [claimId], { doneBy: userId, now, outcome: verdict })
    const details = { kind: told.kind, verdict, holderId: clinicianId ?? prescriberId }
    if (verdict === 'declined') return accept<Decided>({ credentialId: null }, { objectId: claimId, details })
    const credentialId = newId()
    const stood = clinicianId ? await loadCredentialDays(tx, practiceId, clinicianId) : null
    await insertCredential(tx, practiceId, credentialId, {
      ...told,
      note: told.note === '' ? null : told.note,
      issuedOn: toDayOrNull(told.issuedOn),
      expiresOn: toDayOrNull(told.expiresOn),
      clinicianId,
      prescriberId,
      verifiedOn: toDay(localDateOf(now, practice.timeZone)),
      verifiedBy: userId,
    })
    const posted = clinicianId && stood ? await followCredentials(tx, { actor, clinicianId, before: stood, now }) : 0
    return accept<Decided>({ credentialId }, { objectId: credentialId, details: { ...details, posted } })
  },
})

const holds = (where: object) => Object.values(where).every((id) => id !== null)
