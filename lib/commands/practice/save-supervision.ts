import 'server-only'
import { loadPractice } from '../../data/records/practice.ts'
import { loadClinician } from '../../data/records/providers.ts'
import { lockSettings } from '../../data/records/settings-lock.ts'
import {
  closeSupervision,
  correctSupervision,
  insertSupervision,
  loadStandingSupervision,
  loadSupervisionRows,
} from '../../data/records/supervisions.ts'
import type { Tx } from '../../data/scope.ts'
import { heldOn } from '../../domain/practice/dated-fact.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { saveSupervisionInput } from '../../inputs/practice-people.ts'
import { accept, command, reject } from '../command.ts'
import { addLaterRow } from './dated.ts'
import { gone, notFound } from './refusals.ts'

/** Says who supervises a clinician from a day on, or that nobody does any longer. Earlier days keep their supervisor. */
export const saveSupervision = command({
  name: 'supervision.save',
  input: saveSupervisionInput,
  async standing({ clinicianId, fromOn }, { actor: { practiceId }, tx }) {
    await lockSettings(tx, practiceId)
    return loadStandingSupervision(tx, practiceId, clinicianId, fromOn)
  },
  async run({ clinicianId, supervisorId, fromOn }, { actor: { practiceId }, now, tx }) {
    await lockSettings(tx, practiceId)
    const practice = await loadPractice(tx, practiceId)
    const clinician = await loadClinician(tx, practiceId, clinicianId)
    if (!practice || !clinician) return gone()
    if (!clinician.isSupervisee) return reject({ form: ['This clinician practices independently. Change that in their details first.'] })
    const today = localDateOf(now, practice.timeZone)
    const details = { clinicianId, supervisorId, fromOn }
    if (supervisorId === null) {
      const ended = await endOn(tx, practiceId, clinicianId, fromOn, today)
      return ended === null
        ? reject({ fromOn: ['Nobody supervises them on that day.'] })
        : accept({ id: ended }, { objectId: ended, details })
    }
    if (supervisorId === clinicianId) return reject({ supervisorId: ['Nobody supervises themselves.'] })
    const supervisor = await loadClinician(tx, practiceId, supervisorId)
    if (!supervisor) return notFound('supervisorId')
    if (supervisor.isSupervisee) return reject({ supervisorId: ['Somebody under supervision supervises nobody.'] })
    const saved = await addLaterRow(await loadSupervisionRows(tx, practiceId, clinicianId), fromOn, today, {
      add: () => insertSupervision(tx, practiceId, { clinicianId, supervisorId, fromOn }),
      close: (id) => closeSupervision(tx, practiceId, id, fromOn),
      correct: (id) => correctSupervision(tx, practiceId, id, supervisorId),
    })
    if ('problem' in saved) return reject({ fromOn: [saved.problem] })
    return accept({ id: saved.id }, { objectId: saved.id, details })
  },
})

/** Ends what would hold on `fromOn`, from that day on; not for days gone by. */
async function endOn(tx: Tx, practiceId: string, clinicianId: string, fromOn: LocalDate, today: LocalDate): Promise<string | null> {
  const rows = await loadSupervisionRows(tx, practiceId, clinicianId)
  const holding = heldOn(
    rows.map(({ id, effectiveFrom, effectiveTo }) => ({ id, fromOn: effectiveFrom, toOn: effectiveTo })),
    fromOn,
  )
  if (holding === null || fromOn < today || holding.fromOn >= fromOn) return null
  await closeSupervision(tx, practiceId, holding.id, fromOn)
  return holding.id
}
