import 'server-only'
import { correctMedicareFact, loadClinicianOfMedicare, loadMedicareFacts } from '../../data/records/medicare-standings.ts'
import { countClinicianChange, lockClinician } from '../../data/records/providers.ts'
import { lockSettings } from '../../data/records/settings-lock.ts'
import { askToBillAgain } from '../../data/records/unbilled.ts'
import { versionOf } from '../../data/version-of.ts'
import { correctMedicareInput } from '../../inputs/practice-people.ts'
import { followMedicare } from '../billing/follow-medicare.ts'
import { accept, command, reject } from '../command.ts'
import { gone } from './refusals.ts'

/**
 * Puts right how a clinician was said to stand with Medicare, or from which day. The days it changes are posted again by it, and a form of
 * the clinician that was opened before is told so.
 */
export const correctMedicare = command({
  name: 'medicare.correct',
  input: correctMedicareInput,
  async standing({ id }, { actor: { practiceId }, tx }) {
    await lockSettings(tx, practiceId)
    const clinicianId = await loadClinicianOfMedicare(tx, practiceId, id)
    const facts = clinicianId === null ? [] : await loadMedicareFacts(tx, practiceId, clinicianId)
    const entry = facts.find((fact) => fact.id === id)
    return entry ? { version: versionOf([entry.status, entry.fromOn]), values: { status: entry.status, fromOn: entry.fromOn } } : null
  },
  async run({ id, status, fromOn }, { actor, now, tx }) {
    const { practiceId } = actor
    await lockSettings(tx, practiceId)
    const clinicianId = await loadClinicianOfMedicare(tx, practiceId, id)
    if (clinicianId === null) return gone()
    await lockClinician(tx, practiceId, clinicianId)
    const before = await loadMedicareFacts(tx, practiceId, clinicianId)
    if (before.some((other) => other.id !== id && other.fromOn === fromOn))
      return reject({ fromOn: ['There is an entry from this day already. Correct that one.'] })
    await correctMedicareFact(tx, practiceId, id, { status, fromOn })
    await countClinicianChange(tx, practiceId, clinicianId)
    const days = await followMedicare(tx, { actor, clinicianId, before, now })
    await askToBillAgain(tx, practiceId, { clinicianId }, now)
    return accept({ id }, { objectId: id, details: { clinicianId, medicareStatus: status, medicareFromOn: fromOn, days } })
  },
})
