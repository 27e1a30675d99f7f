import 'server-only'
import { insertClaim } from '../../data/records/credential-claims.ts'
import { loadClinician, loadPrescriber } from '../../data/records/providers.ts'
import { insertTask } from '../../data/records/tasks.ts'
import type { Tx } from '../../data/scope.ts'
import type { ActorFor } from '../../domain/access/permissions.ts'
import { normalizeDeaNumber, ruleDeaNumber } from '../../domain/credentials/dea-number.ts'
import type { Profession } from '../../domain/credentials/profession.ts'
import { type Finding, rulingOf } from '../../domain/finding.ts'
import { REFERENCE_VERSION } from '../../domain/ruleset.ts'
import { addMinutes } from '../../domain/time/interval.ts'
import { saveOwnCredentialInput } from '../../inputs/credentials.ts'
import { accept, command, decline, reject } from '../command.ts'

/** An admin looks a claim up within two days. */
const LOOK_UP_WITHIN = 2 * 24 * 60

/** Somebody says what their own licence, registration, policy or training is. It counts once an admin has looked it up, and not before. */
export const saveOwnCredential = command({
  name: 'credential.save-own',
  input: saveOwnCredentialInput,
  async run(said, { actor, now, tx }) {
    const { practiceId } = actor
    const person = await loadOneself(tx, actor)
    if (!person) return reject({ form: ['You are not on file as a clinician or prescriber. Tell the practice.'] })
    const number = said.kind === 'dea' && said.number !== null ? normalizeDeaNumber(said.number) : said.number
    const profession = said.profession ?? person.profession
    const findings: Finding[] = said.kind === 'dea' && number !== null ? ruleDeaNumber({ number, surname: person.surname, profession }) : []
    const ruling = rulingOf(findings, { rulesetVersion: REFERENCE_VERSION, evaluatedAt: now })
    const details = { kind: said.kind, expiresOn: said.expiresOn }
    if (ruling.effect === 'refuse') return decline(ruling, { details })
    const holder = actor.role === 'therapist' ? { clinicianId: actor.clinicianId } : { prescriberId: actor.prescriberId }
    const claimId = await insertClaim(tx, practiceId, holder, { told: { ...said, number }, toldAt: now })
    await insertTask(tx, {
      practiceId,
      clientId: null,
      kind: 'credential-check',
      forRole: 'admin',
      dueAt: addMinutes(now, LOOK_UP_WITHIN),
      subjectId: claimId,
      params: { kind: said.kind },
    })
    return accept({ claimId }, { objectId: claimId, details }, findings)
  },
})

async function loadOneself(
  tx: Tx,
  actor: ActorFor<'credential.save-own'>,
): Promise<{ readonly surname: string; readonly profession: Profession } | null> {
  const person: { name: string; profession?: Profession } | null =
    actor.role === 'therapist'
      ? await loadClinician(tx, actor.practiceId, actor.clinicianId)
      : await loadPrescriber(tx, actor.practiceId, actor.prescriberId)
  return person && { surname: person.name.trim().split(/\s+/).at(-1) ?? '', profession: person.profession ?? 'lpc' }
}
