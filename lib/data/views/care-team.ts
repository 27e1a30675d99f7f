import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import type { PrimaryCandidate } from '../../domain/care-team/primary-candidate.ts'
import { ruleAssignPrimary } from '../../domain/care-team/rule-assign-primary.ts'
import { worstEffect } from '../../domain/finding.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { atOnce } from '../at-once.ts'
import { fromDay } from '../dates.ts'
import { loadTeam, loadTeamCandidates, loadTeamClient } from '../records/care-team.ts'
import { loadReleasesInForce } from '../records/releases.ts'
import { loadRuleset } from '../records/rulesets.ts'
import type { Tx } from '../scope.ts'
import { visibleClients } from '../visibility.ts'

export type TeamRelease = { readonly id: string; readonly scope: string; readonly expiresOn: LocalDate | null }

export type TeamMember = {
  readonly id: string
  readonly where: 'inside' | 'outside'
  readonly role: string
  readonly name: string
  readonly phone: string | null
  readonly email: string | null
  readonly since: LocalDate
  /** What the client allowed to be shared with somebody outside; null while nothing is. */
  readonly release: TeamRelease | null
}

export type CareTeam = {
  readonly primary: { readonly name: string; readonly title: string } | null
  readonly members: readonly TeamMember[]
  /** Releases to anybody who is not on the list. */
  readonly otherReleases: readonly (TeamRelease & { readonly recipient: string })[]
}

/** Who takes part in a client's care, inside and outside, and whom the client allowed to be told. Null for somebody the reader cannot see. */
export async function findCareTeam(tx: Tx, actor: Actor, clientId: string, today: LocalDate): Promise<CareTeam | null> {
  const { practiceId } = actor
  const { client, rows, inForce } = await atOnce({
    client: tx.client.findFirst({
      where: { AND: [visibleClients(actor), { id: clientId }] },
      select: { primaryClinician: { select: { name: true, title: true } } },
    }),
    rows: loadTeam(tx, practiceId, clientId),
    inForce: loadReleasesInForce(tx, practiceId, clientId, today),
  })
  if (!client) return null
  const releases = inForce.map(({ scope, ...release }) => ({ ...release, scope: scope.join(', ') }))
  const members = rows.map(
    ({ id, role, clinicianId, clinician, prescriber, outsideName, outsideEmail, outsidePhone, sinceOn }): TeamMember => {
      const name = clinician?.name ?? prescriber?.name ?? outsideName ?? ''
      const release = releases.find(({ memberId, recipient }) => memberId === id || (memberId === null && sameName(recipient, name)))
      return {
        id,
        where: clinicianId === null ? 'outside' : 'inside',
        role,
        name,
        phone: prescriber?.phone ?? outsidePhone,
        email: prescriber?.email ?? outsideEmail,
        since: fromDay(sinceOn),
        release: release ? { id: release.id, scope: release.scope, expiresOn: release.expiresOn } : null,
      }
    },
  )
  const shown = new Set(members.flatMap(({ release }) => release?.id ?? []))
  return {
    primary: client.primaryClinician,
    members,
    otherReleases: releases
      .filter(({ id }) => !shown.has(id))
      .map(({ id, recipient, scope, expiresOn }) => ({ id, recipient, scope, expiresOn })),
  }
}

const sameName = (left: string, right: string) => left.trim().toLowerCase() === right.trim().toLowerCase()

/** Who could be a client's primary therapist today, those who fit first, and what stands in the way of the others. */
export async function listPrimaryCandidates(tx: Tx, actor: Actor, clientId: string, today: LocalDate): Promise<PrimaryCandidate[]> {
  const { practiceId } = actor
  const { client, ruleset, people } = await atOnce({
    client: loadTeamClient(tx, practiceId, clientId),
    ruleset: loadRuleset(tx, practiceId, today),
    people: loadTeamCandidates(tx, practiceId),
  })
  if (!client) return []
  const moment = { request: 'new', today, on: today, throughOn: today } as const
  const candidates = people.map(({ id, name, title, ...facts }) => {
    const isPrimary = id === client.primaryClinicianId
    const findings = ruleAssignPrimary({ ...facts, isPrimary, clientState: client.state, moment }, ruleset)
    return { clinicianId: id, name, title, isPrimary, effect: worstEffect(findings), findings }
  })
  return candidates.sort((left, right) => left.findings.length - right.findings.length)
}

/** One person on the client's own team, to whom a release is about to be signed. */
export async function findReleaseRecipient(
  tx: Tx,
  actor: Extract<Actor, { role: 'client' }>,
  memberId: string,
): Promise<{ readonly memberId: string; readonly name: string } | null> {
  const row = await tx.careTeamMember.findFirst({
    where: { practiceId: actor.practiceId, clientId: actor.clientId, id: memberId, untilOn: null, clinicianId: null },
    select: { outsideName: true, prescriber: { select: { name: true } } },
  })
  const name = row && (row.outsideName ?? row.prescriber?.name)
  return name ? { memberId, name } : null
}
