import 'server-only'
import type { TherapistFacts } from '../../domain/credentials/rule-therapist-eligible.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { newId } from '../../ids.ts'
import { atOnce } from '../at-once.ts'
import { toDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'
import { loadClinicianCredentials } from './credentials.ts'
import { loadSupervisions } from './supervisions.ts'

export type TeamCandidate = {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly isActive: boolean
  readonly takesNewClients: boolean
  readonly therapist: TherapistFacts
}

/** Clinicians with what the rules ask of them: one, or everybody who works here. */
export async function loadTeamCandidates(tx: Tx, practiceId: string, clinicianId?: string): Promise<TeamCandidate[]> {
  const rows = await tx.clinician.findMany({
    where: { practiceId, ...(clinicianId ? { id: clinicianId } : { isActive: true }) },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, title: true, isActive: true, takesNewClients: true, isSupervisee: true },
  })
  const ids = rows.map(({ id }) => id)
  const { credentials, supervisions } = await atOnce({
    credentials: loadClinicianCredentials(tx, practiceId, ids),
    supervisions: loadSupervisions(tx, practiceId, ids),
  })
  return rows.map(({ isSupervisee, ...row }) => ({
    ...row,
    therapist: { isSupervisee, supervisions: supervisions.get(row.id) ?? [], credentials: credentials.get(row.id) ?? [] },
  }))
}

/** Where a client is, and who their primary therapist is. */
export const loadTeamClient = (tx: Tx, practiceId: string, clientId: string) =>
  tx.client.findUnique({
    where: { practiceId_id: { practiceId, id: clientId } },
    select: { state: true, primaryClinicianId: true },
  })

/** Those on a client's team today. */
export const loadTeam = (tx: Tx, practiceId: string, clientId: string) =>
  tx.careTeamMember.findMany({
    where: { practiceId, clientId, untilOn: null },
    orderBy: { createdAt: 'asc' },
    select: {
      id: true,
      role: true,
      clinicianId: true,
      prescriberId: true,
      outsideName: true,
      outsideEmail: true,
      outsidePhone: true,
      sinceOn: true,
      clinician: { select: { name: true, title: true } },
      prescriber: { select: { name: true, phone: true, email: true } },
    },
  })

export async function insertTeamMember(
  tx: Tx,
  member: Omit<Prisma.CareTeamMemberCreateManyInput, 'id' | 'sinceOn'> & { readonly since: LocalDate },
): Promise<string> {
  const { since, ...columns } = member
  const id = newId()
  await tx.careTeamMember.createMany({ data: [{ ...columns, id, sinceOn: toDay(since) }] })
  return id
}

/** A member of somebody's team, locked for the rest of the transaction. */
export async function loadTeamMember(tx: Tx, practiceId: string, id: string) {
  await tx.$queryRaw`SELECT 1 FROM care_team_member WHERE practice_id = ${practiceId}::uuid AND id = ${id}::uuid FOR UPDATE`
  return tx.careTeamMember.findUnique({
    where: { practiceId_id: { practiceId, id } },
    select: { id: true, clientId: true, role: true, outsideName: true, untilOn: true },
  })
}

export async function endTeamMember(tx: Tx, practiceId: string, id: string, on: LocalDate): Promise<void> {
  await tx.careTeamMember.updateMany({ where: { practiceId, id }, data: { untilOn: toDay(on) } })
}

/** Hands what is open for one clinician about a client to another. */
export async function handTasksOver(tx: Tx, practiceId: string, clientId: string, from: string | null, to: string): Promise<void> {
  await tx.task.updateMany({
    where: { practiceId, clientId, status: 'open', forRole: 'therapist', forClinicianId: from },
    data: { forClinicianId: to },
  })
}
