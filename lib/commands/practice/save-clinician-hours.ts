import 'server-only'
import { loadLocationIds } from '../../data/records/places.ts'
import { loadPractice } from '../../data/records/practice.ts'
import { loadClinician, loadStandingWeeks, replaceClinicianHours } from '../../data/records/providers.ts'
import { lockSettings } from '../../data/records/settings-lock.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { saveClinicianHoursInput } from '../../inputs/practice-people.ts'
import { accept, command, reject } from '../command.ts'
import { gone, notFound } from './refusals.ts'

/** Sets a clinician's working week from a day on. Weeks that have passed stay as they were. */
export const saveClinicianHours = command({
  name: 'clinician-hours.save',
  input: saveClinicianHoursInput,
  async standing({ clinicianId }, { actor: { practiceId }, now, tx }) {
    await lockSettings(tx, practiceId)
    const practice = await loadPractice(tx, practiceId)
    return practice && loadStandingWeeks(tx, practiceId, clinicianId, localDateOf(now, practice.timeZone))
  },
  async run({ clinicianId, effectiveFrom, hours }, { actor: { practiceId }, now, tx }) {
    await lockSettings(tx, practiceId)
    const practice = await loadPractice(tx, practiceId)
    const clinician = await loadClinician(tx, practiceId, clinicianId)
    if (!practice || !clinician) return gone()
    const isFirst = clinician.clinicianHours.length === 0
    if (!isFirst && effectiveFrom < localDateOf(now, practice.timeZone)) {
      return reject({ effectiveFrom: ['Hours that were worked stay as they were. Choose today or a later day.'] })
    }
    const locations = new Set(await loadLocationIds(tx, practiceId))
    if (hours.some(({ locationId }) => locationId !== null && !locations.has(locationId))) return notFound('hours')
    await replaceClinicianHours(tx, practiceId, clinicianId, effectiveFrom, hours)
    return accept({ id: clinicianId }, { objectId: clinicianId, details: { effectiveFrom, stretches: hours.length } })
  },
})
