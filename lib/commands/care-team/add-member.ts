import 'server-only'
import { insertTeamMember, loadTeam, loadTeamCandidates, loadTeamClient } from '../../data/records/care-team.ts'
import { loadPractice } from '../../data/records/practice.ts'
import { loadReleasesInForce } from '../../data/records/releases.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import { type JoinTeamFacts, ruleJoinTeam } from '../../domain/care-team/rule-join-team.ts'
import { rulingOf } from '../../domain/finding.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { addMemberInput } from '../../inputs/care-team.ts'
import { lockSubject, noSuchClient } from '../clients/subject.ts'
import { accept, command, decline, reject } from '../command.ts'

/** Puts somebody on a client's care team: a clinician whose credentials carry the role, or anybody from outside with a way to reach them. */
export const addMember = command({
  name: 'care-team.add',
  input: addMemberInput,
  async run(input, { actor, now, tx }) {
    const { practiceId } = actor
    const clientId = await lockSubject(tx, actor, input.clientId)
    const practice = await loadPractice(tx, practiceId)
    const client = clientId === null ? null : await loadTeamClient(tx, practiceId, clientId)
    if (clientId === null || !client || !practice) return noSuchClient()
    const today = localDateOf(now, practice.timeZone)
    const team = await loadTeam(tx, practiceId, clientId)
    const ruleset = await loadRuleset(tx, practiceId, today)
    const base = { practiceId, clientId, role: input.role, since: today }
    const trace = { clientId, details: { who: input.who, role: input.role } }

    let facts: JoinTeamFacts
    if (input.who === 'inside') {
      const clinician = (await loadTeamCandidates(tx, practiceId, input.clinicianId))[0]
      if (!clinician) return reject({ clinicianId: ['Choose one from the list.'] })
      const alreadyOn = team.some(({ clinicianId, role }) => clinicianId === clinician.id && role === input.role)
      const moment = { request: 'new', today, on: today, throughOn: today } as const
      facts = {
        who: 'inside',
        role: input.role,
        alreadyOn,
        isActive: clinician.isActive,
        therapist: clinician.therapist,
        clientState: client.state,
        moment,
      }
    } else {
      const isSame = (name: string | null) => name?.toLowerCase() === input.name.toLowerCase()
      const releases = await loadReleasesInForce(tx, practiceId, clientId, today)
      facts = {
        who: 'outside',
        alreadyOn: team.some(({ outsideName }) => isSame(outsideName)),
        releaseInForce: releases.some(({ recipient }) => isSame(recipient)),
      }
    }
    const ruling = rulingOf(ruleJoinTeam(facts, ruleset), { rulesetVersion: ruleset.version, evaluatedAt: now })
    if (ruling.effect === 'refuse') return decline(ruling, trace)
    const memberId = await insertTeamMember(
      tx,
      input.who === 'inside'
        ? { ...base, clinicianId: input.clinicianId }
        : { ...base, outsideName: input.name, outsideEmail: input.email || null, outsidePhone: input.phone || null },
    )
    return accept({ memberId }, { ...trace, objectId: memberId }, ruling.findings)
  },
})
