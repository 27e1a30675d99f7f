import 'server-only'
import { handTasksOver, loadTeamCandidates, loadTeamClient, type TeamCandidate } from '../../data/records/care-team.ts'
import { updateClient } from '../../data/records/clients.ts'
import { loadPractice } from '../../data/records/practice.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import type { Tx } from '../../data/scope.ts'
import { ruleAssignPrimary } from '../../domain/care-team/rule-assign-primary.ts'
import { rulingOf, worstEffect } from '../../domain/finding.ts'
import type { Ruleset } from '../../domain/ruleset.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { assignPrimaryInput } from '../../inputs/care-team.ts'
import { lockSubject, noSuchClient } from '../clients/subject.ts'
import { accept, command, decline, reject } from '../command.ts'

type Client = NonNullable<Awaited<ReturnType<typeof loadTeamClient>>>
type Alternative = { readonly clinicianId: string; readonly name: string }

const findingsFor = (candidate: TeamCandidate, client: Client, today: LocalDate, ruleset: Ruleset) =>
  ruleAssignPrimary(
    {
      ...candidate,
      isPrimary: candidate.id === client.primaryClinicianId,
      clientState: client.state,
      moment: { request: 'new', today, on: today, throughOn: today },
    },
    ruleset,
  )

async function loadWorld(tx: Tx, practiceId: string, clientId: string, now: Date) {
  const practice = await loadPractice(tx, practiceId)
  const client = await loadTeamClient(tx, practiceId, clientId)
  if (!practice || !client) return null
  const today = localDateOf(now, practice.timeZone)
  return { client, today, ruleset: await loadRuleset(tx, practiceId, today) }
}

/** Gives a client their primary KAP therapist. What was open for the one before goes with it; a refusal names who could be. */
export const assignPrimary = command({
  name: 'client.assign-primary',
  input: assignPrimaryInput,
  async run({ clientId: named, clinicianId }, { actor, now, tx }) {
    const { practiceId } = actor
    const clientId = await lockSubject(tx, actor, named)
    const world = clientId === null ? null : await loadWorld(tx, practiceId, clientId, now)
    if (clientId === null || !world) return noSuchClient()
    const { client, today, ruleset } = world
    const candidate = (await loadTeamCandidates(tx, practiceId, clinicianId))[0]
    if (!candidate) return reject({ clinicianId: ['Choose one from the list.'] })
    const trace = { clientId, objectId: clinicianId, details: { before: client.primaryClinicianId } }
    const ruling = rulingOf<string, Alternative>(findingsFor(candidate, client, today, ruleset), {
      rulesetVersion: ruleset.version,
      evaluatedAt: now,
    })
    if (ruling.effect === 'refuse') return decline(ruling, trace)
    if (client.primaryClinicianId !== clinicianId) {
      await updateClient(tx, practiceId, clientId, { primaryClinicianId: clinicianId })
      await handTasksOver(tx, practiceId, clientId, client.primaryClinicianId, clinicianId)
    }
    return accept({ clientId, clinicianId }, trace, ruling.findings)
  },
  async alternatives({ clientId }, _, { actor: { practiceId }, now, tx }) {
    const world = await loadWorld(tx, practiceId, clientId, now)
    if (!world) return []
    const candidates = await loadTeamCandidates(tx, practiceId)
    return candidates
      .filter((candidate) => {
        const effect = worstEffect(findingsFor(candidate, world.client, world.today, world.ruleset))
        return effect === 'allow' || effect === 'warn'
      })
      .map(({ id, name }) => ({ clinicianId: id, name }))
  },
})
