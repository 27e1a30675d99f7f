import 'server-only'
import { endTeamMember, loadTeamMember } from '../../data/records/care-team.ts'
import { loadPractice } from '../../data/records/practice.ts'
import { loadReleasesInForce } from '../../data/records/releases.ts'
import { type Finding, warn } from '../../domain/finding.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { endMemberInput } from '../../inputs/care-team.ts'
import { accept, command, reject } from '../command.ts'

/** Somebody leaves a client's care team today. A release to them stays the client's to take back, and that is said. */
export const endMember = command({
  name: 'care-team.end',
  input: endMemberInput,
  async run({ memberId }, { actor, now, tx }) {
    const { practiceId } = actor
    const member = await loadTeamMember(tx, practiceId, memberId)
    const practice = await loadPractice(tx, practiceId)
    if (!member || !practice) return reject({ form: ['There is no such person on the team.'] })
    const { clientId, role } = member
    const trace = { clientId, objectId: memberId, details: { role } }
    if (member.untilOn) return accept({ memberId }, trace)
    const today = localDateOf(now, practice.timeZone)
    await endTeamMember(tx, practiceId, memberId, today)
    const releases = await loadReleasesInForce(tx, practiceId, clientId, today)
    const stands = releases.some((release) => release.memberId === memberId)
    const warnings: Finding[] = stands ? [warn('RELEASE_STILL_STANDS', ['practice.consent'])] : []
    return accept({ memberId }, trace, warnings)
  },
})
