import 'server-only'
import type { ToldCredential } from '../../domain/credentials/own-credential.ts'
import { newId } from '../../ids.ts'
import { readJson, writeJson } from '../kept-json/columns.ts'
import type { Tx } from '../scope.ts'

export type ClaimHolder = { readonly clinicianId: string } | { readonly prescriberId: string }

export async function insertClaim(
  tx: Tx,
  practiceId: string,
  holder: ClaimHolder,
  { told, toldAt }: { told: ToldCredential; toldAt: Date },
): Promise<string> {
  const id = newId()
  const row = { practiceId, id, ...holder, told: writeJson('CredentialClaim.told', told), toldAt }
  await tx.credentialClaim.createMany({ data: [row] })
  return id
}

/** A claim, locked for the rest of the transaction. */
export async function loadClaim(tx: Tx, practiceId: string, id: string) {
  await tx.$queryRaw`SELECT 1 FROM credential_claim WHERE practice_id = ${practiceId}::uuid AND id = ${id}::uuid FOR UPDATE`
  const row = await tx.credentialClaim.findUnique({
    where: { practiceId_id: { practiceId, id } },
    select: { id: true, clinicianId: true, prescriberId: true, told: true, status: true },
  })
  return row && { ...row, told: readJson('CredentialClaim.told', row.told) }
}

type Decision = { readonly status: 'confirmed' | 'declined'; readonly reason: string | null; readonly by: string; readonly now: Date }

export async function decideClaim(tx: Tx, practiceId: string, id: string, { status, reason, by, now }: Decision): Promise<void> {
  await tx.credentialClaim.updateMany({ where: { practiceId, id }, data: { status, reason, decidedBy: by, decidedAt: now } })
}

/** The claims of one holder, or all that wait, latest first. */
export const listClaimRows = (tx: Tx, practiceId: string, where: ClaimHolder | { readonly status: 'waiting' }) =>
  tx.credentialClaim.findMany({
    where: { practiceId, ...where },
    orderBy: { toldAt: 'desc' },
    select: {
      id: true,
      told: true,
      toldAt: true,
      status: true,
      reason: true,
      clinician: { select: { name: true } },
      prescriber: { select: { name: true } },
    },
  })
