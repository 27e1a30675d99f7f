import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import type { ActorFor } from '../../domain/access/permissions.ts'
import type { ClaimStatus, CredentialClaimRow } from '../../domain/credentials/own-credential.ts'
import { readJson } from '../kept-json/columns.ts'
import { listClaimRows } from '../records/credential-claims.ts'
import type { Tx } from '../scope.ts'

type Row = Awaited<ReturnType<typeof listClaimRows>>[number]

function claimOf({ told, clinician, prescriber, status, ...row }: Row): CredentialClaimRow {
  const { kind, state, number, issuer, issuedOn, expiresOn, hours, topics, note } = readJson('CredentialClaim.told', told)
  const said = { kind, state, number, issuer, issuedOn, expiresOn, hours, topics, note }
  return { ...row, ...said, status: status as ClaimStatus, holderName: clinician?.name ?? prescriber?.name ?? '' }
}

/** What the person who asks has told of their own, latest first. */
export async function listOwnClaims(tx: Tx, actor: ActorFor<'credential.save-own'>): Promise<CredentialClaimRow[]> {
  const holder = actor.role === 'therapist' ? { clinicianId: actor.clinicianId } : { prescriberId: actor.prescriberId }
  return (await listClaimRows(tx, actor.practiceId, holder)).map(claimOf)
}

/** Everything that waits for an admin to look it up. */
export async function listWaitingClaims(tx: Tx, { practiceId }: Extract<Actor, { role: 'admin' }>): Promise<CredentialClaimRow[]> {
  return (await listClaimRows(tx, practiceId, { status: 'waiting' })).map(claimOf)
}
